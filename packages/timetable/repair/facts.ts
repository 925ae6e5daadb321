import type { Meeting, Problem, Slot } from '../problem.ts';
import type { Held } from '../timetable.ts';
import type { Disturbance } from './disturbance.ts';

/** The problem as the day has made it, and which meetings nobody wants to be held any more. */
export interface Facts {
  problem: Problem;
  cancelled: Set<number>;
  withdrawn: Set<number>;
}

/**
 * Writes what happened into the problem: absences become forbidden slots, lost tables closed ones, what is
 * called off is never held. The numbers of participants and meetings stay; new ones get the next number. On
 * the day whatever does not fit is left out, and fairness is no reason: nobody is moved to even out breaks.
 */
export function factsOf(
  problem: Problem,
  held: readonly Held[],
  disturbances: readonly Disturbance[],
  now: number,
): Facts {
  const facts: Facts = {
    problem: {
      ...problem,
      participants: [...problem.participants],
      slots: [...problem.slots],
      meetings: [...problem.meetings],
      mode: 'choose',
      fairness: null,
    },
    cancelled: new Set(),
    withdrawn: new Set(),
  };
  const begun = new Set(held.filter((one) => one.slot <= now).map((one) => one.meeting));
  for (const what of disturbances) {
    const calledOff = what.kind === 'cancelled' || what.kind === 'withdrawn';
    if (!calledOff || !begun.has(what.meeting)) happen(facts, what, now);
  }
  freeLocks(facts.problem, now);
  return facts;
}

function happen({ problem, cancelled, withdrawn }: Facts, what: Disturbance, now: number): void {
  const last = problem.slots.length;
  const toCome = (from: number, to: number): number[] => range(Math.max(from, now + 1), Math.min(to, last));
  switch (what.kind) {
    case 'cancelled':
      cancelled.add(what.meeting);
      return callOff(problem, what.meeting);
    case 'withdrawn':
      withdrawn.add(what.meeting);
      return callOff(problem, what.meeting);
    case 'no-show':
      return setAway(problem, what.participant, toCome(what.from ?? 1, last), true);
    case 'late':
      return setAway(problem, what.participant, toCome(1, what.until - 1), true);
    case 'leaves':
      return setAway(problem, what.participant, toCome(what.from, last), true);
    case 'returns':
      return setAway(problem, what.participant, toCome(what.from, what.to ?? last), false);
    case 'table-closed':
      return setClosed(problem, [what.table], toCome(what.from ?? 1, what.to ?? last), true);
    case 'table-opened':
      return setClosed(problem, [what.table], toCome(what.from ?? 1, what.to ?? last), false);
    case 'slot-lost':
      return setClosed(problem, range(1, problem.tables), toCome(what.slot, what.slot), true);
    case 'wish':
      problem.meetings.push(what.meeting);
      return;
    case 'walk-in': {
      problem.participants.push(what.participant);
      const a = problem.participants.length;
      for (const { with: b, ...rest } of what.wishes) problem.meetings.push({ a, b, ...rest });
    }
  }
}

/** A lock keeps its slot where its table is closed; its meeting gets another table there, if there is one. */
function freeLocks({ meetings, slots }: Problem, now: number): void {
  meetings.forEach((meeting, index) => {
    const { slot = 0, table = 0 } = meeting.locked ?? {};
    if (slot > now && slots[slot - 1]!.closedTables?.includes(table))
      meetings[index] = { ...meeting, locked: { slot } };
  });
}

function callOff({ meetings }: Problem, meeting: number): void {
  const { locked: _, ...rest }: Meeting = meetings[meeting - 1]!;
  meetings[meeting - 1] = { ...rest, never: true };
}

function setAway({ participants }: Problem, participant: number, slots: number[], away: boolean): void {
  const one = participants[participant - 1]!;
  participants[participant - 1] = { ...one, forbidden: toggled(one.forbidden, slots, away) };
}

function setClosed(problem: Problem, tables: number[], slots: number[], closed: boolean): void {
  for (const slot of slots) {
    const one: Slot = problem.slots[slot - 1]!;
    problem.slots[slot - 1] = { ...one, closedTables: toggled(one.closedTables, tables, closed) };
  }
}

function toggled(list: readonly number[] = [], numbers: number[], present: boolean): number[] {
  const without = list.filter((one) => !numbers.includes(one));
  return (present ? [...without, ...numbers] : without).sort((one, other) => one - other);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}
