/** The hall as it stands: who takes part, the slots, the tables, and who sits where. Cores decide on it alone. */

export interface Hall {
  slots: readonly HallSlot[];
  tables: readonly HallTable[];
  participants: readonly HallParticipant[];
  meetings: readonly Meeting[];
  /** Pairs who must not be put at one table; keys made by `pairKey`. */
  never: ReadonlySet<string>;
}

export interface HallSlot {
  id: string;
  day: string;
  startsAt: Date;
  kind: 'meeting' | 'break';
  /** Tables that can't be used in this slot, by their numbers. */
  closedTables?: readonly number[];
}

export interface HallTable {
  number: number;
  closed: boolean;
}

export interface HallParticipant {
  id: string;
  /** The firm's name: refusals speak of firms, not of ids. */
  name: string;
  /** Slots in which nobody of the firm is there. */
  away: ReadonlySet<string>;
  /** At most so many meetings; null: as many as fit. */
  cap: number | null;
}

export interface Meeting {
  id: string;
  a: string;
  b: string;
  slotId: string;
  table: number;
  locked: boolean;
}

/** One pair, one key and one order, whoever is named first. */
export function pair(x: string, y: string): { a: string; b: string } {
  return x < y ? { a: x, b: y } : { a: y, b: x };
}

export function pairKey(x: string, y: string): string {
  return x < y ? `${x} ${y}` : `${y} ${x}`;
}

export const sits = (meeting: { a: string; b: string }, participantId: string): boolean =>
  meeting.a === participantId || meeting.b === participantId;

export const otherOf = (meeting: { a: string; b: string }, participantId: string): string =>
  meeting.a === participantId ? meeting.b : meeting.a;
