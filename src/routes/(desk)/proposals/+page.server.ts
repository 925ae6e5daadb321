import { may } from '#accounts';
import { desk } from '#accounts/server';
import { cap, proposalsNow } from '#matching/server';
import { inNetwork } from '#platform/server';
import { pairActs } from './pair-acts.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) =>
  inNetwork(desk(locals), async (ctx) => ({
    list: await proposalsNow(ctx),
    cap,
    mayAct: may(ctx.role, 'run-events'),
  }));

export const actions: Actions = pairActs;
