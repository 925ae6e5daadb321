import type { Meeting, Problem } from './problem.ts';
import type { Held } from './timetable.ts';

/**
 * Checks a timetable against its problem, rule by rule, in the plainest way. Shares no code with the engine
 * (types only), so that a mistake in one is not a mistake in both.
 */
export interface Check {
  /** Empty where every hard rule is kept. */
  faults: Breach[];
  /** Breaks in all, and of each participant (from 0). */
  breaks: number;
  breaksOf: number[];
  /** Weight of the meetings held (mutual wishes are not raised). */
  weight: number;
  /** How often a participant gets up and goes to another table between two meetings of a day. */
  tableChanges: number;
}

export type Breach =
  | { rule: 'exists'; meeting: number }
  | { rule: 'once'; meeting: number }
  | { rule: 'all-held'; meeting: number }
  | { rule: 'one-at-a-time'; participant: number; slot: number; meetings: number[] }
  | { rule: 'one-at-a-table'; table: number; slot: number; meetings: number[] }
  | { rule: 'tables'; slot: number; meetings: number; tables: number }
  | { rule: 'session' | 'forbidden' | 'fixed-slot' | 'bound-table' | 'lock'; meeting: number; slot: number }
  | { rule: 'order'; meeting: number; after: number }
  | { rule: 'fairness'; least: number; most: number; bound: number };

export function check(problem: Problem, held: readonly Held[]): Check {
  const faults: Breach[] = [];
  const real = held.filter((one) => {
    const exists =
      problem.meetings[one.meeting - 1] !== undefined &&
      problem.slots[one.slot - 1] !== undefined &&
      Number.isInteger(one.table) &&
      one.table >= 1 &&
      one.table <= problem.tables;
    if (!exists) faults.push({ rule: 'exists', meeting: one.meeting });
    return exists;
  });

  const placed = new Map<number, Held>();
  for (const one of real) {
    if (placed.has(one.meeting)) faults.push({ rule: 'once', meeting: one.meeting });
    placed.set(one.meeting, one);
  }
  problem.meetings.forEach((meeting, index) => {
    const optional = problem.mode === 'choose' && !meeting.locked;
    if (!optional && !placed.has(index + 1)) faults.push({ rule: 'all-held', meeting: index + 1 });
  });
  for (const one of placed.values())
    faults.push(...ownRules(problem, problem.meetings[one.meeting - 1]!, one, placed));
  faults.push(...sharedRules(problem, [...placed.values()]));

  const breaksOf = problem.participants.map((_, index) => breaksIn(problem, index + 1, placed));
  const [least, most] = [Math.min(...breaksOf), Math.max(...breaksOf)];
  const bound = problem.fairness === undefined ? 2 : problem.fairness;
  if (bound !== null && most - least > bound) faults.push({ rule: 'fairness', least, most, bound });
  return {
    faults,
    breaks: breaksOf.reduce((sum, breaks) => sum + breaks, 0),
    breaksOf,
    weight: [...placed.keys()].reduce(
      (sum, meeting) => sum + (problem.meetings[meeting - 1]!.weight ?? 1),
      0,
    ),
    tableChanges: problem.participants.reduce(
      (sum, _, index) => sum + changesOf(problem, index + 1, placed),
      0,
    ),
  };
}

function ownRules(problem: Problem, meeting: Meeting, one: Held, placed: Map<number, Held>): Breach[] {
  const found: Breach[] = [];
  const at = { meeting: one.meeting, slot: one.slot };
  const session = problem.slots[one.slot - 1]!.session ?? 'morning';
  if (meeting.session && meeting.session !== 'any' && meeting.session !== session)
    found.push({ rule: 'session', ...at });
  for (const participant of [meeting.a, meeting.b])
    if (problem.participants[participant - 1]!.forbidden?.includes(one.slot))
      found.push({ rule: 'forbidden', ...at });
  if (meeting.fixedSlot && meeting.fixedSlot !== one.slot) found.push({ rule: 'fixed-slot', ...at });
  if (meeting.table && meeting.table !== one.table && !meeting.locked?.table)
    found.push({ rule: 'bound-table', ...at });
  const { locked } = meeting;
  if (locked && (locked.slot !== one.slot || (locked.table && locked.table !== one.table)))
    found.push({ rule: 'lock', ...at });
  for (const earlier of meeting.after ?? []) {
    const other = placed.get(earlier);
    if (other && other.slot >= one.slot) found.push({ rule: 'order', meeting: one.meeting, after: earlier });
  }
  return found;
}

function sharedRules(problem: Problem, placed: Held[]): Breach[] {
  const found: Breach[] = [];
  for (let slot = 1; slot <= problem.slots.length; slot++) {
    const here = placed.filter((one) => one.slot === slot);
    if (here.length > problem.tables)
      found.push({ rule: 'tables', slot, meetings: here.length, tables: problem.tables });
    const byPerson = new Map<number, number[]>();
    const byTable = new Map<number, number[]>();
    for (const one of here) {
      const { a, b } = problem.meetings[one.meeting - 1]!;
      for (const person of [a, b]) byPerson.set(person, [...(byPerson.get(person) ?? []), one.meeting]);
      byTable.set(one.table, [...(byTable.get(one.table) ?? []), one.meeting]);
    }
    for (const [participant, meetings] of byPerson)
      if (meetings.length > 1) found.push({ rule: 'one-at-a-time', participant, slot, meetings });
    for (const [table, meetings] of byTable)
      if (meetings.length > 1) found.push({ rule: 'one-at-a-table', table, slot, meetings });
  }
  return found;
}

/** The meetings of a participant, each with its day, in the order of the slots. */
function dayOf(
  problem: Problem,
  participant: number,
  placed: Map<number, Held>,
): { slot: number; day: number; table: number }[] {
  return [...placed.values()]
    .filter(({ meeting }) => {
      const { a, b } = problem.meetings[meeting - 1]!;
      return a === participant || b === participant;
    })
    .map(({ slot, table }) => ({ slot, table, day: problem.slots[slot - 1]!.day ?? 1 }))
    .sort((one, other) => one.slot - other.slot);
}

function breaksIn(problem: Problem, participant: number, placed: Map<number, Held>): number {
  const mine = dayOf(problem, participant, placed);
  return mine.filter(
    (one, index) => index > 0 && one.day === mine[index - 1]!.day && one.slot > mine[index - 1]!.slot + 1,
  ).length;
}

function changesOf(problem: Problem, participant: number, placed: Map<number, Held>): number {
  const mine = dayOf(problem, participant, placed);
  return mine.filter(
    (one, index) => index > 0 && one.day === mine[index - 1]!.day && one.table !== mine[index - 1]!.table,
  ).length;
}
