import { conflict, relaxations, type Progress, type Timetable } from '#packages/timetable';
import { clockWords } from '#platform';
import { inNetwork, log, systemIn, type Ctx, type JobHandler } from '#platform/server';
import { type HallSlot, pairKey } from '../hall.ts';
import { explain } from '../explain.ts';
import type { RunProgress, RunResult } from '../run.ts';
import { pose, readAnswer, stillFitting, type Posed } from '../timetable.ts';
import { of, readForum, record } from './forum.ts';
import { readHall, readWishes } from './hall.ts';
import { failRun, findRun } from './runs.ts';
import { seatMeetings, unseat } from './seats.ts';
import { startSolving } from './solver.ts';

const beatMs = 500;

interface Work {
  networkId: string;
  eventId: string;
  runId: string;
}

/**
 * The job: reads the hall, lets the engine work in a thread, says every half second how far it is, and writes the
 * meetings in one transaction at the end. When its process dies it is done again from the start: nothing was written.
 */
export const makeTimetable: JobHandler = async (payload, signal) => {
  const work = payload as unknown as Work;
  const begun = await begin(work);
  if (!begun) return;
  const { posed, seed, seconds } = begun;
  let progress: RunProgress = { asked: posed.pairs.length, spent: 0 };
  const solving = startSolving(posed.problem, {
    seed,
    seconds,
    onProgress: (news) => void (progress = { ...progress, ...told(news) }),
  });
  const leave = () => void solving.kill();
  signal?.addEventListener('abort', leave);
  const beat = setInterval(() => void listen(work, progress, () => solving.stop()), beatMs);
  try {
    await listen(work, progress, () => solving.stop());
    const timetable = await solving.timetable;
    await finish(work, posed, timetable);
  } catch (error) {
    if (signal?.aborted) throw error;
    log().error({ error: (error as Error).message, runId: work.runId }, 'timetable failed');
    await inNetwork(systemIn(work.networkId), (ctx) => failRun(ctx, work.eventId, work.runId, 'broken'));
  } finally {
    clearInterval(beat);
    signal?.removeEventListener('abort', leave);
    await solving.kill();
  }
};

const told = ({ spent, missing, breaks, bound }: Progress): RunProgress => ({
  spent,
  missing,
  breaks,
  bound,
});

async function begin({
  networkId,
  eventId,
  runId,
}: Work): Promise<{ posed: Posed; seed: number; seconds: number } | null> {
  return inNetwork(systemIn(networkId), async (ctx) => {
    const run = await ctx.db
      .updateTable('timetable_run')
      .set({ state: 'running', started_at: ctx.now, heard_at: ctx.now })
      .where('event_id', '=', eventId)
      .where('run_id', '=', runId)
      .where('state', 'in', ['waiting', 'running'])
      .returning(['seed', 'seconds'])
      .executeTakeFirst();
    if (!run) return null;
    const { zone } = await readForum(ctx, eventId);
    const hour = ({ startsAt }: HallSlot) => clockWords(startsAt, ctx.lang, zone);
    return { posed: pose(await readHall(ctx, eventId), await readWishes(ctx, eventId), hour), ...run };
  });
}

/** Says that the work is alive and how far it is; hears whether it should stop. */
async function listen(
  { networkId, eventId, runId }: Work,
  progress: RunProgress,
  stop: () => void,
): Promise<void> {
  try {
    const run = await inNetwork(systemIn(networkId), (ctx) =>
      ctx.db
        .updateTable('timetable_run')
        .set({ heard_at: ctx.now, progress: JSON.stringify(progress) })
        .where('event_id', '=', eventId)
        .where('run_id', '=', runId)
        .where('state', '=', 'running')
        .returning('stop_requested_at')
        .executeTakeFirst(),
    );
    if (!run || run.stop_requested_at) stop();
  } catch (error) {
    log().warn({ error: (error as Error).message, runId }, 'timetable progress not written');
  }
}

async function finish(
  { networkId, eventId, runId }: Work,
  posed: Posed,
  timetable: Timetable,
): Promise<void> {
  await inNetwork(systemIn(networkId), async (ctx) => {
    // The same lock as every change of a forum takes: nobody moves a meeting while these are written.
    const touched = await ctx.db
      .updateTable('event')
      .set((eb) => ({ revision: eb('revision', '+', 1) }))
      .where('event_id', '=', eventId)
      .where('state', '!=', 'over')
      .executeTakeFirst();
    const run = await findRun(ctx, eventId, runId);
    if (touched.numUpdatedRows === 0n || run?.state !== 'running') return;
    if (timetable.held.length === 0 && timetable.status !== 'optimal') {
      return timetable.status === 'infeasible'
        ? failRun(ctx, eventId, runId, 'locks-contradict', impossible(posed, timetable))
        : failRun(ctx, eventId, runId, 'none-found');
    }
    await write(ctx, eventId, runId, posed, timetable, run.stopRequestedAt !== null);
  });
}

/** Only locked meetings must be held, so there is little to look through: a second does. */
const explaining = { seconds: 1 };

function impossible(posed: Posed, { bound }: Timetable): RunResult {
  const why = explain(posed, conflict(posed.problem, explaining), relaxations(posed.problem, explaining));
  return { status: 'infeasible', meetings: 0, unmet: 0, breaks: null, bound, stopped: false, why };
}

async function write(
  ctx: Ctx,
  eventId: string,
  runId: string,
  posed: Posed,
  timetable: Timetable,
  stopped: boolean,
): Promise<void> {
  const hall = await readHall(ctx, eventId);
  const fitted = stillFitting(hall, readAnswer(posed, timetable), await readWishes(ctx, eventId));
  const known = new Map(hall.meetings.map((meeting) => [pairKey(meeting.a, meeting.b), meeting.id]));
  await unseat(ctx, eventId, (meeting) => !meeting.locked);
  const fresh = fitted.meetings
    .filter((meeting) => !meeting.locked)
    .map((meeting) => ({ ...meeting, id: known.get(pairKey(meeting.a, meeting.b)) ?? ctx.newId() }));
  await seatMeetings(ctx, eventId, fresh, runId);
  await ctx.db.deleteFrom('unmet_wish').where('event_id', '=', eventId).execute();
  const rows = fitted.unmet.map(({ wishId, reason, data }) => ({
    ...of(ctx, eventId),
    wish_id: wishId,
    reason,
    data: JSON.stringify(data),
  }));
  for (let at = 0; at < rows.length; at += 500) {
    await ctx.db
      .insertInto('unmet_wish')
      .values(rows.slice(at, at + 500))
      .execute();
  }
  const { status, breaks, bound, weight, weightBound } = timetable;
  const result: RunResult = {
    status,
    breaks,
    bound,
    mostWishes: weight === weightBound,
    meetings: fitted.meetings.length,
    unmet: rows.length,
    stopped,
  };
  await ctx.db
    .updateTable('timetable_run')
    .set({ state: 'done', finished_at: ctx.now, heard_at: ctx.now, result: JSON.stringify(result) })
    .where('event_id', '=', eventId)
    .where('run_id', '=', runId)
    .execute();
  await record(ctx, eventId, 'timetable-made', null, { ...result, runId });
}
