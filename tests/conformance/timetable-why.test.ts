import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import {
  applied,
  check,
  conflict,
  type Fact,
  type Held,
  keyOf,
  type Problem,
  readDzn,
  relaxations,
  solve,
  withFacts,
} from '#packages/timetable';

vi.setConfig({ testTimeout: 60_000 });

const folder = join(process.env.FILIERA_CONFORMANCE ?? join(process.cwd(), '../shared/data'), 'timetable');
const there = existsSync(folder);
if (!there) console.info('conformance data not found: skipped');

/** The published problems that have no timetable; `d` is the fairness where it is not the file's own. */
const impossible = there
  ? readFileSync(join(folder, 'optima.csv'), 'utf8')
      .trim()
      .split(/\r?\n/)
      .slice(1)
      .map((row) => row.split(','))
      .filter(([, , breaks]) => breaks === '-')
      .map(([base, variant]) => ({
        name: `${base}.${variant!.split(' d=')[0]}`,
        d: variant!.split(' d=')[1],
      }))
  : [];

function problemOf({ name, d }: { name: string; d?: string }): Problem {
  const reading = readDzn(readFileSync(join(folder, 'jair2022', `${name}.dzn`), 'utf8'));
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  return d === undefined ? reading.problem : { ...reading.problem, fairness: Number(d) };
}

/** The first timetable the engine meets, looked at by the checker; null where it meets none. */
function firstOf(problem: Problem): Held[] | null {
  let met = false;
  const { held, breaks } = solve(problem, {
    seconds: 1,
    stopped: () => met,
    onProgress: (progress) => (met = progress.breaks !== null),
  });
  if (breaks === null) return null;
  expect(check(problem, held).faults).toEqual([]);
  return held;
}

/** The facts' own meetings; under fairness others may be held too, and all of them are tried. */
function fits(problem: Problem, facts: Fact[]): boolean {
  if (firstOf(withFacts(problem, facts))) return true;
  if (!facts.some(({ kind }) => kind === 'fairness')) return false;
  const all = problem.meetings.map((_, index): Fact => ({ kind: 'meeting', meeting: index + 1 }));
  return firstOf(withFacts(problem, [...facts.filter(({ kind }) => kind !== 'meeting'), ...all])) !== null;
}

describe.runIf(there)('the published problems without a timetable', () => {
  test.each(impossible)('$name $d: a conflict without a fact too many', (file) => {
    const problem = problemOf(file);
    const found = conflict(problem);
    // These two, with fairness 0, are impossible by all their meetings together: no few facts say why.
    if (!found?.minimal)
      return expect(`${file.name} ${file.d}`).toMatch(/^(forum|ticf)-13craf[bc].original 0$/);
    expect(fits(problem, found.facts)).toBe(false);
    for (const fact of found.facts) {
      const rest = found.facts.filter((other) => other !== fact);
      expect([keyOf(fact), fits(problem, rest)]).toEqual([keyOf(fact), true]);
    }
  });

  test.each(impossible)('$name $d: every way out is one', (file) => {
    const problem = problemOf(file);
    const ways = relaxations(problem);
    expect(ways.length).toBeGreaterThan(0);
    for (const { easings, held, breaks } of ways)
      expect(check(applied(problem, easings), held)).toMatchObject({ faults: [], breaks });
  });
});
