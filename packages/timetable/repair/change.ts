import type { Held } from '../timetable.ts';
import type { Standing } from './standing.ts';
import type { Uprooting } from './uprooted.ts';

/** Where a meeting sits: a slot and a table, from 1. */
export interface Seat {
  slot: number;
  table: number;
}

/** What became of one meeting. */
export type Change =
  | { kind: 'moved'; meeting: number; from: Seat; to: Seat; because: Uprooting }
  /** Same slot, another table: nobody's time changes. */
  | { kind: 'reseated'; meeting: number; from: Seat; to: Seat; because: Uprooting }
  | { kind: 'lost'; meeting: number; from: Seat; because: Uprooting; unsaved: Unsaved }
  /** A wish that waited, or is new, and is held now. */
  | { kind: 'entered'; meeting: number; to: Seat };

/** Why a meeting that could not stay was not put elsewhere. */
export type Unsaved =
  /** Nobody wants it any more. */
  | { code: 'called-off' }
  /** It was locked: it is held where it was announced, or not at all. */
  | { code: 'locked' }
  /** In no slot to come are all of its people there, with a table (and what else it needs) that is open. */
  | { code: 'no-common-slot' }
  /** They are in these, but somebody has a meeting that can't move, or the hall is full of such. */
  | { code: 'no-way'; slots: number[] }
  /** It would move more than so many other participants (or no way was found that moves fewer). */
  | { code: 'too-many-would-move'; ceiling: number };

/** Everything that changed for one participant, in the order of its new day; who is lost comes first. */
export interface ParticipantChanges {
  participant: number;
  changes: Change[];
}

/** What changed between two timetables, a line a meeting, sorted by meeting. */
export function changesOf(
  before: readonly Held[],
  standing: Standing,
  after: readonly Held[],
  causes: Map<number, Uprooting>,
  unsaved: (meeting: number) => Unsaved,
): Change[] {
  const was = new Map(before.map((one) => [one.meeting, one]));
  const is = new Map(after.map((one) => [one.meeting, one]));
  const changes: Change[] = [];
  for (let meeting = 1; meeting <= standing.floor.meetings; meeting++) {
    const [from, to] = [was.get(meeting), is.get(meeting)].map((one) => one && seatOf(one));
    const because = causes.get(meeting - 1) ?? { code: 'makes-room' };
    if (from && to && from.slot !== to.slot) changes.push({ kind: 'moved', meeting, from, to, because });
    else if (from && to && from.table !== to.table)
      changes.push({ kind: 'reseated', meeting, from, to, because });
    else if (from && !to)
      changes.push({ kind: 'lost', meeting, from, because, unsaved: unsaved(meeting - 1) });
    else if (!from && to) changes.push({ kind: 'entered', meeting, to });
  }
  return changes;
}

function seatOf({ slot, table }: Held): Seat {
  return { slot, table };
}

/** The same, told to everybody who sits in the meeting and to nobody else. */
export function tell(changes: readonly Change[], people: number[][]): ParticipantChanges[] {
  const told = new Map<number, Change[]>();
  for (const change of changes)
    for (const person of people[change.meeting - 1]!) told.set(person, [...(told.get(person) ?? []), change]);
  const slotOf = (change: Change): number => (change.kind === 'lost' ? 0 : change.to.slot);
  return [...told]
    .sort(([one], [other]) => one - other)
    .map(([person, list]) => ({
      participant: person + 1,
      changes: list.sort((one, other) => slotOf(one) - slotOf(other) || one.meeting - other.meeting),
    }));
}
