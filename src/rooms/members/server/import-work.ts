import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { accepted, refused, type Result } from '#platform';
import type { Column } from '../import-columns.ts';
import type { LaidRow, PlanOrder } from './import-lay-plan.ts';
import { isWorkbook, readPlain, type Reading, type ReadingChoices } from './import-reading.ts';

interface Look {
  task: 'look';
  bytes: Uint8Array;
  choices: ReadingChoices;
}
interface Plan extends PlanOrder {
  task: 'plan';
  bytes: Uint8Array;
  choices: ReadingChoices;
}
export type WorkOrder = Look | Plan;

/** A zip of a few kilobytes can unfold into gigabytes: the worker has its own memory, and its own clock. */
const limits = { maxOldGenerationSizeMb: 1024 };
const longest = 90_000;

/** A short text is read at once; a sheet, or a long text, in the worker. */
const short = 300_000;

export async function lookAt(
  bytes: Uint8Array,
  choices: ReadingChoices,
): Promise<Result<{ reading: Reading; columns: Column[] }>> {
  if (bytes.length > short || isWorkbook(bytes)) return work({ task: 'look', bytes, choices });
  const { reading, columns } = readPlain(bytes, choices);
  return accepted({ reading, columns });
}

export const planFile = (bytes: Uint8Array, choices: ReadingChoices, order: PlanOrder) =>
  work<{ reading: Reading; rows: LaidRow[] }>({ task: 'plan', bytes, choices, ...order });

/** The pages are a bundle, the worker is not: it is started from its source, which Node reads as it is. */
function workerFile(): string {
  const root = process.env['FILIERA_ROOT'] ?? process.cwd();
  return join(root, 'src/rooms/members/server/import-worker.ts');
}

function work<T>(order: WorkOrder): Promise<Result<T>> {
  return new Promise((done) => {
    const worker = new Worker(workerFile(), { workerData: order, resourceLimits: limits });
    const tooLong = setTimeout(() => settle(refused('file/too-heavy')), longest);
    const settle = (result: Result<T>) => {
      clearTimeout(tooLong);
      void worker.terminate();
      done(result);
    };
    worker.once('message', (answer: T) => settle(accepted(answer)));
    worker.once('error', (error: NodeJS.ErrnoException) =>
      settle(
        refused(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'file/too-heavy' : 'file/unreadable', undefined, {
          detail: error.message,
        }),
      ),
    );
    worker.once('exit', (code) => settle(refused('file/unreadable', undefined, { detail: `exit ${code}` })));
  });
}
