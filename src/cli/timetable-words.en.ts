/** The answer of `filiera timetable` for the eye, in English. */
export const en = {
  none: 'There is no such timetable.',
  unknown: 'No timetable was found in the time given; none was ruled out either.',
  held: (meetings: number, left: number, breaks: number): string =>
    `${many(meetings, 'meeting')} held${left > 0 ? `, ${left} left out` : ''}, ${many(breaks, 'break')}`,
  best: (size: string): string => `${size}: the fewest possible.`,
  within: (size: string, more: number): string => `${size}: at most ${more} more than the fewest possible.`,
  slot: (number: number): string => `slot ${number}`,
  left: (meeting: string, reason: string): string => `not held: ${meeting}: ${reason}`,
};

export type TimetableWords = typeof en;

function many(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
