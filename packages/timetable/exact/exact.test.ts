import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { check } from '../checker.ts';
import { madeUp } from '../generator.ts';
import { tighten } from '../limits.ts';
import { STEPS_A_SECOND } from '../meter.ts';
import { modelOf } from '../model.ts';
import { seat } from '../seating.ts';
import { arbitrate } from '../why/arbiter.ts';
import { Exact } from './exact.ts';
import type { Meeting, Problem } from '../problem.ts';
import type { Held } from '../timetable.ts';

vi.setConfig({ testTimeout: 60_000 });

const ENOUGH = 10_000_000;

/** The most weight and then the fewest breaks, or null where there is no timetable; what is given is checked. */
function bestOf(problem: Problem, seed = 1): Worth | null {
  const asked = modelOf(problem);
  const model = { ...asked, open: asked.open.slice() };
  if (tighten(model, asked).length > 0) return null;
  const exact = new Exact(model, { seed, bound: 0 });
  exact.work(ENOUGH);
  // Where everybody meets everybody, proofs are long.
  fc.pre(exact.status !== 'open');
  const ruling = arbitrate(model, STEPS_A_SECOND);
  expect([ruling.cells !== null, ruling.impossible]).toEqual([
    exact.status === 'optimal',
    exact.status === 'infeasible',
  ]);
  if (exact.status === 'infeasible') return null;
  expect(exact.status).toBe('optimal');
  const { cells, breaks, weight } = exact.best!;
  expect([exact.bound, exact.weightBound]).toEqual([breaks, weight]);
  const { faults, breaks: counted } = check(problem, seat(model, cells));
  expect(faults).toEqual([]);
  expect(counted).toBe(breaks);
  return { weight, breaks };
}

function fewest(problem: Problem): number | null {
  return bestOf(problem)?.breaks ?? null;
}

interface Worth {
  weight: number;
  breaks: number;
}

/** Every way to hold or leave out the meetings; the best that the checker lets pass. */
function bestByHand(problem: Problem): Worth | null {
  const { weight: weights } = modelOf(problem);
  let best: Worth | null = null;
  const walk = (held: Held[], next: number): void => {
    if (next > problem.meetings.length) {
      const { faults, breaks } = check(problem, held);
      const weight = held.reduce((sum, one) => sum + weights[one.meeting - 1]!, 0);
      const better = !best || weight > best.weight || (weight === best.weight && breaks < best.breaks);
      if (faults.length === 0 && better) best = { weight, breaks };
      return;
    }
    if (problem.mode === 'choose') walk(held, next + 1);
    const { a, b, table: bound } = problem.meetings[next - 1]!;
    for (let slot = 1; slot <= problem.slots.length; slot++) {
      const here = held.filter((one) => one.slot === slot);
      const people = here.flatMap((one) => [
        problem.meetings[one.meeting - 1]!.a,
        problem.meetings[one.meeting - 1]!.b,
      ]);
      if (people.includes(a) || people.includes(b)) continue;
      // Tables are alike but for those asked for by name.
      const free = numbers(problem.tables).filter((table) => here.every((one) => one.table !== table));
      const named = problem.meetings.some(({ table }) => table);
      for (const table of bound ? free.filter((one) => one === bound) : named ? free : free.slice(0, 1))
        walk([...held, { meeting: next, slot, table }], next + 1);
    }
  };
  walk([], 1);
  return best;
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

/** Any small problem; many of them are impossible, or only just possible. */
const small = (meetings: number): fc.Arbitrary<Problem> =>
  fc
    .record({ people: fc.integer({ min: 3, max: 6 }), slots: fc.integer({ min: 2, max: 6 }) })
    .chain(({ people, slots }) =>
      fc.record({
        participants: fc.array(
          fc.record({ forbidden: fc.subarray(numbers(slots), { maxLength: Math.min(2, slots - 1) }) }),
          { minLength: people, maxLength: people },
        ),
        slots: fc.tuple(fc.nat(slots), fc.constantFrom(slots, slots, slots - 2)).map(([noon, night]) =>
          numbers(slots).map((slot) => ({
            session: slot <= noon ? ('morning' as const) : ('afternoon' as const),
            day: slot <= night ? 1 : 2,
          })),
        ),
        tables: fc.integer({ min: 1, max: 3 }),
        fairness: fc.constantFrom(0, 1, 2, null),
        meetings: fc.array(meeting(people, slots), { minLength: 1, maxLength: meetings }).map((meetings) =>
          meetings.map((one, index) => ({
            ...one,
            after: one.after?.filter((other) => other <= meetings.length && other !== index + 1),
          })),
        ),
      }),
    )
    .map((problem) => ({
      ...problem,
      meetings: problem.meetings.map((one) => ({
        ...one,
        ...(one.table && one.table > problem.tables ? { table: problem.tables } : {}),
      })),
    }));

function meeting(people: number, slots: number): fc.Arbitrary<Meeting> {
  const rarely = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
    fc.option(value, { freq: 4, nil: undefined });
  return fc
    .record({
      a: fc.integer({ min: 1, max: people }),
      step: fc.integer({ min: 1, max: people - 1 }),
      weight: fc.integer({ min: 1, max: 4 }),
      mutual: fc.boolean(),
      session: fc.constantFrom(
        'any' as const,
        'any' as const,
        'any' as const,
        'morning' as const,
        'afternoon' as const,
      ),
      fixedSlot: fc.option(fc.integer({ min: 1, max: slots }), { freq: 2, nil: undefined }),
      after: rarely(fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 1 })),
      table: fc.option(fc.integer({ min: 1, max: 3 }), { freq: 6, nil: undefined }),
    })
    .map(({ step, ...rest }) => ({ ...rest, b: ((rest.a - 1 + step) % people) + 1 }));
}

/** A day of a forum, harder than one can do by hand. */
const forum: fc.Arbitrary<Problem> = fc
  .record({
    participants: fc.integer({ min: 9, max: 16 }),
    meetings: fc.integer({ min: 12, max: 32 }),
    slots: fc.integer({ min: 5, max: 8 }),
    tables: fc.integer({ min: 3, max: 6 }),
    seed: fc.nat(),
    away: fc.integer({ min: 0, max: 20 }),
    inSession: fc.integer({ min: 0, max: 40 }),
    ordered: fc.integer({ min: 0, max: 10 }),
  })
  .map(madeUp);

describe('the exact core', () => {
  test('agrees with trying everything', () => {
    const answers = { none: 0, whole: 0, broken: 0 };
    fc.assert(
      fc.property(small(6), (problem) => {
        const best = bestByHand(problem);
        expect(bestOf(problem)).toEqual(best);
        answers[best === null ? 'none' : best.breaks > 0 ? 'broken' : 'whole'] += 1;
      }),
      { numRuns: 250 },
    );
    for (const count of Object.values(answers)) expect(count).toBeGreaterThan(0);
  });

  test('agrees with trying everything where wishes may be left out', () => {
    fc.assert(
      fc.property(small(5), (problem) => {
        const wishes: Problem = { ...problem, mode: 'choose' };
        expect(bestOf(wishes)).toEqual(bestByHand(wishes));
      }),
      { numRuns: 150 },
    );
  });

  test('finds the same number whatever the participants are called, and backwards in time', () => {
    fc.assert(
      fc.property(forum, fc.nat(), (problem, shift) => {
        const count = problem.participants.length;
        const last = problem.slots.length + 1;
        const other = (one: number): number => ((one - 1 + shift) % count) + 1;
        const swapped = { morning: 'afternoon', afternoon: 'morning', any: 'any' } as const;
        const before = problem.meetings.map((_, index) =>
          problem.meetings.flatMap(({ after }, late) => (after?.includes(index + 1) ? [late + 1] : [])),
        );
        const mirrored: Problem = {
          ...problem,
          participants: problem.participants.map((_, index) => {
            const { forbidden } = problem.participants[(index + count - (shift % count)) % count]!;
            return forbidden ? { forbidden: forbidden.map((slot) => last - slot) } : {};
          }),
          slots: [...problem.slots]
            .reverse()
            .map(({ session }) => ({ session: swapped[session!] })) as Problem['slots'],
          meetings: problem.meetings.map(({ a, b, session }, index) => ({
            a: other(a),
            b: other(b),
            session: session && swapped[session],
            after: before[index],
          })),
        };
        expect(fewest(mirrored)).toBe(fewest(problem));
      }),
      { numRuns: 15 },
    );
  });

  test('is never worse off with a table more', () => {
    fc.assert(
      fc.property(forum, (problem) => {
        const worst = (breaks: number | null): number => breaks ?? Infinity;
        const tight = { ...problem, tables: problem.tables - 1 };
        expect(worst(fewest(problem))).toBeLessThanOrEqual(worst(fewest(tight)));
      }),
      { numRuns: 15 },
    );
  });

  test('repeats itself, and settles what it is offered', () => {
    const problem = madeUp({
      participants: 30,
      meetings: 110,
      slots: 9,
      tables: 13,
      seed: 5,
      away: 8,
      inSession: 40,
    });
    const model = modelOf(problem);
    expect(tighten(model, modelOf(problem))).toEqual([]);
    const [first, second] = [1, 2].map(() => new Exact(model, { seed: 1, bound: 0 }));
    first!.work(ENOUGH);
    for (let slices = 0; second!.status === 'open' && slices < 10_000; slices++) second!.work(20_000);
    expect(second!.best).toEqual(first!.best);
    const third = new Exact(model, { seed: 1, bound: first!.bound });
    third.offer(first!.best!.cells, first!.best!.breaks);
    expect(third.status).toBe('optimal');
  });
});
