import { epochOf } from './course.ts';
import { answerOf, nothing, prepare, type Prepared } from './prepared.ts';
import { companionFor } from './prover.ts';
import { Seeking } from './seeking.ts';
import { solving } from './solve.ts';
import type { Member } from './course.ts';
import type { Answer, Ask } from './run.ts';

/**
 * The solver in a thread of its own, in Node and in a browser: all of it, or one member of the portfolio. The
 * only file of this package that touches its platform: the clock, and the port to whoever asked. It breathes
 * between slices of work, and so hears a stop.
 */
interface Port {
  postMessage(message: Answer): void;
  onAsk(take: (ask: Ask) => void): void;
}

const port = nodePort() ?? webPort();
let stopped = false;
let prepared: Prepared;
let member: Member | null = null;

port.onAsk((ask) => {
  if (ask.kind === 'stop') stopped = true;
  else
    answer(ask).then(
      (told) => port.postMessage(told),
      (error: unknown) =>
        port.postMessage({ kind: 'failed', message: error instanceof Error ? error.message : String(error) }),
    );
});

async function answer(ask: Exclude<Ask, { kind: 'stop' }>): Promise<Answer> {
  if (ask.kind === 'solve' || ask.kind === 'join') stopped = false;
  switch (ask.kind) {
    case 'solve':
      return solveAlone(ask);
    case 'join':
      return join(ask);
    case 'work':
      if (ask.news) member?.hear(ask.news);
      if (member) for (const _ of epochOf(member, ask.steps)) if (await breath()) break;
      return { kind: 'report', report: member?.report() ?? null };
    case 'finish':
      if (ask.news) member?.hear(ask.news);
      return { kind: 'done', timetable: answerOf(prepared, (member as Seeking).search, ask.end) };
  }
}

function join({ role, problem, seed, limit }: Ask & { kind: 'join' }): Answer {
  prepared = prepare(problem);
  if (prepared.because.length > 0) return { kind: 'done', timetable: nothing('infeasible', prepared) };
  const { model } = prepared;
  member = role === 'search' ? new Seeking(model, seed, limit) : companionFor(model, seed, limit);
  return { kind: 'report', report: member?.report() ?? null };
}

async function solveAlone({ problem, ...options }: Ask & { kind: 'solve' }): Promise<Answer> {
  const search = solving(problem, { ...options, now: () => performance.now(), stopped: () => stopped });
  for (;;) {
    const step = search.next();
    if (step.done) return { kind: 'done', timetable: step.value };
    if (breathless()) port.postMessage({ kind: 'progress', progress: step.value });
    await breath();
  }
}

const BREATH = 100;
let breathed = -Infinity;

function breathless(): boolean {
  return performance.now() - breathed > BREATH;
}

/** Every tenth of a second lets messages in; tells whether one said to stop. */
async function breath(): Promise<boolean> {
  if (breathless()) {
    breathed = performance.now();
    await new Promise((resolve) => setTimeout(resolve));
  }
  return stopped;
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
