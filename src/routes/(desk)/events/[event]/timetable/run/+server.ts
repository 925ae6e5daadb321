import { json } from '@sveltejs/kit';
import { isLive, isLost } from '#events';
import { latestRun, readForum } from '#events/server';
import { desk } from '#accounts/server';
import { inNetwork } from '#platform/server';
import type { RequestHandler } from './$types';

/** How far the making of the timetable is: asked for every second, so it says no more than that. */
export const GET: RequestHandler = ({ locals, params }) =>
  inNetwork(desk(locals), async (ctx) => {
    await readForum(ctx, params.event);
    const run = await latestRun(ctx, params.event);
    const live = run !== null && isLive(run) && !isLost(run, ctx.now);
    return json({ live, stopping: Boolean(run?.stopRequestedAt), progress: run?.progress ?? {} });
  });
