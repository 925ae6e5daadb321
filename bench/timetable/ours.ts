import { Worker } from 'node:worker_threads';
import {
  check,
  onNodeWorker,
  run,
  workerFile,
  type Held,
  type Line,
  type Problem,
} from '#packages/timetable';
import { Watch, type Course } from './course.ts';

/** The threads are kept from one problem to the next, as a server would. */
const workers = [0, 1].map(() => new Worker(new URL(`../../${workerFile}`, import.meta.url)));
for (const worker of workers) worker.setMaxListeners(0);

/**
 * The package itself: the portfolio in two threads, each with so large a share of the seconds to work in. What it
 * answers is checked by the independent checker.
 */
export async function ours(
  problem: Problem,
  seconds: number,
  share = 0.95,
): Promise<Course & { held: Held[] }> {
  const watch = new Watch();
  const started = run(workers.map(onNodeWorker) as [Line, Line], problem, {
    seconds,
    work: seconds * share,
    now: () => performance.now(),
    onProgress: ({ breaks }) => watch.note(breaks),
  });
  const { status, breaks, bound, held } = await started.timetable;
  watch.note(breaks);
  const course = watch.done(status, status === 'infeasible' ? null : bound);
  const { faults } = check(problem, held);
  if (breaks !== null && faults.length > 0) throw new Error(`a rule is broken: ${JSON.stringify(faults[0])}`);
  return { ...course, held };
}
