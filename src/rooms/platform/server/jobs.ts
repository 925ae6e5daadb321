import { Logger, run, type Runner, type TaskList } from 'graphile-worker';
import { sql } from 'kysely';
import { databaseAs, newPool } from './database.ts';
import { log } from './log.ts';
import type { Ctx } from './network.ts';

/** What a job is given: its payload, and a signal that the house is closing. */
export type JobHandler = (
  payload: Record<string, unknown> & { networkId: string },
  signal?: AbortSignal,
) => Promise<void>;
export type JobHandlers = Record<string, JobHandler>;

/** The queue's own chatter goes to our log, one level down. */
export const quiet = new Logger(() => (level, message) => {
  if (level === 'error') log().error(message);
  else if (level === 'warning') log().warn(message);
  else log().debug(message);
});

/** Asks for a job in the same transaction: it exists exactly when what asked for it was committed. */
export async function addJob(
  ctx: Ctx,
  task: string,
  payload: Record<string, unknown>,
  options: { runAt?: Date; key?: string } = {},
): Promise<void> {
  await sql`select add_job(${task}, ${JSON.stringify(payload)}::jsonb, ${options.runAt ?? null}, ${options.key ?? null})`.execute(
    ctx.db,
  );
}

/** The same for jobs of the gate, which belong to no network. */
export async function addGateJob(task: string, payload: Record<string, unknown>): Promise<void> {
  await sql`select graphile_worker.add_job(${task}, ${JSON.stringify(payload)}::json, max_attempts => 8)`.execute(
    databaseAs('owner'),
  );
}

/**
 * Starts working through the queue. `alone`: no other process can be at work on this database, so jobs still
 * locked belong to a process that died; they are freed at once instead of after the queue's four hours.
 * `hours`: jobs that come by the clock, a line each; of several processes one asks for each of them.
 */
export async function startJobs(
  handlers: JobHandlers,
  options: { alone: boolean; concurrency?: number; hours?: string },
): Promise<Runner> {
  const pool = newPool('owner', (options.concurrency ?? 2) + 2);
  if (options.alone) {
    await pool.query(`select graphile_worker.force_unlock_workers(array(
      select distinct locked_by from graphile_worker._private_jobs where locked_by is not null))`);
  }
  const taskList: TaskList = Object.fromEntries(
    Object.entries(handlers).map(([task, handler]) => [
      task,
      async (payload: unknown, helpers: { abortSignal?: AbortSignal }) => {
        await handler(payload as Parameters<JobHandler>[0], helpers.abortSignal);
      },
    ]),
  );
  const runner = await run({
    pgPool: pool,
    taskList,
    crontab: options.hours ?? '',
    concurrency: options.concurrency ?? 2,
    noHandleSignals: true,
    pollInterval: 2000,
    logger: quiet,
  });
  runner.promise.catch((error: Error) => log().error({ error: error.message }, 'jobs stopped'));
  const stop = runner.stop.bind(runner);
  runner.stop = async () => {
    await stop();
    await pool.end();
  };
  return runner;
}
