/** Where a forum stands, and the one thing to do next. */
import type { EventState } from './book.ts';

export interface ForumCounts {
  state: EventState;
  participants: number;
  wishes: number;
  meetings: number;
  /** Wishes the last timetable could not meet. */
  unmet: number;
  /** Wishes made since, which no timetable has looked at. */
  untried: number;
  atWork: boolean;
  announced: boolean;
  /** Meetings that differ from what was announced. */
  changes: number;
  /** The last slot has passed. */
  past: boolean;
  /** The first slot has begun and the last has not passed. */
  underWay: boolean;
}

export const stepKeys = ['participants', 'availability', 'wishes', 'timetable', 'announce', 'paper'] as const;
export type StepKey = (typeof stepKeys)[number];

export type NextAct =
  | 'add-participants'
  | 'record-wishes'
  | 'watch-run'
  | 'make-timetable'
  | 'make-again'
  | 'announce'
  | 'announce-again'
  | 'print'
  | 'look-after'
  | 'close'
  | 'read-outcome';

export function nextAct(counts: ForumCounts): NextAct {
  if (counts.state === 'over') return 'read-outcome';
  if (counts.participants < 2) return 'add-participants';
  if (counts.past && counts.meetings > 0) return 'close';
  if (counts.atWork) return 'watch-run';
  if (counts.underWay && counts.announced) return 'look-after';
  if (counts.wishes === 0 && counts.meetings === 0) return 'record-wishes';
  if (counts.meetings === 0) return 'make-timetable';
  if (counts.untried > 0) return 'make-again';
  if (!counts.announced) return 'announce';
  return counts.changes > 0 ? 'announce-again' : 'print';
}

const stepOf: Record<NextAct, StepKey> = {
  'add-participants': 'participants',
  'record-wishes': 'wishes',
  'watch-run': 'timetable',
  'make-timetable': 'timetable',
  'make-again': 'timetable',
  announce: 'announce',
  'announce-again': 'announce',
  print: 'paper',
  'look-after': 'paper',
  close: 'paper',
  'read-outcome': 'paper',
};

/** The step that the next act belongs to; those before it are behind us. */
export function currentStep(counts: ForumCounts): number {
  if (counts.state === 'over') return stepKeys.length;
  return stepKeys.indexOf(stepOf[nextAct(counts)]);
}
