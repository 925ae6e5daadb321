import { fail, redirect } from '@sveltejs/kit';
import { desk } from '#accounts/server';
import { choosePacks, packsShown, undoEdition } from '#chain/server';
import { mayEditMembers } from '#members/server';
import { inNetwork } from '#platform/server';
import type { Actions, PageServerLoad } from './$types';

export const csr = false;

export const load: PageServerLoad = ({ locals, url }) =>
  inNetwork(desk(locals), async (ctx) => ({
    packs: await packsShown(ctx),
    mayEdit: mayEditMembers(ctx),
    done: url.searchParams.get('done'),
    edition: Number(url.searchParams.get('edition')) || null,
  }));

export const actions: Actions = {
  choose: async ({ request, locals }) => {
    const packs = (await request.formData()).getAll('pack').map(String);
    const chosen = await inNetwork(desk(locals), (ctx) => choosePacks(ctx, packs));
    if (!chosen.ok) return fail(400, { refusal: chosen.refusal });
    redirect(303, chosen.value === null ? '?done=unchanged' : `?done=saved&edition=${chosen.value}`);
  },
  undo: async ({ request, locals }) => {
    const edition = Number((await request.formData()).get('edition'));
    const undone = await inNetwork(desk(locals), (ctx) => undoEdition(ctx, edition));
    if (!undone.ok) return fail(409, { refusal: undone.refusal });
    redirect(303, '?done=undone');
  },
};
