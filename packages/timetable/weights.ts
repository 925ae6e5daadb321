import type { Meeting, Problem } from './problem.ts';

/**
 * What holding each meeting counts, in mode `choose`, so that the heaviest timetable is the one wanted. In this
 * order, each level above all that is below it together: mutual wishes, one-sided wishes, new faces. A meeting
 * is as new as the most often repeated one of the problem is old: `most − metBefore`.
 */
export function weightsOf({ meetings, mode }: Problem): Float64Array {
  if (mode !== 'choose') return Float64Array.from(meetings, ({ never }) => (never ? 0 : 1));
  const wished = (meeting: Meeting): number => (meeting.never ? 0 : (meeting.weight ?? 1));
  const most = meetings.reduce((old, { metBefore = 0 }) => Math.max(old, metBefore), 0);
  const newness = (meeting: Meeting): number => (meeting.never ? 0 : most - (meeting.metBefore ?? 0));
  const newest = meetings.reduce((sum, meeting) => sum + newness(meeting), 0);
  const oneSided = meetings.reduce((sum, meeting) => sum + (meeting.mutual ? 0 : wished(meeting)), 0);
  return Float64Array.from(
    meetings,
    (meeting) => wished(meeting) * (meeting.mutual ? oneSided + 1 : 1) * (newest + 1) + newness(meeting),
  );
}
