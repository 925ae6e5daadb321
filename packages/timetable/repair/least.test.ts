import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { check } from '../checker.ts';
import { madeUp } from '../generator.ts';
import { membersOf } from '../problem.ts';
import { solve } from '../solve.ts';
import { factsOf } from './facts.ts';
import { CEILING, repair } from './repair.ts';
import type { Problem } from '../problem.ts';
import type { Held } from '../timetable.ts';
import type { Disturbance } from './disturbance.ts';

vi.setConfig({ testTimeout: 60_000 });

const PEOPLE = 5;
const SLOTS = 4;
const TABLES = 3;

const disturbance: fc.Arbitrary<Disturbance> = fc.oneof(
  fc.record({
    kind: fc.constant('late' as const),
    participant: fc.integer({ min: 1, max: PEOPLE }),
    until: fc.integer({ min: 2, max: SLOTS }),
  }),
  fc.record({
    kind: fc.constant('leaves' as const),
    participant: fc.integer({ min: 1, max: PEOPLE }),
    from: fc.integer({ min: 2, max: SLOTS }),
  }),
  fc.record({
    kind: fc.constant('table-closed' as const),
    table: fc.integer({ min: 1, max: TABLES }),
    from: fc.integer({ min: 1, max: SLOTS }),
  }),
  fc.record({ kind: fc.constant('slot-lost' as const), slot: fc.integer({ min: 1, max: SLOTS }) }),
);

/** A tiny day: five people, four slots, up to seven meetings, some locked, some at a table of their own. */
const day = fc
  .record({
    seed: fc.nat(),
    meetings: fc.integer({ min: 5, max: 7 }),
    ordered: fc.constantFrom(0, 0, 30),
    locked: fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }),
    booths: fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }),
  })
  .map(({ seed, meetings, ordered, locked, booths }) => {
    const made = madeUp({ participants: PEOPLE, meetings, slots: SLOTS, tables: TABLES, seed, ordered });
    const problem: Problem = { ...made, fairness: null };
    const { held } = solve(problem, { seed, seconds: 0.05 });
    for (const { meeting, slot, table } of held) {
      const one = problem.meetings[meeting - 1]!;
      if (locked[meeting - 1] && booths[meeting - 1]) one.locked = { slot, table };
      else if (booths[meeting - 1]) one.table = table;
    }
    return { problem, held };
  });

test('no repair of a tiny day moves fewer others, nor saves more, whatever is tried', () => {
  let chains = 0;
  fc.assert(
    fc.property(
      day,
      fc.array(disturbance, { minLength: 1, maxLength: 2 }),
      fc.integer({ min: 0, max: 2 }),
      fc.integer({ min: 0, max: CEILING }),
      ({ problem, held }, disturbances, now, ceiling) => {
        const answer = repair(problem, held, disturbances, { now, ceiling });
        expect(answer.proven).toBe(true);
        const { problem: after } = factsOf(problem, held, disturbances, now);
        const { moved, ...cost } = costOf(after, held, answer.held, now, ceiling + 1);
        expect(cost).toEqual(leastCost(after, held, now, ceiling + 1));
        expect(answer.moved).toEqual(moved);
        if (moved.length > 0) chains += 1;
      },
    ),
    { numRuns: 400, seed: 7 },
  );
  expect(chains).toBeGreaterThan(10);
});

/** Rules a meeting can break by itself, where it is. */
function sound(problem: Problem, one: Held): boolean {
  return check(problem, [one]).faults.every(({ rule }) => rule === 'all-held' || rule === 'minimum');
}

/** What a repair costs, and how much of that is for moving others. */
interface Cost {
  cost: number;
  others: number;
}

function tablesFor(problem: Problem, one: Held, slot: number): number[] {
  return Array.from({ length: problem.tables }, (_, index) => index + 1).filter((table) =>
    sound(problem, { ...one, slot, table }),
  );
}

function costOf(
  problem: Problem,
  before: readonly Held[],
  after: readonly Held[],
  now: number,
  price: number,
): Cost & { moved: number[] } {
  const people = (one: Held): number[] => membersOf(problem.meetings[one.meeting - 1]!);
  const uprooted = before.filter((one) => one.slot > now && !sound(problem, one));
  const toSave = uprooted.filter((one) =>
    problem.slots.some((_, index) => index + 1 > now && tablesFor(problem, one, index + 1).length > 0),
  );
  const party = new Set(toSave.flatMap(people));
  const shifted = before.filter(
    (one) =>
      !uprooted.includes(one) &&
      after.some((other) => other.meeting === one.meeting && other.slot !== one.slot),
  );
  const others = new Set(shifted.flatMap(people).filter((who) => !party.has(who)));
  const among = shifted.filter((one) => people(one).every((who) => party.has(who)));
  const lost = toSave.filter((one) => !after.some((other) => other.meeting === one.meeting));
  return {
    cost: others.size + among.length + price * lost.length,
    others: others.size + among.length,
    moved: [...others].sort((one, other) => one - other),
  };
}

/** Every slot for every meeting that may move, every loss of one that must; the cheapest that can be seated. */
function leastCost(problem: Problem, held: readonly Held[], now: number, price: number): Cost {
  const fixed = held.filter(
    (one) => one.slot <= now || (problem.meetings[one.meeting - 1]!.locked && sound(problem, one)),
  );
  const free = held.filter((one) => !fixed.includes(one));
  let least: Cost = { cost: Infinity, others: Infinity };
  const walk = (index: number, placed: Held[]): void => {
    const one = free[index];
    if (!one) {
      const { cost, others } = costOf(problem, held, placed, now, price);
      const better = cost < least.cost || (cost === least.cost && others < least.others);
      if (better && seatable(problem, placed, fixed)) least = { cost, others };
      return;
    }
    const busy = placed.filter((other) =>
      membersOf(problem.meetings[other.meeting - 1]!).some((who) =>
        membersOf(problem.meetings[one.meeting - 1]!).includes(who),
      ),
    );
    for (let slot = now + 1; slot <= problem.slots.length; slot++)
      if (busy.every((other) => other.slot !== slot) && tablesFor(problem, one, slot).length > 0)
        walk(index + 1, [...placed, { ...one, slot }]);
    if (!sound(problem, one)) walk(index + 1, placed);
  };
  walk(0, [...fixed]);
  return least;
}

/** Whether some choice of tables leaves no rule broken. */
function seatable(problem: Problem, placed: Held[], fixed: Held[]): boolean {
  const seated: Held[] = [];
  const walk = (index: number): boolean => {
    const one = placed[index];
    if (!one) return check(problem, seated).faults.every(({ rule }) => rule === 'all-held');
    const tables = fixed.includes(one) ? [one.table] : tablesFor(problem, one, one.slot);
    return tables.some((table) => {
      if (seated.some((other) => other.slot === one.slot && other.table === table)) return false;
      seated.push({ ...one, table });
      const found = walk(index + 1);
      seated.pop();
      return found;
    });
  };
  return walk(0);
}
