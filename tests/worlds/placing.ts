import type { WorldMeeting, WorldParticipant, WorldSlot, WorldUnmet, WorldWish } from './forum.ts';

interface Hall {
  slots: readonly WorldSlot[];
  tables: number;
  participants: readonly WorldParticipant[];
  wishes: readonly WorldWish[];
}

/**
 * A past timetable as a careful secretary would have drawn it by hand: dearest wishes first, each in the first
 * slot in which both are there and a table is free. It shares nothing with the real engine.
 */
export function placedByHand({ slots, tables, participants, wishes }: Hall): {
  meetings: WorldMeeting[];
  unmet: WorldUnmet[];
} {
  const byFirm = new Map(participants.map((one) => [one.firm, one]));
  const seated = new Map(participants.map((one) => [one.firm, new Set(one.away)]));
  const met = new Map(participants.map((one) => [one.firm, 0]));
  const taken = slots.map(() => 0);
  const pairs = new Set<string>();
  const meetings: WorldMeeting[] = [];
  const unmet: WorldUnmet[] = [];
  for (const wish of [...wishes].sort((one, other) => other.weight - one.weight)) {
    const { from, to } = wish;
    const [a, b] = from < to ? [from, to] : [to, from];
    if (pairs.has(`${a} ${b}`)) continue;
    const full = [a, b].find((firm) => met.get(firm)! >= (byFirm.get(firm)!.cap ?? Infinity)) ?? null;
    const slot = slots.findIndex(
      (one, at) =>
        one.kind === 'meeting' && taken[at]! < tables && !seated.get(a)!.has(at) && !seated.get(b)!.has(at),
    );
    if (full || slot < 0) {
      unmet.push({ wish, full });
      continue;
    }
    taken[slot]! += 1;
    meetings.push({ a, b, slot, table: taken[slot]! });
    pairs.add(`${a} ${b}`);
    for (const firm of [a, b]) {
      seated.get(firm)!.add(slot);
      met.set(firm, met.get(firm)! + 1);
    }
  }
  return { meetings, unmet };
}
