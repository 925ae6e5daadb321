import type { Problem } from '#packages/timetable';

/** The slots, from 1, where a meeting may be held: said once for all the peers, apart from the package. */
export function openSlots(problem: Problem, index: number): number[] {
  const meeting = problem.meetings[index]!;
  const wanted = meeting.session ?? 'any';
  const away = new Set(
    [meeting.a, meeting.b].flatMap((side) => problem.participants[side - 1]!.forbidden ?? []),
  );
  return problem.slots
    .map((_, at) => at + 1)
    .filter(
      (slot) =>
        !away.has(slot) &&
        (wanted === 'any' || wanted === (problem.slots[slot - 1]!.session ?? 'morning')) &&
        (meeting.fixedSlot === undefined || meeting.fixedSlot === slot),
    );
}

/** Participant → the meetings it is in, all from 1. */
export function meetingsOf(problem: Problem): number[][] {
  const of: number[][] = problem.participants.map(() => []);
  problem.meetings.forEach(({ a, b }, index) => {
    of[a - 1]!.push(index + 1);
    of[b - 1]!.push(index + 1);
  });
  return of;
}
