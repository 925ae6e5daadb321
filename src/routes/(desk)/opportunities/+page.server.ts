import { desk } from '#accounts/server';
import { everyOpportunity, opportunitiesAddress, readOpportunityFilter } from '#chain';
import { countOpportunities, opportunityChoices, opportunityPage, todayHere } from '#chain/server';
import { mayEditMembers } from '#members/server';
import { inNetwork } from '#platform/server';
import type { PageServerLoad } from './$types';

/** HTML alone: nothing to hydrate, nothing sent twice. */
export const csr = false;

export const load: PageServerLoad = ({ locals, url }) =>
  inNetwork(desk(locals), async (ctx) => {
    const filter = readOpportunityFilter(url.searchParams);
    const place = { after: url.searchParams.get('after'), before: url.searchParams.get('before') };
    const { rows, ...ways } = await opportunityPage(ctx, filter, place);
    const filtered = opportunitiesAddress(filter) !== opportunitiesAddress(everyOpportunity);
    const count = await countOpportunities(ctx, filter);
    // Only an empty list asks whether there is anything at all.
    const closed = { ...everyOpportunity, state: 'closed' } as const;
    const none = count === 0 && !filtered && (await countOpportunities(ctx, closed)) === 0;
    return {
      filter,
      filtered,
      rows,
      ways,
      count,
      none,
      stages: (await opportunityChoices(ctx)).stages,
      today: await todayHere(ctx),
      mayEdit: mayEditMembers(ctx),
    };
  });
