import { fail, redirect } from '@sveltejs/kit';
import { desk } from '#accounts/server';
import type { Sureness } from '#chain';
import { bulkPage, settleProposals, startReadingProfiles, undoSettling } from '#chain/server';
import { permitEditing } from '#members/server';
import type { Refusal } from '#platform';
import { inNetwork, isId } from '#platform/server';
import type { Actions, PageServerLoad } from './$types';

export const csr = false;

const readShow = (text: string | null): Sureness | 'all' =>
  text === 'sure' || text === 'likely' ? text : 'all';

export const load: PageServerLoad = ({ locals, url }) =>
  inNetwork(desk(locals), async (ctx) => {
    permitEditing(ctx);
    const show = readShow(url.searchParams.get('show'));
    const told = (name: string) => url.searchParams.get(name) ?? '';
    return {
      show,
      page: await bulkPage(ctx, show, url.searchParams.get('after')),
      done: { what: told('done'), count: Number(told('count')) || 0, cause: told('cause') },
    };
  });

/** Ticked lines say "firm capability". */
async function settle(request: Request, locals: App.Locals, url: URL, taken: boolean) {
  const chosen = (await request.formData()).getAll('proposal').flatMap((line) => {
    const [firmId = '', capability = ''] = String(line).split(' ');
    return isId(firmId) ? [{ firmId, capability }] : [];
  });
  const settled = await inNetwork(desk(locals), (ctx) => settleProposals(ctx, chosen, taken));
  const refusal: Refusal = { code: 'proposals/none-ticked' };
  if (!settled) return fail(400, { refusal });
  const told = new URLSearchParams({
    show: readShow(url.searchParams.get('show')),
    done: taken ? 'taken' : 'left',
    count: String(settled.settled),
    cause: settled.cause,
  });
  redirect(303, `/chain/proposed?${told}`);
}

export const actions: Actions = {
  take: ({ request, locals, url }) => settle(request, locals, url, true),
  leave: ({ request, locals, url }) => settle(request, locals, url, false),
  undo: async ({ request, locals }) => {
    const cause = String((await request.formData()).get('cause') ?? '');
    if (!isId(cause)) return fail(400, { refusal: { code: 'change/nothing-left' } as Refusal });
    const undone = await inNetwork(desk(locals), (ctx) => undoSettling(ctx, cause));
    if (!undone.ok) return fail(409, { refusal: undone.refusal });
    redirect(303, '/chain/proposed?done=undone');
  },
  read: async ({ locals }) => {
    await inNetwork(desk(locals), startReadingProfiles);
    redirect(303, '/chain/proposed?done=reading');
  },
};
