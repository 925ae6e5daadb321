import { countOf } from './waiting.ts';
import type { Problem } from '../problem.ts';
import type { Held } from '../timetable.ts';
import type { Standing } from './standing.ts';

/**
 * What the day has overruled, so that the problem and its timetable agree again: a lock whose meeting is lost
 * is a meeting that is never held, one whose table closed names its new table, a minimum that can't be kept
 * is as many meetings as there are.
 */
export function settled(problem: Problem, standing: Standing, held: readonly Held[]): Problem {
  const table = new Map(held.map((one) => [one.meeting, one.table]));
  return {
    ...problem,
    meetings: problem.meetings.map((meeting, index) => {
      const { locked, ...rest } = meeting;
      if (!locked) return meeting;
      const at = table.get(index + 1);
      if (at === undefined) return { ...rest, never: true };
      return locked.table ? meeting : { ...meeting, locked: { ...locked, table: at } };
    }),
    participants: problem.participants.map((one, index) => {
      const count = countOf(standing, index);
      return (one.minimum ?? 0) > count ? { ...one, minimum: count } : one;
    }),
  };
}
