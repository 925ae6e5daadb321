import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDzn, type Problem } from '#packages/timetable';

/** A row of the published optima: its problem, and its fewest breaks (null: proven infeasible). */
export interface Row {
  name: string;
  optimum: number | null;
  problem: Problem;
}

/** Every row of `optima.csv`; `original d=N` is the original file with that fairness. Null without the data. */
export function publishedRows(root: string): Row[] | null {
  const folder = join(process.env.FILIERA_CONFORMANCE ?? join(root, '../shared/data'), 'timetable');
  let text: string;
  try {
    text = readFileSync(join(folder, 'optima.csv'), 'utf8');
  } catch {
    return null;
  }
  return text
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => {
      const [base, variant, breaks] = line.split(',') as [string, string, string];
      const [file, fairness] = variant.split(' d=');
      const reading = readDzn(readFileSync(join(folder, 'jair2022', `${base}.${file}.dzn`), 'utf8'));
      if (!reading.ok) throw new Error(`${base}.${file}: ${reading.faults[0]!.message}`);
      const problem = fairness ? { ...reading.problem, fairness: Number(fairness) } : reading.problem;
      return { name: `${base} ${variant}`, optimum: breaks === '-' ? null : Number(breaks), problem };
    });
}
