import { seeded } from '../random.ts';
import type { Problem } from '../problem.ts';
import type { Random } from '../random.ts';
import type { Held } from '../timetable.ts';
import type { Disturbance } from './disturbance.ts';

/** Makes up the next thing that happens on a day, ever the same for the same seed: for tests and benches. */
export function makeUpDay(
  seed: number,
): (problem: Problem, held: readonly Held[], now: number) => Disturbance {
  const random = seeded(seed);
  return (problem, held, now) => {
    const { participants, meetings, slots, tables } = problem;
    const toCome = held.filter((one) => one.slot > now);
    const later = (): number => now + 1 + random(slots.length - now);
    const participant = random(participants.length) + 1;
    const meeting = (toCome[random(toCome.length || 1)] ?? { meeting: random(meetings.length) + 1 }).meeting;
    const happenings: [chance: number, Disturbance][] = [
      [30, { kind: 'cancelled', meeting }],
      [6, { kind: 'no-show', participant }],
      [12, { kind: 'late', participant, until: Math.min(slots.length, now + 2 + random(4)) }],
      [8, { kind: 'leaves', participant, from: Math.max(now + 1, slots.length - random(3)) }],
      [10, { kind: 'returns', participant, from: later() }],
      [8, { kind: 'table-closed', table: random(tables) + 1, from: later() }],
      [8, { kind: 'table-opened', table: random(tables) + 1, from: later() }],
      [8, { kind: 'withdrawn', meeting: random(meetings.length) + 1 }],
      [9, { kind: 'wish', meeting: { ...pair(random, participants.length), weight: random(5) + 1 } }],
      [3, walkIn(random, participants.length, slots.length)],
      [1, { kind: 'slot-lost', slot: later() }],
    ];
    let drawn = random(happenings.reduce((sum, [chance]) => sum + chance, 0));
    return happenings.find(([chance]) => (drawn -= chance) < 0)![1];
  };
}

function pair(random: Random, participants: number): { a: number; b: number } {
  const a = random(participants);
  return { a: a + 1, b: ((a + 1 + random(participants - 1)) % participants) + 1 };
}

function walkIn(random: Random, participants: number, slots: number): Disturbance {
  const from = random(slots) + 1;
  return {
    kind: 'walk-in',
    participant: { forbidden: Array.from({ length: from - 1 }, (_, index) => index + 1) },
    wishes: [1, 2, 3, 4].map(() => ({ with: random(participants) + 1, weight: random(5) + 1 })),
  };
}
