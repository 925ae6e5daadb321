import { membersOf } from './problem.ts';
import type { Problem } from './problem.ts';

/** How many of a participant's meetings are held, where it asked for some or set a limit (mode `choose`). */
export interface Quota {
  /** From 0. */
  participant: number;
  least: number;
  most: number;
  meetings: Int32Array;
}

export function quotasOf(problem: Problem): Quota[] {
  if (problem.mode !== 'choose') return [];
  const asked = problem.participants.flatMap(({ minimum = 0, maximum = Infinity }, participant) =>
    minimum > 0 || maximum < Infinity ? [{ participant, least: minimum, most: maximum }] : [],
  );
  if (asked.length === 0) return [];
  const of: number[][] = problem.participants.map(() => []);
  problem.meetings.forEach((meeting, index) => {
    if (!meeting.never) for (const participant of membersOf(meeting)) of[participant - 1]!.push(index);
  });
  return asked
    .map((quota) => ({ ...quota, meetings: Int32Array.from(of[quota.participant]!) }))
    .filter(({ least, most, meetings }) => least > 0 || most < meetings.length);
}
