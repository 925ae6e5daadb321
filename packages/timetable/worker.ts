import { solving } from './solve.ts';
import type { Answer, Ask } from './run.ts';

/**
 * The solver in a thread of its own, in Node and in a browser. The only file of this package that touches
 * its platform: the clock, and the port to whoever asked. It breathes between slices of work, and so hears a stop.
 */
interface Port {
  postMessage(message: Answer): void;
  onAsk(take: (ask: Ask) => void): void;
}

const port = nodePort() ?? webPort();
let stopped = false;

port.onAsk((ask) => {
  if (ask.kind === 'stop') stopped = true;
  else void answer(ask);
});

async function answer({ problem, seed, seconds }: Ask & { kind: 'solve' }): Promise<void> {
  try {
    const search = solving(problem, { seed, seconds, now: () => performance.now(), stopped: () => stopped });
    let told = -Infinity;
    for (;;) {
      const step = search.next();
      if (step.done) return port.postMessage({ kind: 'done', timetable: step.value });
      if (performance.now() - told > 100) {
        told = performance.now();
        port.postMessage({ kind: 'progress', progress: step.value });
        await new Promise((resolve) => setTimeout(resolve));
      }
    }
  } catch (error) {
    port.postMessage({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
}

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
