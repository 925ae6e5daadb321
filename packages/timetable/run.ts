import { SECONDS } from './solve.ts';
import { together } from './together.ts';
import type { Report } from './course.ts';
import type { End } from './prepared.ts';
import type { Problem } from './problem.ts';
import type { Progress, Timetable } from './timetable.ts';

/**
 * How a page or a server and a worker talk about one timetable. The worker is `worker.ts`; on a server it is
 * started from its source, `new Worker(join(root, workerFile))`, because a bundle leaves it behind; in a
 * browser by `new Worker(new URL('…/worker.ts', import.meta.url), { type: 'module' })`.
 */
export type Ask =
  /** The whole work in this one thread. */
  | { kind: 'solve'; problem: Problem; seed?: number; seconds?: number; work?: number }
  /** A thread for one member of the portfolio, which then works when told to. */
  | { kind: 'join'; role: 'search' | 'companion'; problem: Problem; seed: number; limit: number }
  | { kind: 'work'; steps: number; news: Report | null }
  | { kind: 'finish'; news: Report | null; end: End }
  | { kind: 'stop' };

export type Answer =
  | { kind: 'progress'; progress: Progress }
  /** What the member knows; null where it has nothing to say about this problem. */
  | { kind: 'report'; report: Report | null }
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
  /** Rejects where a worker failed. */
  timetable: Promise<Timetable>;
  /** Asks for the best so far; `timetable` then comes soon. */
  stop(): void;
}

export interface RunOptions {
  seed?: number;
  seconds?: number;
  work?: number;
  /** The clock, in milliseconds: with two lines it is asked between epochs. */
  now?: () => number;
  onProgress?: (progress: Progress) => void;
}

/**
 * Starts the solving of one problem at the other end of one line, or of two: then the search and the prover
 * have a thread each, and the same answer comes sooner.
 */
export function run(lines: Line | [Line, Line], problem: Problem, options: RunOptions = {}): Run {
  if (Array.isArray(lines)) return together(lines, problem, { seed: 1, seconds: SECONDS, ...options });
  const { seed, seconds, work, onProgress } = options;
  const timetable = new Promise<Timetable>((resolve, reject) => {
    lines.listen(
      (answer) => {
        if (answer.kind === 'progress') onProgress?.(answer.progress);
        else if (answer.kind === 'done') resolve(answer.timetable);
        else reject(new Error(answer.kind === 'failed' ? answer.message : 'Not an answer to this.'));
      },
      (message) => reject(new Error(message)),
    );
  });
  lines.send({ kind: 'solve', problem, seed, seconds, work });
  return { timetable, stop: () => lines.send({ kind: 'stop' }) };
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
