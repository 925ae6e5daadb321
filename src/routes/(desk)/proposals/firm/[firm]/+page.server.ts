import { may } from '#accounts';
import { desk } from '#accounts/server';
import { proposalsFor } from '#matching/server';
import { inNetwork } from '#platform/server';
import { pairActs } from '../../pair-acts.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
  inNetwork(desk(locals), async (ctx) => ({
    ...(await proposalsFor(ctx, params.firm)),
    mayAct: may(ctx.role, 'run-events'),
  }));

export const actions: Actions = pairActs;
