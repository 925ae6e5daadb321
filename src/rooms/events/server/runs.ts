import { accepted, refused, type Result } from '#platform';
import { addJob, isId, notFound, type Ctx } from '#platform/server';
import { permit } from '#accounts/server';
import { isLost, isLive, type Run, type RunResult } from '../run.ts';
import { changing, of, readForum, record } from './forum.ts';
import { readWishes } from './hall.ts';

export async function latestRun(ctx: Ctx, eventId: string): Promise<Run | null> {
  const row = await selectRun(ctx, eventId)
    .orderBy('asked_at', 'desc')
    .orderBy('run_id', 'desc')
    .executeTakeFirst();
  return row ?? null;
}

export async function findRun(ctx: Ctx, eventId: string, runId: string): Promise<Run | null> {
  return (await selectRun(ctx, eventId).where('run_id', '=', runId).executeTakeFirst()) ?? null;
}

function selectRun(ctx: Ctx, eventId: string) {
  return ctx.db
    .selectFrom('timetable_run')
    .where('event_id', '=', eventId)
    .select([
      'run_id as id',
      'state',
      'seed',
      'seconds',
      'asked_by as askedBy',
      'asked_at as askedAt',
      'started_at as startedAt',
      'heard_at as heardAt',
      'stop_requested_at as stopRequestedAt',
      'finished_at as finishedAt',
      'progress',
      'result',
      'failure',
    ]);
}

/** Asks for a timetable. One at a time; one whose process died may be replaced. */
export async function askForTimetable(
  ctx: Ctx,
  eventId: string,
  { seed, seconds }: { seed: number; seconds: number },
): Promise<Result<string>> {
  const forum = await changing(ctx, eventId);
  if (!forum.ok) return forum;
  if (!Number.isInteger(seed) || seed < 0 || seed > 2_147_483_647) return refused('run/seed', 'seed');
  if (!Number.isInteger(seconds) || seconds < 1 || seconds > 600) return refused('run/seconds', 'seconds');
  if ((await readWishes(ctx, eventId)).length === 0) return refused('run/no-wishes');
  const last = await latestRun(ctx, eventId);
  if (last && isLive(last)) {
    if (!isLost(last, ctx.now)) return refused('run/at-work');
    await failRun(ctx, eventId, last.id, 'interrupted');
  }
  const runId = ctx.newId();
  await ctx.db
    .insertInto('timetable_run')
    .values({
      ...of(ctx, eventId),
      run_id: runId,
      seed,
      seconds,
      asked_by: ctx.actor.name,
      asked_at: ctx.now,
      heard_at: ctx.now,
    })
    .execute();
  await addJob(ctx, 'make-timetable', { eventId, runId });
  await record(ctx, eventId, 'timetable-asked', null, { seed, seconds });
  return accepted(runId);
}

/** Asks the run at work to end with its best so far. Asking twice, or too late, changes nothing. */
export async function stopTimetable(ctx: Ctx, eventId: string): Promise<void> {
  permit(ctx, 'run-events');
  await readForum(ctx, eventId);
  await ctx.db
    .updateTable('timetable_run')
    .set({ stop_requested_at: ctx.now })
    .where('event_id', '=', eventId)
    .where('state', 'in', ['waiting', 'running'])
    .where('stop_requested_at', 'is', null)
    .execute();
}

export async function failRun(
  ctx: Ctx,
  eventId: string,
  runId: string,
  failure: string,
  result: RunResult | null = null,
): Promise<void> {
  if (!isId(runId)) notFound('run');
  await ctx.db
    .updateTable('timetable_run')
    .set({ state: 'failed', finished_at: ctx.now, failure, result: result && JSON.stringify(result) })
    .where('event_id', '=', eventId)
    .where('run_id', '=', runId)
    .where('state', 'in', ['waiting', 'running'])
    .execute();
}
