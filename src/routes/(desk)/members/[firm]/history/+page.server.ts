import { fail, redirect } from '@sveltejs/kit';
import { desk } from '#accounts/server';
import { firmById, historyOf, mergesInto, ownFields, revertChange, unmergeFirms } from '#members/server';
import { inNetwork } from '#platform/server';
import { typedIn } from '../../typed.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) =>
  inNetwork(desk(locals), async (ctx) => {
    const firm = await firmById(ctx, params.firm);
    return {
      name: firm.name,
      firmId: firm.firmId,
      fields: await ownFields(ctx, 'firm', { retired: true }),
      ...(await historyOf(ctx, 'firm', firm.firmId, url.searchParams.get('older'))),
      merges: await mergesInto(ctx, firm.firmId),
      reverted: url.searchParams.get('done') === 'reverted',
      kept: url.searchParams.get('with')?.split(',') ?? [],
    };
  });

export const actions: Actions = {
  revert: async ({ request, locals, params }) => {
    const { change = '' } = typedIn(await request.formData());
    const reverted = await inNetwork(desk(locals), (ctx) => revertChange(ctx, change));
    if (!reverted.ok) return fail(409, { refusal: reverted.refusal });
    const { kept } = reverted.value;
    const met = kept.length > 0 ? `&with=${encodeURIComponent(kept.join(','))}` : '';
    redirect(303, `/members/${params.firm}/history?done=reverted${met}`);
  },
  unmerge: async ({ request, locals, params }) => {
    const { merge = '' } = typedIn(await request.formData());
    const unmerged = await inNetwork(desk(locals), (ctx) => unmergeFirms(ctx, merge));
    if (!unmerged.ok) return fail(409, { refusal: unmerged.refusal });
    redirect(303, `/members/${params.firm}?done=unmerged`);
  },
};
