import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { check } from '../checker.ts';
import { conflict } from './conflict.ts';
import { applied, costOf } from './easing.ts';
import { factsOf, keyOf, meetingsOf } from './fact.ts';
import { withFacts } from './holding.ts';
import { relaxations } from './relaxations.ts';
import type { Meeting, Problem } from '../problem.ts';
import type { Held } from '../timetable.ts';
import type { Fact } from './fact.ts';

vi.setConfig({ testTimeout: 60_000 });

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

/** Small problems with everything asked for at once: most have no timetable. */
const tangle: fc.Arbitrary<Problem> = fc
  .record({
    people: fc.integer({ min: 2, max: 4 }),
    slots: fc.integer({ min: 1, max: 3 }),
    tables: fc.integer({ min: 1, max: 2 }),
  })
  .chain(({ people, slots, tables }) =>
    fc.record({
      participants: fc.array(fc.record({ forbidden: fc.subarray(numbers(slots), { maxLength: 1 }) }), {
        minLength: people,
        maxLength: people,
      }),
      slots: fc.constant(
        numbers(slots).map((slot) => ({ session: slot * 2 <= slots ? 'morning' : 'afternoon' }) as const),
      ),
      tables: fc.constant(tables),
      fairness: fc.constantFrom(0, 1, null),
      meetings: fc
        .array(meeting(people, slots, tables), { minLength: 2, maxLength: 5 })
        .map((list) => list.map((one, index) => ({ ...one, after: one.after?.filter((it) => it <= index) }))),
    }),
  );

function meeting(people: number, slots: number, tables: number): fc.Arbitrary<Meeting> {
  return fc
    .record(
      {
        a: fc.integer({ min: 1, max: people }),
        step: fc.integer({ min: 1, max: people - 1 }),
        session: fc.constantFrom('any', 'morning', 'afternoon'),
        fixedSlot: fc.integer({ min: 1, max: slots }),
        after: fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 1 }),
        table: fc.integer({ min: 1, max: tables }),
      },
      { requiredKeys: ['a', 'step'] },
    )
    .map(({ step, ...rest }) => ({ ...rest, b: ((rest.a - 1 + step) % people) + 1 }) as Meeting);
}

/** Whether some way to place all meetings passes the checker: every way is tried. */
function exists(problem: Problem, held: Held[] = []): boolean {
  const meeting = held.length + 1;
  if (meeting > problem.meetings.length) return check(problem, held).faults.length === 0;
  return problem.slots.some((_, slot) =>
    numbers(problem.tables).some(
      (table) =>
        !held.some((one) => one.slot === slot + 1 && one.table === table) &&
        exists(problem, [...held, { meeting, slot: slot + 1, table }]),
    ),
  );
}

/** The same of facts: under fairness any other meetings may be held as well. */
function canBe(problem: Problem, facts: readonly Fact[]): boolean {
  const own = meetingsOf(facts);
  const loose = facts.some(({ kind }) => kind === 'fairness');
  const others = loose ? numbers(problem.meetings.length).filter((one) => !own.includes(one)) : [];
  return numbers(2 ** others.length).some((choice) => {
    const more = others.filter((_, index) => (choice >> index) & 1);
    const asked = more.map((one): Fact => ({ kind: 'meeting', meeting: one }));
    const small = withFacts(problem, [...facts, ...asked]);
    return exists({ ...small, tables: Math.min(small.tables, small.meetings.length + 2) });
  });
}

test('a conflict can not be, and without any one of its facts it can', () => {
  fc.assert(
    fc.property(tangle, (problem) => {
      const found = conflict(problem);
      expect(found === null).toBe(exists(problem));
      if (!found) return;
      expect(found.minimal).toBe(true);
      expect(factsOf(problem).map(keyOf)).toEqual(expect.arrayContaining(found.facts.map(keyOf)));
      expect(canBe(problem, found.facts)).toBe(false);
      found.facts.forEach((fact, index) =>
        expect([keyOf(fact), canBe(problem, found.facts.toSpliced(index, 1))]).toEqual([keyOf(fact), true]),
      );
    }),
    { numRuns: 120 },
  );
});

test('ways out are ways out, cheapest first; there is one wherever there is no timetable', () => {
  fc.assert(
    fc.property(tangle, (problem) => {
      const ways = relaxations(problem);
      expect(ways.length === 0).toBe(exists(problem));
      for (const { easings, cost, held, breaks } of ways) {
        expect(check(applied(problem, easings), held)).toMatchObject({ faults: [], breaks });
        expect(cost).toBe(costOf(problem, easings));
      }
      expect(ways.map(({ cost }) => cost)).toEqual(
        ways.map(({ cost }) => cost).toSorted((one, other) => one - other),
      );
    }),
    { numRuns: 120 },
  );
});

test('no single fact lifted is cheaper than the cheapest way out', () => {
  fc.assert(
    fc.property(tangle, (problem) => {
      const cheapest = relaxations(problem)[0];
      if (!cheapest) return;
      for (const fact of factsOf(problem)) {
        if (fact.kind === 'tables' || fact.kind === 'fairness') continue;
        const easings = [{ kind: 'lift' as const, fact }];
        if (costOf(problem, easings) < cheapest.cost) expect(exists(applied(problem, easings))).toBe(false);
      }
    }),
    { numRuns: 120 },
  );
});

test('the same problem, the same answer', () => {
  fc.assert(
    fc.property(tangle, (problem) => {
      expect(conflict(problem)).toEqual(conflict(problem));
      expect(relaxations(problem)).toEqual(relaxations(problem));
    }),
    { numRuns: 20 },
  );
});
