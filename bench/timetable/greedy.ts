import type { Problem } from '#packages/timetable';
import { Watch, type Course } from './course.ts';
import { meetingsOf, openSlots } from './open.ts';

/**
 * What a quick program would do: the busiest firms first, each meeting where it adds fewest breaks. Whatever
 * finds no slot leaves it without an answer; it doesn't look at fairness.
 */
export function greedily(problem: Problem): Course {
  const watch = new Watch();
  const busy = problem.participants.map(() => new Set<number>());
  const tables = new Map<number, number>();
  const load = meetingsOf(problem).map((meetings) => meetings.length);
  const crowd = ({ a, b }: { a: number; b: number }): number => load[a - 1]! + load[b - 1]!;
  const at = new Map<number, number>();
  const sorted = problem.meetings
    .map((meeting, index) => ({ meeting, index, open: openSlots(problem, index) }))
    .sort((one, other) => one.open.length - other.open.length || crowd(other.meeting) - crowd(one.meeting));
  for (const { meeting, index, open } of sorted) {
    const [a, b] = [busy[meeting.a - 1]!, busy[meeting.b - 1]!];
    const earliest = Math.max(0, ...(meeting.after ?? []).map((other) => at.get(other) ?? 0));
    const free = open.filter(
      (slot) => slot > earliest && !a.has(slot) && !b.has(slot) && (tables.get(slot) ?? 0) < problem.tables,
    );
    if (free.length === 0) return watch.done('unknown', null);
    const cost = (slot: number): number => runsWith(a, slot) + runsWith(b, slot);
    const slot = free.reduce((best, one) => (cost(one) < cost(best) ? one : best));
    for (const side of [a, b]) side.add(slot);
    tables.set(slot, (tables.get(slot) ?? 0) + 1);
    at.set(index + 1, slot);
  }
  const breaks = busy.map((slots) => [...slots].filter((slot) => !slots.has(slot - 1)).length - 1);
  watch.note(breaks.reduce((sum, one) => sum + Math.max(0, one), 0));
  return watch.done('within', null);
}

function runsWith(slots: Set<number>, slot: number): number {
  return 1 - (slots.has(slot - 1) ? 1 : 0) - (slots.has(slot + 1) ? 1 : 0);
}
