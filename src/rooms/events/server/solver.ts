import { Worker } from 'node:worker_threads';
import { onNodeWorker, run, workerFile, type Problem, type Progress, type Run } from '#packages/timetable';

export interface Solving extends Run {
  /** Ends the threads at once, with nothing. */
  kill(): Promise<unknown>;
}

/** The engine in two threads of its own, one that searches and one that proves: the pages go on answering. */
export function startSolving(
  problem: Problem,
  options: { seed: number; seconds: number; onProgress: (progress: Progress) => void },
): Solving {
  const threads = [startThread(), startThread()] as const;
  const started = run([lineTo(threads[0]), lineTo(threads[1])], problem, {
    ...options,
    now: () => performance.now(),
  });
  // Whoever kills the threads no longer waits for their answer.
  started.timetable.catch(() => undefined);
  return { ...started, kill: () => Promise.all(threads.map((thread) => thread.terminate())) };
}

const startThread = () => new Worker(new URL(`../../../../${workerFile}`, import.meta.url));

const lineTo = (thread: Worker) =>
  onNodeWorker({
    postMessage: (ask) => thread.postMessage(ask),
    on: (event, listener) => thread.on(event, listener as (value: unknown) => void),
  });
