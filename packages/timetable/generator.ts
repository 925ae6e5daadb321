import { seeded } from './random.ts';
import type { Meeting, Problem } from './problem.ts';

/** What a made-up forum is like. Chances are per hundred. */
export interface Recipe {
  participants: number;
  meetings: number;
  slots: number;
  tables: number;
  seed: number;
  /** Chance that a participant can't use a given slot. */
  away?: number;
  /** Chance that a meeting asks for a session. */
  inSession?: number;
  /** Chance that a participant eats in the last slot of the morning: where sessions ask, that needs a break. */
  lunch?: number;
  /** Chance that a meeting must come after another one. */
  ordered?: number;
  mode?: 'all' | 'choose';
  days?: number;
}

/**
 * A forum that can be solved: meetings are first drawn into a hidden timetable without clashes, and all
 * that is asked for holds there. No pair meets twice. Fewer meetings come out where the hall is too small. In mode
 * `choose` weights and mutual wishes are drawn too, and a fifth more wishes than the hidden timetable holds.
 */
export function madeUp(recipe: Recipe): Problem {
  const { participants, slots, tables, days = 1, mode } = recipe;
  const random = seeded(recipe.seed);
  const likely = (chance = 0): boolean => random(100) < chance;
  const noon = Math.ceil(slots / 2);
  const busy = new Set<string>();
  const eats = Array.from({ length: recipe.lunch ? participants + 1 : 0 }, () => likely(recipe.lunch));
  const met = new Set<string>();
  const room = new Int32Array(slots + 1).fill(tables);
  const hidden: number[] = [];
  const meetings: Meeting[] = [];
  for (let attempt = 0; meetings.length < recipe.meetings && attempt < recipe.meetings * 50; attempt++) {
    const [a, b, slot] = [random(participants) + 1, random(participants) + 1, random(slots) + 1];
    const pair = `${Math.min(a, b)}-${Math.max(a, b)}`;
    if (a === b || met.has(pair) || room[slot] === 0 || busy.has(`${a}@${slot}`) || busy.has(`${b}@${slot}`))
      continue;
    if (slot === noon && (eats[a] || eats[b])) continue;
    met.add(pair);
    busy.add(`${a}@${slot}`).add(`${b}@${slot}`);
    room[slot]! -= 1;
    const meeting: Meeting = { a, b };
    if (likely(recipe.inSession)) meeting.session = slot <= noon ? 'morning' : 'afternoon';
    const earlier = meetings.length > 0 ? random(meetings.length) : -1;
    if (likely(recipe.ordered) && earlier >= 0 && hidden[earlier]! < slot) meeting.after = [earlier + 1];
    if (mode === 'choose') {
      meeting.weight = random(5) + 1;
      if (likely(30)) meeting.mutual = true;
    }
    hidden.push(slot);
    meetings.push(meeting);
  }
  const forbidden = Array.from({ length: participants }, (_, index) =>
    Array.from({ length: slots }, (_, at) => at + 1).filter(
      (slot) =>
        (likely(recipe.away) && !busy.has(`${index + 1}@${slot}`)) || (slot === noon && eats[index + 1]),
    ),
  );
  for (let more = Math.floor(meetings.length / 5); mode === 'choose' && more > 0; more--) {
    const [a, b] = [random(participants) + 1, random(participants) + 1];
    if (a !== b) meetings.push({ a, b, weight: random(5) + 1 });
  }
  return {
    participants: forbidden.map((list) => (list.length > 0 ? { forbidden: list } : {})),
    slots: Array.from({ length: slots }, (_, index) => ({
      session: index < noon ? 'morning' : 'afternoon',
      ...(days > 1 ? { day: Math.floor((index * days) / slots) + 1 } : {}),
    })),
    tables,
    meetings,
    ...(mode ? { mode } : {}),
  };
}
