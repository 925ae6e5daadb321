import { Worker } from 'node:worker_threads';
import { onNodeWorker, run, workerFile, type Problem, type Progress, type Run } from '#packages/timetable';

export interface Solving extends Run {
  /** Ends the thread at once, with nothing. */
  kill(): Promise<unknown>;
}

/** The engine in a thread of its own: it may think for minutes while the pages go on answering. */
export function startSolving(
  problem: Problem,
  options: { seed: number; seconds: number; onProgress: (progress: Progress) => void },
): Solving {
  const worker = new Worker(new URL(`../../../../${workerFile}`, import.meta.url));
  const line = onNodeWorker({
    postMessage: (ask) => worker.postMessage(ask),
    on: (event, listener) => worker.on(event, listener as (value: unknown) => void),
  });
  const started = run(line, problem, options);
  // Whoever kills the thread no longer waits for its answer.
  started.timetable.catch(() => undefined);
  return { ...started, kill: () => worker.terminate() };
}
