/**
 * The timetable problem, as people and files state it: participants, slots, tables and meetings, all
 * numbered from 1. Everything outside the engine speaks this form; `timetable.schema.json` publishes it.
 *
 * The core is the B2B meeting scheduling problem of Bofill et al., JAIR 74 (2022) 263–301; `mode: 'choose'`
 * adds what real events need: wishes that may be left out.
 */

export type Session = 'any' | 'morning' | 'afternoon';

export interface Participant {
  name?: string;
  /** Numbers of the slots this participant can't use. */
  forbidden?: number[];
}

export interface Slot {
  label?: string;
  /** Default `morning`. */
  session?: 'morning' | 'afternoon';
  /** Day of the event, from 1, never falling from one slot to the next. An idle night is not a break. */
  day?: number;
}

export interface Meeting {
  /** The two participants. */
  a: number;
  b: number;
  /** Where it may be held; default `any`. */
  session?: Session;
  /** If it is held, then in this slot. */
  fixedSlot?: number;
  /** Meetings that come in an earlier slot (wherever both are held). */
  after?: number[];
  /** How much it is wished for, in mode `choose`; a positive whole number, default 1. */
  weight?: number;
  /** Both sides asked: honoured before any one-sided wish. */
  mutual?: boolean;
  /** If it is held, then at this table. */
  table?: number;
  /** Already announced: it is held, here, and nothing may move it. */
  locked?: { slot: number; table?: number };
}

export interface Problem {
  participants: Participant[];
  slots: Slot[];
  tables: number;
  meetings: Meeting[];
  /** The numbers of breaks of any two participants differ by at most this; null lifts it. Default 2. */
  fairness?: number | null;
  /** `all`: every meeting must be held (default). `choose`: what doesn't fit is left out, with a reason. */
  mode?: 'all' | 'choose';
}

export const FAIRNESS = 2;

/** The largest problem read; beyond it the file is refused instead of filling the memory. */
export const LIMITS = { participants: 10_000, slots: 1_000, tables: 10_000, meetings: 100_000 } as const;

export type FaultCode =
  'not-json' | 'not-a-problem' | 'missing' | 'not-a-number' | 'out-of-range' | 'not-allowed' | 'syntax';

/** What is wrong with a file, where, and in a plain English sentence. */
export interface Fault {
  code: FaultCode;
  /** A path such as `meetings[3].a`, or the name of a `.dzn` field. */
  at: string;
  /** Line of the file, from 1, where it is known. */
  line?: number;
  message: string;
}

export type Reading = { ok: true; problem: Problem } | { ok: false; faults: Fault[] };

/** The bound d in force: `Infinity` where it was lifted. */
export function fairnessOf(problem: Problem): number {
  if (problem.fairness === null) return Infinity;
  return problem.fairness ?? FAIRNESS;
}

/** The slots a session leaves open. Slots that name no session are morning slots. */
export function sessionHolds(session: Session | undefined, slot: Slot): boolean {
  return session === undefined || session === 'any' || session === (slot.session ?? 'morning');
}
