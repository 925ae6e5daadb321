import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { barabasiAlbert, measured, measuring, onNodeWorker, onWebWorker, workerFile } from './index.ts';
import type { Answer, Ask, GraphInput } from './index.ts';

vi.setConfig({ testTimeout: 60_000 });

const network: GraphInput = barabasiAlbert({ n: 60, each: 2, seed: 4 });
const groups = Array.from({ length: 60 }, (_, v) => `stage ${v % 3}`);

let worker: Worker;
beforeEach(() => {
  worker = new Worker(resolve(workerFile));
});
afterEach(async () => {
  await worker.terminate();
});

test('a worker thread measures what a call measures, several networks in turn', async () => {
  const measure = measuring(onNodeWorker(worker));
  const [one, other] = await Promise.all([
    measure(network, { groups, seed: 7 }),
    measure({ n: 2, edges: [[0, 1]] }),
  ]);
  expect(one).toEqual(measured(network, { groups, seed: 7 }));
  expect(one.brokerage!.roles.all.whole.count).toBeGreaterThan(0);
  expect(other).toMatchObject({ panel: { degree: { value: new Int32Array([1, 1]) } }, brokerage: null });
});

test('edges that are wrong, and a thread that ends, are errors and not a silence', async () => {
  const measure = measuring(onNodeWorker(worker));
  await expect(measure({ n: 2, edges: [[0, 2]] })).rejects.toThrow('edge 0 is [0, 2]');
  // Large enough that it is still at work when it is ended.
  const started = measure(barabasiAlbert({ n: 5000, each: 8, seed: 1 }));
  const told = expect(started).rejects.toThrow('ended');
  await worker.terminate();
  await told;
  await expect(measure(network)).rejects.toThrow('ended');
});

test('a browser worker is listened to in its own way', async () => {
  const asked: Ask[] = [];
  const page = new EventTarget();
  const measure = measuring(
    onWebWorker({
      postMessage: (ask) => asked.push(ask),
      addEventListener: (event: string, listener: (event: never) => void) =>
        page.addEventListener(event, listener as () => void),
    }),
  );
  const started = measure(network);
  const answer: Answer = { id: asked[0]!.id, kind: 'done', measured: measured(network) };
  page.dispatchEvent(Object.assign(new Event('message'), { data: answer }));
  expect(await started).toEqual(answer.measured);
  const failed = measure(network);
  page.dispatchEvent(Object.assign(new Event('error'), { message: 'no such file' }));
  await expect(failed).rejects.toThrow('no such file');
});
