import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import {
  applied,
  check,
  conflict,
  type Fact,
  type Held,
  meetingsOf,
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

/** No timetable is found of the facts alone; without fairness the engine proves that there is none. */
function expectNone(problem: Problem, facts: Fact[]): void {
  const { status, breaks } = solve(withFacts(problem, facts), { seconds: 0.2 });
  expect(breaks).toBe(null);
  if (!facts.some(({ kind }) => kind === 'fairness')) expect(status).toBe('infeasible');
}

/**
 * The timetable keeps the facts: the checker lets it pass for the problem that holds these facts and asks for the
 * meetings in it, all the facts' own among them.
 */
function expectKept(problem: Problem, facts: Fact[], held: Held[]): void {
  const meetings = held.map(({ meeting }) => meeting).sort((one, other) => one - other);
  expect(meetings).toEqual(expect.arrayContaining(meetingsOf(facts)));
  const asked = meetings.map((meeting): Fact => ({ kind: 'meeting', meeting }));
  const small = withFacts(problem, [...facts.filter(({ kind }) => kind !== 'meeting'), ...asked]);
  const renumbered = held.map((one) => ({ ...one, meeting: meetings.indexOf(one.meeting) + 1 }));
  expect(check(small, renumbered).faults).toEqual([]);
}

describe.runIf(there)('the published problems without a timetable', () => {
  test.each(impossible)('$name $d: a conflict without a fact too many', (file) => {
    const problem = problemOf(file);
    const found = conflict(problem);
    // These two, with fairness 0, are impossible by all their meetings together: no few facts say why.
    if (!found?.minimal)
      return expect(`${file.name} ${file.d}`).toMatch(/^(forum|ticf)-13craf[bc].original 0$/);
    expectNone(problem, found.facts);
    expect(found.without).toHaveLength(found.facts.length);
    found.without.forEach((held, index) => expectKept(problem, found.facts.toSpliced(index, 1), held));
  });

  test.each(impossible)('$name $d: every way out is one', (file) => {
    const problem = problemOf(file);
    const ways = relaxations(problem);
    expect(ways.length).toBeGreaterThan(0);
    for (const { easings, held, breaks } of ways)
      expect(check(applied(problem, easings), held)).toMatchObject({ faults: [], breaks });
  });
});
