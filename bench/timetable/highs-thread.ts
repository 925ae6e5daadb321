import { parentPort } from 'node:worker_threads';
import { withHighs } from './highs.ts';
import type { Problem } from '#packages/timetable';

/** HiGHS in a thread of its own: it doesn't let go of the one it works in. */
parentPort!.on('message', ({ problem, seconds }: { problem: Problem; seconds: number }) => {
  withHighs(problem, seconds).then(
    (course) => parentPort!.postMessage(course),
    (error: unknown) => {
      throw error;
    },
  );
});
