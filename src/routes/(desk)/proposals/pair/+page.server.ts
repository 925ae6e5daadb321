import { may } from '#accounts';
import { desk } from '#accounts/server';
import { liftApart, pairOf } from '#matching/server';
import { firmById, suggestFirms } from '#members/server';
import { inNetwork, isId } from '#platform/server';
import { fail } from '@sveltejs/kit';
import { pairActs } from '../pair-acts.ts';
import type { Actions, PageServerLoad } from './$types';

/** Any two firms: `a` and `b`; while one is missing, `q` finds it among the members. */
export const load: PageServerLoad = ({ locals, url }) =>
  inNetwork(desk(locals), async (ctx) => {
    const [a, b] = ['a', 'b'].map((side) => url.searchParams.get(side) ?? '');
    const mayAct = may(ctx.role, 'run-events');
    if (isId(a!) && isId(b!) && a !== b) return { page: await pairOf(ctx, a!, b!), choosing: null, mayAct };
    const query = (url.searchParams.get('q') ?? '').trim();
    const chosen = isId(a!) ? await firmById(ctx, a!) : null;
    const found = query === '' ? [] : (await suggestFirms(ctx, query)).filter(({ firmId }) => firmId !== a);
    const first = chosen && { id: chosen.firmId, name: chosen.name };
    return { page: null, choosing: { first, query, found }, mayAct };
  });

export const actions: Actions = {
  ...pairActs,
  lift: async ({ request, locals }) => {
    const id = String((await request.formData()).get('apart') ?? '');
    const lifted = await inNetwork(desk(locals), (ctx) => liftApart(ctx, id));
    return lifted.ok ? { lifted: lifted.value } : fail(409, { refusal: lifted.refusal });
  },
};
