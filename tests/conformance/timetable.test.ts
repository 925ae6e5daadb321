import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { check, type Problem, readDzn, solve } from '#packages/timetable';

vi.setConfig({ testTimeout: 60_000 });

const folder = join(process.env.FILIERA_CONFORMANCE ?? join(process.cwd(), '../shared/data'), 'timetable');
const there = existsSync(folder);
if (!there) console.info('conformance data not found: skipped');

/** `forum-13.original` → the published fewest breaks, or null where the problem is proven impossible. */
const published = new Map<string, number | null>();
if (there)
  for (const row of readFileSync(join(folder, 'optima.csv'), 'utf8').trim().split(/\r?\n/).slice(1)) {
    const [base, variant, breaks] = row.split(',');
    published.set(`${base}.${variant}`, breaks === '-' ? null : Number(breaks));
  }
const names = there ? readdirSync(join(folder, 'jair2022')).map((file) => file.replace(/\.dzn$/, '')) : [];

function problemOf(name: string): Problem {
  const reading = readDzn(readFileSync(join(folder, 'jair2022', `${name}.dzn`), 'utf8'));
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  return reading.problem;
}

function expectSound(problem: Problem, optimum: number | null, seconds: number): void {
  const timetable = solve(problem, { seconds });
  if (timetable.status === 'infeasible') return expect(optimum).toBe(null);
  if (timetable.breaks === null) return expect(timetable.status).toBe('unknown');
  expect(check(problem, timetable.held)).toMatchObject({ faults: [], breaks: timetable.breaks });
  expect(optimum).not.toBe(null);
  expect(timetable.breaks).toBeGreaterThanOrEqual(optimum!);
  expect(timetable.bound).toBeLessThanOrEqual(optimum!);
  if (timetable.status === 'optimal') expect(timetable.breaks).toBe(optimum);
}

describe.runIf(there)('the original problems', () => {
  test.each(names.filter((name) => name.endsWith('.original')))(
    '%s: a valid timetable, the same twice',
    (name) => {
      const problem = problemOf(name);
      const timetable = solve(problem, { seconds: 0.5, seed: 5 });
      expect(check(problem, timetable.held)).toMatchObject({ faults: [], breaks: timetable.breaks });
      expect(JSON.stringify(solve(problem, { seconds: 0.5, seed: 5 }))).toBe(JSON.stringify(timetable));
      for (const fairness of [0, 1, 3])
        expectSound({ ...problem, fairness }, published.get(`${name} d=${fairness}`) ?? null, 0.2);
    },
  );
});

describe.runIf(there)('every published problem', () => {
  test.each(names)('%s: nothing claimed that is not so', (name) => {
    expectSound(problemOf(name), published.get(name) ?? null, 0.2);
  });
});
