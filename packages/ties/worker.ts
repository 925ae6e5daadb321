import { measured } from './measured.ts';
import type { Answer, Ask } from './run.ts';

/** The measures in a thread of their own, in Node and in a browser. The only file of this package that knows where it runs. */
interface Port {
  postMessage(message: Answer): void;
  onAsk(take: (ask: Ask) => void): void;
}

const port = nodePort() ?? webPort();

port.onAsk(({ id, network, options }) => {
  try {
    port.postMessage({ id, kind: 'done', measured: measured(network, options) });
  } catch (error) {
    port.postMessage({ id, kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
});

function nodePort(): Port | null {
  // Asked for at run time, so that a browser's bundle has no trace of it.
  const parent = globalThis.process?.getBuiltinModule?.('node:worker_threads').parentPort;
  if (!parent) return null;
  return {
    postMessage: (message) => parent.postMessage(message),
    onAsk: (take) => void parent.on('message', take),
  };
}

function webPort(): Port {
  const scope = globalThis as unknown as {
    postMessage(message: Answer): void;
    addEventListener(event: 'message', listener: (event: { data: Ask }) => void): void;
  };
  return {
    postMessage: (message) => scope.postMessage(message),
    onAsk: (take) => scope.addEventListener('message', (event) => take(event.data)),
  };
}
