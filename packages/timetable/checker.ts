import { daysOf, figuresOf } from './checker-days.ts';
import type { Meeting, Problem } from './problem.ts';
import type { Held } from './timetable.ts';

/**
 * Checks a timetable against its problem, rule by rule, in the plainest way. Shares no code with the engine
 * (types only), so that a mistake in one is not a mistake in both.
 */
export interface Check {
  /** Empty where every hard rule is kept. */
  faults: Breach[];
  /** Breaks in all, and of each participant (from 0): those of all its people. */
  breaks: number;
  breaksOf: number[];
  /** What the breaks cost: their number, or with idle `long` n (n + 1) / 2 for one of n slots. */
  cost: number;
  /** Weight of the meetings held (mutual wishes are not raised). */
  weight: number;
  /** How often somebody gets up and goes to another table between two meetings of a day, and how far in all. */
  tableChanges: number;
  walk: number;
}

export type Breach =
  | { rule: 'exists'; meeting: number }
  | { rule: 'once'; meeting: number }
  | { rule: 'all-held' | 'never'; meeting: number }
  | { rule: 'one-at-a-time'; participant: number; person?: number; slot: number; meetings: number[] }
  | { rule: 'one-at-a-table'; table: number; slot: number; meetings: number[] }
  | { rule: 'tables'; slot: number; meetings: number; tables: number }
  | { rule: 'resource'; resource: number; slot: number; meetings: number[]; capacity: number }
  | { rule: OwnRule; meeting: number; slot: number }
  | { rule: 'order'; meeting: number; after: number }
  | { rule: 'minimum' | 'maximum'; participant: number; meetings: number; bound: number }
  | { rule: 'fairness'; least: number; most: number; bound: number };

type OwnRule =
  | 'session'
  | 'forbidden'
  | 'fixed-slot'
  | 'bound-table'
  | 'closed-table'
  | 'accessible-table'
  | 'lock'
  | 'person'
  | 'resource-away';

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
    const optional = meeting.never || (problem.mode === 'choose' && !meeting.locked);
    if (!optional && !placed.has(index + 1)) faults.push({ rule: 'all-held', meeting: index + 1 });
    if (meeting.never && placed.has(index + 1)) faults.push({ rule: 'never', meeting: index + 1 });
  });
  for (const one of placed.values())
    faults.push(...ownRules(problem, problem.meetings[one.meeting - 1]!, one, placed));
  faults.push(...sharedRules(problem, [...placed.values()]));
  faults.push(...quotas(problem, [...placed.values()]));

  const days = daysOf(problem, [...placed.values()]);
  const figures = figuresOf(problem, days);
  const people = days.flat().map(({ breaks }) => breaks);
  const [least, most] = [people.reduce(smaller, Infinity), people.reduce(larger, 0)];
  const bound = problem.fairness === undefined ? 2 : problem.fairness;
  if (bound !== null && most - least > bound) faults.push({ rule: 'fairness', least, most, bound });
  const weight = [...placed.keys()].reduce(
    (sum, meeting) => sum + (problem.meetings[meeting - 1]!.weight ?? 1),
    0,
  );
  return { faults, ...figures, weight };
}

function ownRules(problem: Problem, meeting: Meeting, one: Held, placed: Map<number, Held>): Breach[] {
  const found: Breach[] = [];
  const at = { meeting: one.meeting, slot: one.slot };
  const breach = (rule: OwnRule, broken: unknown): void => {
    if (broken) found.push({ rule, ...at });
  };
  const slot = problem.slots[one.slot - 1]!;
  const asked = meeting.session ?? 'any';
  breach('session', asked !== 'any' && asked !== (slot.session ?? 'morning'));
  const members = [meeting.a, meeting.b, ...(meeting.more ?? [])];
  members.forEach((number, place) => {
    const { forbidden, representatives = [], accessible } = problem.participants[number - 1]!;
    breach('forbidden', forbidden?.includes(one.slot));
    breach('accessible-table', accessible && problem.places && !problem.places[one.table - 1]!.accessible);
    const person = representatives.length > 1 ? one.persons?.[place] : 1;
    const named = meeting.persons?.[place] ?? 0;
    const stranger = representatives.length > 1 && (!person || person > representatives.length);
    breach('person', stranger || (named > 0 && named !== person));
    breach('forbidden', representatives[(person ?? 0) - 1]?.forbidden?.includes(one.slot));
  });
  breach('fixed-slot', meeting.fixedSlot && meeting.fixedSlot !== one.slot);
  breach('bound-table', meeting.table && meeting.table !== one.table && !meeting.locked?.table);
  breach('closed-table', slot.closedTables?.includes(one.table));
  for (const resource of meeting.needs ?? [])
    breach('resource-away', problem.resources![resource - 1]!.forbidden?.includes(one.slot));
  const { locked } = meeting;
  breach('lock', locked && (locked.slot !== one.slot || (locked.table && locked.table !== one.table)));
  for (const earlier of meeting.after ?? []) {
    const other = placed.get(earlier);
    if (other && other.slot >= one.slot) found.push({ rule: 'order', meeting: one.meeting, after: earlier });
  }
  return found;
}

function sharedRules(problem: Problem, placed: Held[]): Breach[] {
  const found: Breach[] = [];
  problem.slots.forEach(({ closedTables }, index) => {
    const slot = index + 1;
    const here = placed.filter((one) => one.slot === slot);
    const tables = problem.tables - new Set(closedTables).size;
    if (here.length > tables) found.push({ rule: 'tables', slot, meetings: here.length, tables });
    const byPerson = new Map<string, number[]>();
    const byTable = new Map<string, number[]>();
    const byResource = new Map<string, number[]>();
    for (const one of here) {
      const { a, b, more = [], needs = [] } = problem.meetings[one.meeting - 1]!;
      [a, b, ...more].forEach((participant, place) => {
        const several = (problem.participants[participant - 1]!.representatives ?? []).length > 1;
        add(byPerson, `${participant}/${several ? one.persons?.[place] : ''}`, one.meeting);
      });
      add(byTable, String(one.table), one.meeting);
      for (const resource of needs) add(byResource, String(resource), one.meeting);
    }
    for (const [who, meetings] of byPerson) {
      const [participant, person] = who.split('/').map(Number);
      const named = person ? { person } : {};
      if (meetings.length > 1)
        found.push({ rule: 'one-at-a-time', participant: participant!, ...named, slot, meetings });
    }
    for (const [table, meetings] of byTable)
      if (meetings.length > 1) found.push({ rule: 'one-at-a-table', table: Number(table), slot, meetings });
    for (const [resource, meetings] of byResource) {
      const capacity = problem.resources![Number(resource) - 1]!.capacity ?? 1;
      if (meetings.length > capacity)
        found.push({ rule: 'resource', resource: Number(resource), slot, meetings, capacity });
    }
  });
  return found;
}

/** In mode `choose`: how many meetings each participant holds, against what it asked for. */
function quotas(problem: Problem, placed: Held[]): Breach[] {
  if (problem.mode !== 'choose') return [];
  const count = problem.participants.map(() => 0);
  for (const { meeting } of placed) {
    const { a, b, more = [] } = problem.meetings[meeting - 1]!;
    for (const participant of [a, b, ...more]) count[participant - 1]! += 1;
  }
  return problem.participants.flatMap(({ minimum = 0, maximum = Infinity }, index): Breach[] => {
    const meetings = count[index]!;
    if (meetings < minimum) return [{ rule: 'minimum', participant: index + 1, meetings, bound: minimum }];
    if (meetings > maximum) return [{ rule: 'maximum', participant: index + 1, meetings, bound: maximum }];
    return [];
  });
}

function add(lists: Map<string, number[]>, key: string, item: number): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

function smaller(one: number, other: number): number {
  return one < other ? one : other;
}

function larger(one: number, other: number): number {
  return one > other ? one : other;
}
