/**
 * Reads and compares away from the thread that answers people: a large or hostile file can make neither
 * the desk wait nor the house fall.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { layPlan } from './import-lay-plan.ts';
import { isWorkbook, readPlain, understood } from './import-reading.ts';
import type { WorkOrder } from './import-work.ts';
import { readWorkbook } from './import-xlsx.ts';

const order = workerData as WorkOrder;
const { reading, columns, list } = isWorkbook(order.bytes)
  ? readSheet()
  : readPlain(order.bytes, order.choices);
parentPort!.postMessage(
  order.task === 'look' ? { reading, columns } : { reading, rows: layPlan(list, order) },
);

function readSheet() {
  const book = readWorkbook(order.bytes, order.choices.sheet);
  return understood(book, order.choices, { sheet: book.sheet, sheets: book.sheets });
}
