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
  /** In mode `choose`: at least and at most so many of its meetings are held. */
  minimum?: number;
  maximum?: number;
  /** The people who represent it, each in one meeting at a time; without them it is one person. */
  representatives?: Representative[];
  /** Sits only at accessible tables. */
  accessible?: boolean;
}

/** One of several people of a participant. Its breaks are its own; the participant's are those of its people. */
export interface Representative {
  name?: string;
  /** Slots it can't use, beyond those of the participant. */
  forbidden?: number[];
}

export interface Slot {
  label?: string;
  /** Default `morning`. */
  session?: 'morning' | 'afternoon';
  /** Day of the event, from 1, never falling from one slot to the next. An idle night is not a break. */
  day?: number;
  /** Tables that can't be used in this slot. */
  closedTables?: number[];
}

/** What meetings share beside tables: an interpreter, a projector, a room for tasting. */
export interface Resource {
  name?: string;
  /** Meetings that can have it in one slot; default 1. */
  capacity?: number;
  /** Slots in which nobody can have it. */
  forbidden?: number[];
}

/** Where a table stands, in any unit of length, and whether everybody can get to it. */
export interface Place {
  x: number;
  y: number;
  accessible?: boolean;
}

export interface Meeting {
  /** The two participants. */
  a: number;
  b: number;
  /** The others, in a group of three or more. */
  more?: number[];
  /** Which representative of `a`, of `b` and of each of `more` comes; 0, or nothing said, is whoever is free. */
  persons?: number[];
  /** Numbers of the resources it needs. */
  needs?: number[];
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
  /** How often they met before. Of timetables that hold as much weight, the one with newer faces is better. */
  metBefore?: number;
  /** A "no, thanks": not held, whoever wishes it. */
  never?: boolean;
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
  resources?: Resource[];
  /** One a table, for the shortest ways between them and for who needs an accessible one. */
  places?: Place[];
  /**
   * What is made least: the number of `breaks` (default), or what they cost where `long` ones are worse. A break
   * of one slot then costs 1, of two 3, of three 6: n slots cost n (n + 1) / 2, as if each minute of waiting were
   * longer than the one before.
   */
  idle?: 'breaks' | 'long';
}

export const FAIRNESS = 2;

/** The largest problem read; beyond it the file is refused instead of filling the memory. */
export const LIMITS = {
  participants: 10_000,
  slots: 1_000,
  tables: 10_000,
  meetings: 100_000,
  /** Of one participant, and of all together (one each for those who name none). */
  representatives: 100,
  people: 20_000,
  /** Participants in one meeting. */
  group: 100,
  resources: 1_000,
} as const;

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

/** Everybody who takes part: `a`, `b`, and the others of a group. */
export function membersOf(meeting: Meeting): number[] {
  return [meeting.a, meeting.b, ...(meeting.more ?? [])];
}

/** The slots a session leaves open. Slots that name no session are morning slots. */
export function sessionHolds(session: Session | undefined, slot: Slot): boolean {
  return session === undefined || session === 'any' || session === (slot.session ?? 'morning');
}
