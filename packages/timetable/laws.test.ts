import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { check } from './checker.ts';
import { madeUp, type Recipe } from './generator.ts';
import { solve } from './solve.ts';
import type { Problem } from './problem.ts';

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
  lunch: fc.constantFrom(0, 0, 50),
  ordered: fc.integer({ min: 0, max: 15 }),
  days: fc.integer({ min: 1, max: 3 }),
  mode: fc.constantFrom('all', 'choose'),
});

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
