import type { GraphInput } from './graph.ts';
import type { Measured, MeasuringOptions } from './measured.ts';

/**
 * How a page or a server and a worker talk about one network. The worker is `worker.ts`; on a server it is started
 * from its source, `new Worker(join(root, workerFile))`, because a bundle leaves it behind; in a browser by
 * `new Worker(new URL('…/worker.ts', import.meta.url), { type: 'module' })`. To stop it, end it.
 */
export interface Ask {
  /** Told back with the answer: several may be asked of one worker, which answers in turn. */
  id: number;
  network: GraphInput;
  options: MeasuringOptions;
}

export type Answer =
  { id: number; kind: 'done'; measured: Measured } | { id: number; kind: 'failed'; message: string };

/** Where the worker lies, from the root of the project. */
export const workerFile = 'packages/ties/worker.ts';

/** The part of a worker that Node's and the browser's have in common once listened to. */
export interface Line {
  send(ask: Ask): void;
  /** Called once; `onAnswer` gets what the worker posts, `onEnd` its failure or early end. */
  listen(onAnswer: (answer: Answer) => void, onEnd: (message: string) => void): void;
}

/** Measures networks at the other end of a line, one after the other. Rejects where the worker failed or ended. */
export function measuring(
  line: Line,
): (network: GraphInput, options?: MeasuringOptions) => Promise<Measured> {
  const waiting = new Map<number, { resolve(measured: Measured): void; reject(error: Error): void }>();
  let ended: Error | null = null;
  let asked = 0;
  line.listen(
    (answer) => {
      const asker = waiting.get(answer.id);
      waiting.delete(answer.id);
      if (answer.kind === 'done') asker?.resolve(answer.measured);
      else asker?.reject(new Error(answer.message));
    },
    (message) => {
      ended = new Error(message);
      for (const { reject } of waiting.values()) reject(ended);
      waiting.clear();
    },
  );
  return (network, options = {}) =>
    new Promise((resolve, reject) => {
      if (ended) return reject(ended);
      const id = asked++;
      waiting.set(id, { resolve, reject });
      line.send({ id, network, options });
    });
}

/** What `onNodeWorker` needs of a `worker_threads` Worker. */
interface NodeWorker {
  postMessage(message: Ask): void;
  on(event: 'message', listener: (answer: Answer) => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'exit', listener: (code: number) => void): unknown;
}

/** The line to a worker thread of Node. End the thread yourself when nothing more is to be measured. */
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
