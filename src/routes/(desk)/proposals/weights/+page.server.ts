import { fail } from '@sveltejs/kit';
import { may } from '#accounts';
import { desk } from '#accounts/server';
import { learnedOf, resetWeights, undoReset, weightsEditions } from '#matching/server';
import { inNetwork } from '#platform/server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) =>
  inNetwork(desk(locals), async (ctx) => ({
    learned: await learnedOf(ctx),
    editions: (await weightsEditions(ctx)).map(({ weights: _, ...edition }) => edition),
    mayReset: may(ctx.role, 'manage'),
  }));

export const actions: Actions = {
  reset: async ({ locals }) => {
    await inNetwork(desk(locals), resetWeights);
    return { done: 'reset' as const };
  },
  undo: async ({ locals }) => {
    const undone = await inNetwork(desk(locals), undoReset);
    return undone.ok ? { done: 'undone' as const } : fail(409, { refusal: undone.refusal });
  },
};
