import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { check } from '../checker.ts';
import { repair } from './repair.ts';
import { makeUpDay } from './stream.ts';
import type { Meeting, Problem } from '../problem.ts';
import type { Held } from '../timetable.ts';

vi.setConfig({ testTimeout: 60_000 });

const SLOTS = 5;

const slots = fc.subarray([1, 2, 3, 4, 5], { maxLength: 2 });

/** All that a real forum has: stands with two at them, an interpreter, a group of three, a table by the lift. */
const forum: fc.Arbitrary<Problem> = fc.record({
  participants: fc.array(
    fc.record(
      {
        forbidden: slots,
        maximum: fc.integer({ min: 1, max: 4 }),
        representatives: fc.array(fc.record({ forbidden: slots }), { minLength: 1, maxLength: 3 }),
        accessible: fc.boolean(),
      },
      { requiredKeys: [] },
    ),
    { minLength: 8, maxLength: 8 },
  ),
  slots: fc.constant(Array.from({ length: SLOTS }, () => ({}))),
  tables: fc.constant(3),
  mode: fc.constant('choose' as const),
  fairness: fc.constant(null),
  meetings: fc.constant([]),
  resources: fc.array(fc.record({ capacity: fc.integer({ min: 1, max: 2 }), forbidden: slots }), {
    minLength: 2,
    maxLength: 2,
  }),
  places: fc.constant([
    { x: 0, y: 0, accessible: true },
    { x: 1, y: 0 },
    { x: 2, y: 0, accessible: true },
  ]),
});

const wish: fc.Arbitrary<Meeting> = fc
  .record({
    people: fc.uniqueArray(fc.integer({ min: 1, max: 8 }), { minLength: 2, maxLength: 3 }),
    extras: fc.record(
      {
        needs: fc.subarray([1, 2], { maxLength: 1 }),
        table: fc.integer({ min: 1, max: 3 }),
        weight: fc.integer({ min: 1, max: 5 }),
        persons: fc.constant<number[]>([1, 0, 1]),
        mutual: fc.boolean(),
      },
      { requiredKeys: [] },
    ),
  })
  .map(({ people: [a, b, ...more], extras }) => ({
    a: a!,
    b: b!,
    ...(more.length > 0 && { more }),
    ...extras,
  }));

test('keeps the rules of people, groups, resources and tables, whatever happens', () => {
  fc.assert(
    fc.property(forum, fc.array(wish, { minLength: 8, maxLength: 16 }), fc.nat(), (empty, wishes, seed) => {
      let [problem, held]: [Problem, Held[]] = [{ ...empty }, []];
      problem.meetings = wishes.map((one) => named(problem, one));
      const asked = { ...problem, meetings: [] };
      ({ problem, held } = repair(
        asked,
        [],
        problem.meetings.map((meeting) => ({ kind: 'wish', meeting })),
        { now: 0 },
      ));
      const next = makeUpDay(seed);
      for (let now = 0; now < SLOTS - 1; now++)
        for (const what of [next(problem, held, now), next(problem, held, now)]) {
          const answer = repair(problem, held, [what], { now, steps: 10_000 });
          expect(check(answer.problem, answer.held).faults).toEqual([]);
          ({ problem, held } = answer);
        }
    }),
    { numRuns: 200, endOnFailure: true },
  );
});

/** Asks by name only for people who are there to be asked for. */
function named({ participants }: Problem, { persons, ...meeting }: Meeting): Meeting {
  const people = [meeting.a, meeting.b, ...(meeting.more ?? [])];
  if (!persons || people.some((one) => !participants[one - 1]!.representatives)) return meeting;
  return { ...meeting, persons: people.map((_, at) => persons[at] ?? 0) };
}
