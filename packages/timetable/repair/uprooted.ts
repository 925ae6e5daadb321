import type { Problem } from '../problem.ts';
import type { Held } from '../timetable.ts';
import type { Facts } from './facts.ts';
import type { Floor } from './floor.ts';
import { suits } from './floor.ts';
import { Standing } from './standing.ts';

/** Why a meeting can't stay where it was. */
export type Uprooting =
  | { code: 'cancelled' }
  | { code: 'withdrawn' }
  /** These participants are not there in its slot. */
  | { code: 'away'; participants: number[] }
  | { code: 'table-closed'; table: number }
  /** No table is open in its slot. */
  | { code: 'slot-lost'; slot: number }
  /** It broke a rule where it was: two meetings of one participant, an order, a table asked for. */
  | { code: 'clash' }
  /** It makes room for a meeting that can't stay. */
  | { code: 'makes-room' };

/** The meetings, from 0, that can't stay at their slot and table, each with the cause. Begun ones stay. */
export function uproot(
  facts: Facts,
  floor: Floor,
  held: readonly Held[],
  now: number,
): Map<number, Uprooting> {
  const uprooted = new Map<number, Uprooting>();
  const standing = new Standing(floor);
  for (const one of held) {
    const cause = one.slot > now ? causeOf(facts, floor, one) : null;
    if (cause) uprooted.set(one.meeting - 1, cause);
    else standing.put(one.meeting - 1, one.slot);
  }
  // What is left clashes only where the timetable handed in was not sound: the lightest go.
  const light = (one: number, other: number): number =>
    floor.pinned[one]! - floor.pinned[other]! || floor.weight[one]! - floor.weight[other]! || other - one;
  const remove = (meetings: number[]): void => {
    const [first] = meetings.filter((one) => standing.at[one]! > now).sort(light);
    if (first === undefined) return;
    uprooted.set(first, { code: 'clash' });
    standing.take(first);
  };
  for (const place of [...standing.over])
    while (standing.over.has(place) && standing.load[place]!.some((one) => standing.at[one]! > now))
      remove(standing.load[place]!.slice());
  for (const { meeting } of held) {
    const slot = standing.at[meeting - 1]!;
    if (slot > now && standing.outOfOrder(meeting - 1, slot).length > 0) remove([meeting - 1]);
  }
  return uprooted;
}

function causeOf({ problem, cancelled, withdrawn }: Facts, floor: Floor, one: Held): Uprooting | null {
  const { meeting, slot, table } = one;
  if (cancelled.has(meeting)) return { code: 'cancelled' };
  if (withdrawn.has(meeting)) return { code: 'withdrawn' };
  if (floor.tablesIn(slot).length === 0) return { code: 'slot-lost', slot };
  const participants = missing(problem, floor.people[meeting - 1]!, slot);
  if (participants.length > 0) return { code: 'away', participants };
  if (!floor.tablesIn(slot).includes(table)) return { code: 'table-closed', table };
  const open = floor.open[(meeting - 1) * floor.width + slot] === 1;
  return open && suits(floor, meeting - 1, table) ? null : { code: 'clash' };
}

function missing({ participants }: Problem, people: number[], slot: number): number[] {
  return people
    .filter((person) => participants[person]!.forbidden?.includes(slot))
    .map((person) => person + 1);
}
