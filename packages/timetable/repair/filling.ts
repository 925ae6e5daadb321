import { openTo } from './waiting.ts';
import type { Standing } from './standing.ts';

/** A wish that may get in, and the slots that the day has opened to it. */
export interface Opening {
  meeting: number;
  slots: number[];
}

/**
 * Where waiting wishes fit now and did not `before`: the holes the news has made, and no others. Meetings that
 * had to leave have had their turn.
 */
export function openings(
  before: Standing,
  standing: Standing,
  causes: ReadonlyMap<number, unknown>,
): Opening[] {
  const found: Opening[] = [];
  for (let meeting = 0; meeting < standing.floor.meetings; meeting++) {
    if (standing.at[meeting]! > 0 || causes.has(meeting)) continue;
    const isNew = meeting >= before.floor.meetings;
    const slots = openTo(standing, meeting).filter(
      (slot) => standing.fits(meeting, slot) && (isNew || !before.fits(meeting, slot)),
    );
    if (slots.length > 0) found.push({ meeting, slots });
  }
  return found;
}

/**
 * Puts waiting wishes into the holes the day has made, without moving anybody: mutual ones first, then the
 * heaviest together that are found; then few breaks. Depth first, heaviest wish first, so that what a plain
 * greedy would take is the first answer and the work left only betters it. Answers the steps taken.
 */
export function fill(standing: Standing, openings: readonly Opening[], limit: number): number {
  const { floor } = standing;
  const { participants, meetings } = floor.problem;
  const wishes = [...openings].sort(
    (one, other) => floor.weight[other.meeting]! - floor.weight[one.meeting]! || one.meeting - other.meeting,
  );
  const rest = new Float64Array(wishes.length + 1);
  for (let index = wishes.length; index-- > 0;)
    rest[index] = rest[index + 1]! + floor.weight[wishes[index]!.meeting]!;
  const count = new Int32Array(floor.participants);
  for (let meeting = 0; meeting < floor.meetings; meeting++) if (standing.at[meeting]! > 0) tally(meeting, 1);

  const chosen = new Int32Array(wishes.length);
  let best: { slots: Int32Array; weight: number; breaks: number } | null = null;
  let steps = 0;
  visit(0, 0, 0);
  best!.slots.forEach((slot, index) => slot > 0 && standing.put(wishes[index]!.meeting, slot));
  return steps;

  function visit(index: number, weight: number, breaks: number): void {
    if (best && (steps > limit || weight + rest[index]! < best.weight)) return;
    if (index === wishes.length) {
      if (!best || weight > best.weight || (weight === best.weight && breaks < best.breaks))
        best = { slots: chosen.slice(), weight, breaks };
      return;
    }
    const { meeting, slots } = wishes[index]!;
    const ways = slots.filter((slot) => standing.fits(meeting, slot) && mayHaveMore(meeting));
    const costs = new Map(ways.map((slot) => [slot, costOf(meeting, slot)]));
    steps += 1 + slots.length;
    for (const slot of ways.sort((one, other) => costs.get(one)! - costs.get(other)! || one - other)) {
      standing.put(meeting, slot);
      tally(meeting, 1);
      chosen[index] = slot;
      visit(index + 1, weight + floor.weight[meeting]!, breaks + costs.get(slot)!);
      chosen[index] = 0;
      tally(meeting, -1);
      standing.take(meeting);
    }
    visit(index + 1, weight, breaks);
  }

  function costOf(meeting: number, slot: number): number {
    const people = floor.people[meeting]!;
    const before = people.reduce((sum, person) => sum + standing.breaksOf(person), 0);
    standing.put(meeting, slot);
    const after = people.reduce((sum, person) => sum + standing.breaksOf(person), 0);
    standing.take(meeting);
    return after - before;
  }

  function mayHaveMore(meeting: number): boolean {
    return floor.people[meeting]!.every(
      (person) => count[person]! < (participants[person]!.maximum ?? meetings.length),
    );
  }

  function tally(meeting: number, by: number): void {
    for (const person of floor.people[meeting]!) count[person]! += by;
  }
}
