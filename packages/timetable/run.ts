import type { Problem } from './problem.ts';
import type { Progress, Timetable } from './timetable.ts';

/**
 * How a page or a server and a worker talk about one timetable. The worker is `worker.ts`; on a server it is
 * started from its source, `new Worker(join(root, workerFile))`, because a bundle leaves it behind; in a
 * browser by `new Worker(new URL('…/worker.ts', import.meta.url), { type: 'module' })`.
 */
export type Ask = { kind: 'solve'; problem: Problem; seed?: number; seconds?: number } | { kind: 'stop' };

export type Answer =
  | { kind: 'progress'; progress: Progress }
  | { kind: 'done'; timetable: Timetable }
  | { kind: 'failed'; message: string };

/** Where the worker lies, from the root of the project. */
export const workerFile = 'packages/timetable/worker.ts';

/** The part of a worker that Node's and the browser's have in common once listened to. */
export interface Line {
  send(ask: Ask): void;
  /** Called once; `onAnswer` gets what the worker posts, `onEnd` its failure or early end. */
  listen(onAnswer: (answer: Answer) => void, onEnd: (message: string) => void): void;
}

export interface Run {
  /** Rejects where the worker failed. */
  timetable: Promise<Timetable>;
  /** Asks for the best so far; `timetable` then comes soon. */
  stop(): void;
}

/** Starts the solving of one problem at the other end of the line. */
export function run(
  line: Line,
  problem: Problem,
  options: { seed?: number; seconds?: number; onProgress?: (progress: Progress) => void } = {},
): Run {
  const { seed, seconds, onProgress } = options;
  const timetable = new Promise<Timetable>((resolve, reject) => {
    line.listen(
      (answer) => {
        if (answer.kind === 'progress') onProgress?.(answer.progress);
        else if (answer.kind === 'done') resolve(answer.timetable);
        else reject(new Error(answer.message));
      },
      (message) => reject(new Error(message)),
    );
  });
  line.send({ kind: 'solve', problem, seed, seconds });
  return { timetable, stop: () => line.send({ kind: 'stop' }) };
}

/** What `onNodeWorker` needs of a `worker_threads` Worker. */
interface NodeWorker {
  postMessage(message: Ask): void;
  on(event: 'message', listener: (answer: Answer) => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'exit', listener: (code: number) => void): unknown;
}

/** The line to a worker thread of Node. End the thread yourself when the run is over. */
export function onNodeWorker(worker: NodeWorker): Line {
  return {
    send: (ask) => worker.postMessage(ask),
    listen(onAnswer, onEnd) {
      worker.on('message', onAnswer);
      worker.on('error', (error) => onEnd(error.message));
      worker.on('exit', (code) => onEnd(`The worker ended with code ${code}.`));
    },
  };
}

/** What `onWebWorker` needs of a browser's Worker. */
interface WebWorker {
  postMessage(message: Ask): void;
  addEventListener(event: 'message', listener: (event: { data: Answer }) => void): void;
  addEventListener(event: 'error', listener: (event: { message?: string }) => void): void;
}

/** The line to a worker of a browser. */
export function onWebWorker(worker: WebWorker): Line {
  return {
    send: (ask) => worker.postMessage(ask),
    listen(onAnswer, onEnd) {
      worker.addEventListener('message', (event) => onAnswer(event.data));
      worker.addEventListener('error', (event) => onEnd(event.message ?? 'The worker failed.'));
    },
  };
}
