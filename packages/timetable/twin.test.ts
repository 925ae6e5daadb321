import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { check } from './checker.ts';
import { readProblem } from './reading.ts';
import { solve } from './solve.ts';
import type { Meeting, Problem } from './problem.ts';
import type { Held } from './timetable.ts';

vi.setConfig({ testTimeout: 60_000 });

const seconds = 0.1;

/** Any small problem, most of them impossible or nearly so: everything may be asked for at once. */
const tangle: fc.Arbitrary<Problem> = fc
  .record({
    people: fc.integer({ min: 2, max: 5 }),
    slots: fc.integer({ min: 1, max: 4 }),
    tables: fc.integer({ min: 1, max: 2 }),
    days: fc.integer({ min: 1, max: 2 }),
    resources: fc.integer({ min: 0, max: 2 }),
  })
  .chain(({ people, slots, tables, days, resources }) =>
    fc.record({
      participants: fc.array(participant(slots), { minLength: people, maxLength: people }),
      slots: fc.tuple(...numbers(slots).map((slot) => slotAt(slot, slots, tables, days))),
      tables: fc.constant(tables),
      fairness: fc.constantFrom(0, 1, 2, null),
      mode: fc.constantFrom('all' as const, 'choose' as const),
      idle: fc.constantFrom('breaks' as const, 'long' as const),
      resources: fc.array(
        fc.record({ capacity: fc.integer({ min: 0, max: 2 }), forbidden: slotsOf(slots, 1) }),
        { minLength: resources, maxLength: resources },
      ),
      places: fc.option(
        fc.array(fc.record({ x: fc.nat(9), y: fc.nat(9), accessible: fc.boolean() }), {
          minLength: tables,
          maxLength: tables,
        }),
        { nil: undefined },
      ),
      meetings: fc.array(meeting(people, slots, tables, resources), { maxLength: 6 }),
    }),
  )
  .map(untangled)
  .filter((problem) => readProblem(problem).ok);

function participant(slots: number) {
  return fc.record(
    {
      forbidden: slotsOf(slots, 2),
      minimum: fc.integer({ min: 0, max: 2 }),
      maximum: fc.integer({ min: 2, max: 3 }),
      accessible: fc.boolean(),
      representatives: fc.array(fc.record({ forbidden: slotsOf(slots, 1) }), { maxLength: 2 }),
    },
    { requiredKeys: [] },
  );
}

function slotAt(slot: number, slots: number, tables: number, days: number) {
  return fc.record({
    session: fc.constant(slot * 2 <= slots ? ('morning' as const) : ('afternoon' as const)),
    day: fc.constant(days > 1 && slot === slots ? 2 : 1),
    closedTables: fc.subarray(numbers(tables), { maxLength: 1 }),
  });
}

function meeting(people: number, slots: number, tables: number, resources: number): fc.Arbitrary<Meeting> {
  const participants = fc.subarray(numbers(people), { minLength: 2, maxLength: Math.min(3, people) });
  const rest = fc.record(
    {
      persons: fc.array(fc.nat(2), { maxLength: 2 }),
      session: fc.constantFrom('any', 'any', 'morning', 'afternoon'),
      fixedSlot: fc.integer({ min: 1, max: slots }),
      after: fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 1 }),
      weight: fc.integer({ min: 1, max: 4 }),
      mutual: fc.boolean(),
      metBefore: fc.nat(2),
      never: fc.boolean(),
      table: fc.integer({ min: 1, max: tables }),
      locked: fc.record({
        slot: fc.integer({ min: 1, max: slots }),
        table: fc.integer({ min: 1, max: tables }),
      }),
      needs: fc.subarray(numbers(resources)),
    },
    { requiredKeys: [] },
  );
  // One of the narrow things at a time: all at once leaves no timetable.
  const narrow = fc.constantFrom('none', 'persons', 'fixedSlot', 'after', 'table', 'locked', 'never');
  return fc.tuple(participants, rest, narrow).map(([[a, b, ...more], asked, kept]) => {
    const wide = ['session', 'weight', 'mutual', 'metBefore', 'needs', kept];
    const fields = Object.entries(asked).filter(([name]) => wide.includes(name));
    return { a: a!, b: b!, more, ...Object.fromEntries(fields) } as Meeting;
  });
}

/** Numbers that point nowhere are left out. */
function untangled(problem: Problem): Problem {
  const meetings = problem.meetings.map((one, index) => ({
    ...one,
    after: one.after?.filter((other) => other <= problem.meetings.length && other !== index + 1),
    persons: one.persons?.map((person, place) =>
      Math.min(person, problem.participants[[one.a, one.b][place]! - 1]!.representatives?.length ?? 0),
    ),
  }));
  return JSON.parse(JSON.stringify({ ...problem, meetings })) as Problem;
}

function slotsOf(slots: number, most: number) {
  return fc.subarray(numbers(slots), { maxLength: Math.min(most, slots) });
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

interface Best {
  worth: number;
  cost: number;
}

/** Every way to hold or leave out at most six meetings; the best that the checker lets pass. */
function bestByHand(problem: Problem): Best | null {
  const late = new Set(['all-held', 'minimum', 'fairness']);
  let best: Best | null = null;
  const walk = (held: Held[], next: number): void => {
    const { faults, cost } = check(problem, held);
    if (faults.some(({ rule }) => !late.has(rule))) return;
    if (next > problem.meetings.length) {
      const worth = worthOf(problem, held);
      if (faults.length === 0 && (!best || worth > best.worth || (worth === best.worth && cost < best.cost)))
        best = { worth, cost };
      return;
    }
    const meeting = problem.meetings[next - 1]!;
    if (problem.mode === 'choose' || meeting.never) walk(held, next + 1);
    if (meeting.never) return;
    for (let slot = 1; slot <= problem.slots.length; slot++)
      for (let table = 1; table <= problem.tables; table++)
        for (const persons of everyChoice(problem, meeting))
          walk([...held, { meeting: next, slot, table, persons }], next + 1);
  };
  walk([], 1);
  return best;
}

function everyChoice({ participants }: Problem, { a, b, more = [] }: Meeting): number[][] {
  return [a, b, ...more].reduce<number[][]>(
    (choices, participant) => {
      const { representatives = [] } = participants[participant - 1]!;
      const persons = representatives.length > 1 ? numbers(representatives.length) : [0];
      return choices.flatMap((choice) => persons.map((person) => [...choice, person]));
    },
    [[]],
  );
}

/** Mutual wishes before one-sided ones, these before new faces. */
function worthOf({ meetings, mode }: Problem, held: readonly Held[]): number {
  const of = held.map(({ meeting }) => meetings[meeting - 1]!);
  if (mode !== 'choose') return held.length;
  const sum = (list: Meeting[], worth: (meeting: Meeting) => number): number =>
    list.reduce((total, one) => total + worth(one), 0);
  const alive = meetings.filter((meeting) => !meeting.never);
  const oneSided = alive.filter((meeting) => !meeting.mutual);
  const wished = (meeting: Meeting): number => meeting.weight ?? 1;
  const oldest = Math.max(0, ...meetings.map((meeting) => meeting.metBefore ?? 0));
  const newness = (meeting: Meeting): number => oldest - (meeting.metBefore ?? 0);
  const weighed =
    sum(
      of.filter(({ mutual }) => !mutual),
      wished,
    ) +
    sum(
      of.filter(({ mutual }) => mutual),
      wished,
    ) *
      (sum(oneSided, wished) + 1);
  return weighed * (sum(alive, newness) + 1) + sum(of, newness);
}

/** The same day seen from its end. */
function mirrored(problem: Problem): Problem {
  const last = problem.slots.length + 1;
  const turned = (slots?: number[]) => slots?.map((slot) => last - slot);
  const opposite = { morning: 'afternoon', afternoon: 'morning', any: 'any' } as const;
  const lastDay = problem.slots.at(-1)?.day ?? 1;
  return JSON.parse(
    JSON.stringify({
      ...problem,
      participants: problem.participants.map((one) => ({
        ...one,
        forbidden: turned(one.forbidden),
        representatives: one.representatives?.map((person) => ({ forbidden: turned(person.forbidden) })),
      })),
      resources: problem.resources?.map((one) => ({ ...one, forbidden: turned(one.forbidden) })),
      slots: problem.slots.toReversed().map((slot) => ({
        ...slot,
        session: opposite[slot.session ?? 'morning'],
        day: lastDay + 1 - (slot.day ?? 1),
      })),
      meetings: problem.meetings.map((one, index) => ({
        ...one,
        session: opposite[one.session ?? 'any'],
        fixedSlot: one.fixedSlot && last - one.fixedSlot,
        locked: one.locked && { ...one.locked, slot: last - one.locked.slot },
        after: problem.meetings.flatMap((other, at) => (other.after?.includes(index + 1) ? [at + 1] : [])),
      })),
    }),
  ) as Problem;
}

describe('beside a twin that tries everything', () => {
  test('finds a timetable where there is one, and never a better than the best', () => {
    fc.assert(
      fc.property(tangle, (problem) => {
        const best = bestByHand(problem);
        const timetable = solve(problem, { seconds });
        if (timetable.status === 'infeasible') expect(best).toBe(null);
        if (!best) expect(timetable.breaks).toBe(null);
        if (!best || timetable.breaks === null) return;
        const { faults, breaks, cost } = check(problem, timetable.held);
        expect(faults).toEqual([]);
        expect([timetable.breaks, timetable.cost ?? breaks]).toEqual([breaks, cost]);
        expect(timetable.held.length + timetable.left.length).toBe(problem.meetings.length);
        expect(timetable.weight).toBeLessThanOrEqual(best.worth);
        expect(timetable.weightBound).toBeGreaterThanOrEqual(best.worth);
        if (timetable.weight === best.worth) {
          expect(cost).toBeGreaterThanOrEqual(best.cost);
          expect(timetable.bound).toBeLessThanOrEqual(best.cost);
        }
        if (timetable.status === 'optimal') expect([timetable.weight, cost]).toEqual([best.worth, best.cost]);
      }),
      { numRuns: 160 },
    );
  });

  test('misses few of the timetables there are, and little of their worth', () => {
    const problems = fc.sample(tangle, { numRuns: 100, seed: 3 });
    const short = problems.filter((problem) => {
      const best = bestByHand(problem);
      const { breaks, weight } = solve(problem, { seconds });
      return best && (breaks === null || weight < best.worth);
    });
    expect(short.length).toBeLessThanOrEqual(3);
  });

  test('finds the same best whichever way time runs', () => {
    fc.assert(
      fc.property(tangle, (problem) => {
        expect(bestByHand(mirrored(problem))).toEqual(bestByHand(problem));
        const [there, back] = [solve(problem, { seconds }), solve(mirrored(problem), { seconds })];
        if (there.status !== 'optimal' || back.status !== 'optimal') return;
        expect([back.weight, back.cost ?? back.breaks]).toEqual([there.weight, there.cost ?? there.breaks]);
      }),
      { numRuns: 60 },
    );
  });

  test('is never worse off with a table or a slot more, in what is proven', () => {
    fc.assert(
      fc.property(tangle, (problem) => {
        const { places } = problem;
        const wider = { ...problem, tables: problem.tables + 1 };
        if (places) wider.places = [...places, { x: 0, y: 0, accessible: true }];
        const longer = { ...problem, slots: [...problem.slots, { ...problem.slots.at(-1)! }] };
        const before = solve(problem, { seconds });
        if (before.status !== 'optimal') return;
        for (const eased of [wider, longer]) {
          const after = solve(eased, { seconds });
          expect(after.status).not.toBe('infeasible');
          if (after.status !== 'optimal') continue;
          expect(after.weight).toBeGreaterThanOrEqual(before.weight);
          if (after.weight === before.weight)
            expect(after.cost ?? after.breaks).toBeLessThanOrEqual(before.cost ?? before.breaks!);
        }
      }),
      { numRuns: 60 },
    );
  });
});
