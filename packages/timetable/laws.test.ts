import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { check } from './checker.ts';
import { madeUp, type Recipe } from './generator.ts';
import { solve } from './solve.ts';
import type { Held } from './timetable.ts';
import type { Meeting, Problem } from './problem.ts';

vi.setConfig({ testTimeout: 60_000 });

const seconds = 0.1;

const recipe: fc.Arbitrary<Recipe> = fc.record({
  participants: fc.integer({ min: 2, max: 24 }),
  meetings: fc.integer({ min: 0, max: 80 }),
  slots: fc.integer({ min: 1, max: 14 }),
  tables: fc.integer({ min: 1, max: 10 }),
  seed: fc.nat(),
  away: fc.integer({ min: 0, max: 30 }),
  inSession: fc.integer({ min: 0, max: 60 }),
  ordered: fc.integer({ min: 0, max: 15 }),
  days: fc.integer({ min: 1, max: 3 }),
  mode: fc.constantFrom('all', 'choose'),
});

/** Any small problem, most of them impossible or nearly so: everything may be asked for at once. */
const tangle: fc.Arbitrary<Problem> = fc
  .record({
    people: fc.integer({ min: 2, max: 5 }),
    slots: fc.integer({ min: 1, max: 4 }),
    tables: fc.integer({ min: 0, max: 2 }),
  })
  .chain(({ people, slots, tables }) =>
    fc.record({
      participants: fc.array(
        fc.record({ forbidden: fc.subarray(numbers(slots), { maxLength: Math.min(2, slots) }) }),
        {
          minLength: people,
          maxLength: people,
        },
      ),
      slots: fc.constant(
        numbers(slots).map((slot) => ({ session: slot * 2 <= slots ? 'morning' : 'afternoon' }) as const),
      ),
      tables: fc.constant(tables),
      fairness: fc.constantFrom(0, 1, 2, null),
      mode: fc.constantFrom('all' as const, 'choose' as const),
      meetings: fc.array(meeting(people, slots, tables), { maxLength: 5 }).map((meetings) =>
        meetings.map((one, index) => ({
          ...one,
          after: one.after?.filter((other) => other <= meetings.length && other !== index + 1),
        })),
      ),
    }),
  );

function meeting(people: number, slots: number, tables: number): fc.Arbitrary<Meeting> {
  return fc
    .record(
      {
        a: fc.integer({ min: 1, max: people }),
        step: fc.integer({ min: 1, max: people - 1 }),
        session: fc.constantFrom('any', 'any', 'morning', 'afternoon'),
        fixedSlot: fc.integer({ min: 1, max: slots }),
        after: fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 1 }),
        weight: fc.integer({ min: 1, max: 4 }),
        mutual: fc.boolean(),
        ...(tables > 0 && {
          table: fc.integer({ min: 1, max: tables }),
          locked: fc.record({
            slot: fc.integer({ min: 1, max: slots }),
            table: fc.integer({ min: 1, max: tables }),
          }),
        }),
      },
      { requiredKeys: ['a', 'step'] },
    )
    .map(({ step, ...rest }) => ({ ...rest, b: ((rest.a - 1 + step) % people) + 1 }) as Meeting);
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

/** Every way to hold or leave out at most five meetings; the best that the checker lets pass. */
function bestByHand(problem: Problem): { worth: number; breaks: number } | null {
  const oneSided = problem.meetings.reduce((sum, one) => sum + (one.mutual ? 0 : (one.weight ?? 1)), 0);
  const worthOf = (one: Meeting): number =>
    problem.mode === 'choose' ? (one.weight ?? 1) * (one.mutual ? oneSided + 1 : 1) : 1;
  let best: { worth: number; breaks: number } | null = null;
  const walk = (held: Held[], next: number): void => {
    if (next > problem.meetings.length) {
      const { faults, breaks } = check(problem, held);
      const worth = held.reduce((sum, one) => sum + worthOf(problem.meetings[one.meeting - 1]!), 0);
      const better = !best || worth > best.worth || (worth === best.worth && breaks < best.breaks);
      if (faults.length === 0 && better) best = { worth, breaks };
      return;
    }
    if (problem.mode === 'choose') walk(held, next + 1);
    for (let slot = 1; slot <= problem.slots.length; slot++) {
      for (let table = 1; table <= problem.tables; table++) {
        if (held.some((one) => one.slot === slot && one.table === table)) continue;
        walk([...held, { meeting: next, slot, table }], next + 1);
      }
    }
  };
  walk([], 1);
  return best;
}

describe('the engine, whatever the problem', () => {
  test('never breaks a rule, and counts breaks as the checker does', () => {
    fc.assert(
      fc.property(recipe, (asked) => {
        const problem = madeUp(asked);
        const timetable = solve(problem, { seconds });
        expect(timetable.status).not.toBe('infeasible');
        if (timetable.breaks === null) return;
        const { faults, breaks } = check(problem, timetable.held);
        expect(faults).toEqual([]);
        expect(timetable.breaks).toBe(breaks);
        expect(timetable.bound).toBeLessThanOrEqual(breaks);
        expect(timetable.held.length + timetable.left.length).toBe(problem.meetings.length);
      }),
      { numRuns: 80 },
    );
  });

  test('gives the same answer for the same seed', () => {
    fc.assert(
      fc.property(recipe, fc.nat(), (asked, seed) => {
        const problem = madeUp(asked);
        expect(solve(problem, { seconds, seed })).toEqual(solve(problem, { seconds, seed }));
      }),
      { numRuns: 25 },
    );
  });

  test('solves a problem whatever its participants are called', () => {
    fc.assert(
      fc.property(recipe, fc.nat(), (asked, shift) => {
        const problem = madeUp({ ...asked, mode: 'all' });
        const count = problem.participants.length;
        const renamed = (one: number): number => ((one - 1 + shift) % count) + 1;
        const other: Problem = {
          ...problem,
          participants: problem.participants.map(
            (_, index) => problem.participants[(index + count - (shift % count)) % count]!,
          ),
          meetings: problem.meetings.map((one) => ({ ...one, a: renamed(one.b), b: renamed(one.a) })),
        };
        const [first, second] = [solve(problem, { seconds }), solve(other, { seconds })];
        expect(second.breaks === null).toBe(first.breaks === null);
        expect(second.bound).toBe(first.bound);
      }),
      { numRuns: 30 },
    );
  });
});

describe('beside a twin that tries everything', () => {
  test('finds a timetable where there is one, and never a better than the best', () => {
    fc.assert(
      fc.property(tangle, (problem) => {
        const best = bestByHand(problem);
        const timetable = solve(problem, { seconds });
        if (timetable.status === 'infeasible') expect(best).toBe(null);
        if (!best) expect(timetable.breaks).toBe(null);
        if (!best) return;
        expect(check(problem, timetable.held).faults).toEqual([]);
        expect(timetable.weight).toBeLessThanOrEqual(best.worth);
        expect(timetable.weightBound).toBeGreaterThanOrEqual(best.worth);
        if (timetable.weight === best.worth) {
          expect(timetable.breaks).toBeGreaterThanOrEqual(best.breaks);
          expect(timetable.bound).toBeLessThanOrEqual(best.breaks);
        }
        if (timetable.status === 'optimal')
          expect([timetable.weight, timetable.breaks]).toEqual([best.worth, best.breaks]);
      }),
      { numRuns: 200 },
    );
  });
});
