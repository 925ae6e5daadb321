import { desk, seated } from '#accounts/server';
import { dayIn } from '#platform';
import { countPeople, mayEditMembers, personPage } from '#members/server';
import { inNetwork } from '#platform/server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) =>
  inNetwork(desk(locals), async (ctx) => {
    const query = (url.searchParams.get('q') ?? '').slice(0, 200).trim();
    const archived = url.searchParams.get('archived') === 'yes';
    const place = { after: url.searchParams.get('after'), before: url.searchParams.get('before') };
    const today = dayIn(ctx.now, seated(locals).here.zone);
    const { rows, ...ways } = await personPage(ctx, { query, archived }, place, today);
    return {
      query,
      archived,
      rows,
      ways,
      count: await countPeople(ctx, { query, archived }),
      mayEdit: mayEditMembers(ctx),
    };
  });
