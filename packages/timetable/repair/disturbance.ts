import type { Meeting, Participant } from '../problem.ts';

/**
 * What happens on the day, as whoever stands on the floor says it. Participants, meetings, tables and slots
 * are numbered from 1, as in the problem. What is said of slots that have begun changes nothing: they are history.
 */
export type Disturbance =
  /** A meeting does not take place. */
  | { kind: 'cancelled'; meeting: number }
  /** A participant does not come: all day, or from a slot on. */
  | { kind: 'no-show'; participant: number; from?: number }
  /** A participant comes late: the first slot it is there for is `until`. */
  | { kind: 'late'; participant: number; until: number }
  /** A participant goes early: the first slot it is not there for is `from`. */
  | { kind: 'leaves'; participant: number; from: number }
  /** A participant is there after all, from one slot to another (to the end, where none is named). */
  | { kind: 'returns'; participant: number; from: number; to?: number }
  /** A participant nobody expected; it gets the next number. Its wishes are meetings that may be held. */
  | { kind: 'walk-in'; participant: Participant; wishes: WalkInWish[] }
  /** A table can't be used from one slot to another (all day, where none is named). */
  | { kind: 'table-closed'; table: number; from?: number; to?: number }
  /** A table can be used again. */
  | { kind: 'table-opened'; table: number; from?: number; to?: number }
  /** Nobody wishes this meeting any more. */
  | { kind: 'withdrawn'; meeting: number }
  /** Somebody wishes a meeting nobody had thought of; it gets the next number. */
  | { kind: 'wish'; meeting: Meeting }
  /** Nothing is held in this slot: a talk runs over, the hall is evacuated. */
  | { kind: 'slot-lost'; slot: number };

/** Whom a walk-in wishes to meet; `weight` and `mutual` as in a meeting. */
export interface WalkInWish extends Pick<Meeting, 'weight' | 'mutual'> {
  with: number;
}

/** What is wrong with a disturbance, in a plain English sentence. */
export interface Misfit {
  /** Its place in the list, from 1. */
  disturbance: number;
  message: string;
}
