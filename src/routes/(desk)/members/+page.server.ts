import { fail, redirect } from '@sveltejs/kit';
import { desk, seated } from '#accounts/server';
import { dayIn } from '#platform';
import { inNetwork, isId } from '#platform/server';
import { filterAddress, isFiltered, readFirmFilter } from '#members';
import { countFirms, filterChoices, firmPage, mayEditMembers, personPage, tagFirms } from '#members/server';
import type { Actions, PageServerLoad } from './$types';

/** HTML and one small script: nothing to hydrate, nothing sent twice. */
export const csr = false;

export const load: PageServerLoad = ({ locals, url }) =>
  inNetwork(desk(locals), async (ctx) => {
    const filter = readFirmFilter(url.searchParams);
    const place = { after: url.searchParams.get('after'), before: url.searchParams.get('before') };
    const { rows, found, ...ways } = await firmPage(ctx, filter, place);
    const today = dayIn(ctx.now, seated(locals).here.zone);
    // Two letters are in too many names to say anything.
    const beside = filter.query.length < 3 ? null : { query: filter.query, archived: false };
    return {
      filter,
      rows,
      ways,
      count: found ?? (await countFirms(ctx, filter)),
      filtered: isFiltered(filter),
      people: beside ? (await personPage(ctx, beside, { size: 3 }, today)).rows : [],
      ...(await filterChoices(ctx, filter.country)),
      mayEdit: mayEditMembers(ctx),
      tagged: readTagged(url.searchParams.get('tagged')),
    };
  });

export const actions: Actions = {
  tag: async ({ request, locals, url }) => {
    const form = await request.formData();
    const ids = form.getAll('firm').map(String).filter(isId).slice(0, 500);
    const label = String(form.get('label') ?? '');
    const tagged = await inNetwork(desk(locals), (ctx) => tagFirms(ctx, ids, label));
    if (!tagged.ok) return fail(400, { refusal: tagged.refusal, label, ids });
    const filter = filterAddress(readFirmFilter(url.searchParams), {
      after: url.searchParams.get('after') ?? '',
      before: url.searchParams.get('before') ?? '',
    });
    redirect(
      303,
      `/members${filter}${filter ? '&' : '?'}tagged=${tagged.value}-${encodeURIComponent(label.trim())}`,
    );
  },
};

/** "12-racing": how many, and what; told once, after the act. */
function readTagged(text: string | null): { count: number; label: string } | null {
  const parts = /^(\d{1,6})-(.{1,200})$/.exec(text ?? '');
  return parts ? { count: Number(parts[1]), label: parts[2]! } : null;
}
