import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { madeUp } from './generator.ts';
import { onNodeWorker, onWebWorker, run, workerFile, type Answer, type Line } from './run.ts';
import { solve } from './solve.ts';
import type { Problem } from './problem.ts';
import type { Progress } from './timetable.ts';

vi.setConfig({ testTimeout: 60_000 });

const easy = madeUp({ participants: 12, meetings: 30, slots: 8, tables: 5, seed: 2 });
/** More than the search alone settles at once. */
const tight = madeUp({ participants: 16, meetings: 50, slots: 9, tables: 6, seed: 2, away: 10 });
/** A crowd whose fairness nobody meets: it would keep the worker busy for minutes. */
const endless = madeUp({ participants: 60, meetings: 300, slots: 20, tables: 20, seed: 5, away: 40 });

let worker: Worker;
beforeEach(() => {
  worker = new Worker(resolve(workerFile));
});
afterEach(async () => {
  await worker.terminate();
});

test('a worker thread gives the same timetable as a call', async () => {
  expect(await run(onNodeWorker(worker), easy, { seed: 3, seconds: 2 }).timetable).toEqual(
    solve(easy, { seed: 3, seconds: 2 }),
  );
});

test('two threads give it too: what they know crosses between epochs only', async () => {
  const other = new Worker(resolve(workerFile));
  const lines: [Line, Line] = [onNodeWorker(worker), onNodeWorker(other)];
  expect(await run(lines, tight, { seed: 3, seconds: 2 }).timetable).toEqual(
    solve(tight, { seed: 3, seconds: 2 }),
  );
  await other.terminate();
});

test('in a large hall two searches give it, in two threads or one', async () => {
  const large = madeUp({ participants: 210, meetings: 2100, slots: 40, tables: 90, seed: 3, away: 5 });
  const other = new Worker(resolve(workerFile));
  const lines: [Line, Line] = [onNodeWorker(worker), onNodeWorker(other)];
  const options = { seed: 3, seconds: 60, work: 0.8 };
  expect(await run(lines, large, options).timetable).toEqual(solve(large, options));
  await other.terminate();
});

test('it tells its progress, hears a stop and answers with the best so far', async () => {
  const news: Progress[] = [];
  const started = run(onNodeWorker(worker), endless, {
    seconds: 600,
    onProgress: (progress) => {
      news.push(progress);
      if (news.length === 3) started.stop();
    },
  });
  const timetable = await started.timetable;
  expect(timetable).toMatchObject({ cut: true, breaks: expect.any(Number) });
  expect(news.length).toBeGreaterThanOrEqual(3);
});

test('a problem that breaks the engine, or a thread that ends, is an error and not a silence', async () => {
  await expect(run(onNodeWorker(worker), {} as Problem).timetable).rejects.toThrow();
  const other = new Worker(resolve(workerFile));
  const started = run(onNodeWorker(other), endless, { seconds: 600 });
  void other.terminate();
  await expect(started.timetable).rejects.toThrow('ended');
});

test('a browser worker is listened to in its own way', async () => {
  const asked: string[] = [];
  const page = new EventTarget();
  const line = onWebWorker({
    postMessage: (ask) => asked.push(ask.kind),
    addEventListener: (event: string, listener: (event: never) => void) =>
      page.addEventListener(event, listener as () => void),
  });
  const started = run(line, easy);
  started.stop();
  const answer: Answer = { kind: 'done', timetable: solve(easy, { seconds: 1 }) };
  page.dispatchEvent(Object.assign(new Event('message'), { data: answer }));
  expect(await started.timetable).toEqual(answer.timetable);
  expect(asked).toEqual(['solve', 'stop']);
  const failed = run(line, easy);
  page.dispatchEvent(Object.assign(new Event('error'), { message: 'no such file' }));
  await expect(failed.timetable).rejects.toThrow('no such file');
});
