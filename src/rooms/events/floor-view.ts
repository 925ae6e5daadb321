/** What the floor's page shows: who meets where now and next, who is away, which tables are closed. */
import type { AwayReason, Happening } from './happening.ts';

export interface Seated {
  id: string;
  table: number;
  a: { id: string; name: string };
  b: { id: string; name: string };
  /** By hand: that it was announced is no news on the day. */
  locked: boolean;
}

export interface FloorSlot {
  id: string;
  day: string;
  startsAt: Date;
  endsAt: Date;
  meetings: Seated[];
  /** Tables closed in it. */
  closed: number[];
}

export interface AwayToday {
  participantId: string;
  firm: string;
  reason: AwayReason;
  from: Date;
  to: Date;
}

export interface FloorView {
  /** The slot under way; null before the first, in a break and after the last. */
  now: FloorSlot | null;
  next: FloorSlot | null;
  /** Every slot of meetings, to put the present elsewhere. */
  slots: { id: string; day: string; startsAt: Date; begun: boolean }[];
  firms: { id: string; name: string }[];
  tables: number[];
  away: AwayToday[];
  closed: { table: number; from: Date; to: Date }[];
  /** Wishes that wait for a hole. */
  waiting: number;
  last: LastRepair | null;
}

export interface LastRepair {
  id: string;
  happening: Happening;
  facts: Record<string, unknown>;
  at: Date;
  by: string;
}
