/** The answer to a problem: what is held where, how good it is, and why it is not better. Numbers from 1. */

/** A meeting that is held. `meeting` is its number in the problem. */
export interface Held {
  meeting: number;
  slot: number;
  table: number;
  /**
   * Which representative of `a`, of `b` and of each of `more` comes, where one of them has several; 0 for a
   * participant that is one person.
   */
  persons?: number[];
}

/**
 * - `optimal`: proven, no timetable is better
 * - `within`: at most `breaks − bound` breaks (and `weightBound − weight` of wishes) from the best there is
 * - `infeasible`: proven that there is none; `because` says why
 * - `unknown`: none was found in the time given, and none was ruled out
 */
export type Status = 'optimal' | 'within' | 'infeasible' | 'unknown';

export interface Timetable {
  status: Status;
  /** Sorted by meeting; empty where there is no timetable. */
  held: Held[];
  /** Wishes left out, in mode `choose`, each with its reason. */
  left: Left[];
  /** Breaks in all; null where there is no timetable. */
  breaks: number | null;
  /** With idle `long` only: what the breaks cost, which is then what is made least, and what `bound` bounds. */
  cost?: number;
  /** No timetable with as much weight has fewer breaks. */
  bound: number;
  /** Weight of the wishes that are held, and the most that could be (mode `choose`; otherwise equal). */
  weight: number;
  weightBound: number;
  /** Why there is none; empty unless `infeasible`. */
  because: Cause[];
  /**
   * Work done, in reference seconds: counted steps, not the clock, so that the same problem, seed and budget
   * report the same number everywhere.
   */
  seconds: number;
  /** The clock or a stop signal ended the search before its budget of work: another run may differ. */
  cut: boolean;
}

/** Why no timetable exists. Every one is a small proof that can be checked by hand. */
export type Cause =
  /**
   * These meetings of one participant fit only in these slots, which are fewer. `person`: they are all of this
   * representative; `people`: the participant has so many, and they are too few even together.
   */
  | ({ code: 'participant-overfull'; participant: number; person?: number; people?: number } & Witness)
  /** These meetings are bound to one table and fit only in these slots, which are fewer. */
  | ({ code: 'table-overfull'; table: number } & Witness)
  /** These meetings fit only in these slots, which hold fewer at so many tables (`room` in all: some are closed). */
  | ({ code: 'tables-overfull'; tables: number; room?: number } & Witness)
  /** These meetings need a resource and fit only in these slots, in which it serves fewer. */
  | ({ code: 'resource-overfull'; resource: number; capacity: number } & Witness)
  /** These meetings need accessible tables and fit only in these slots, which have fewer (`room` in all). */
  | ({ code: 'accessible-overfull'; room: number } & Witness)
  /** The participant asked for more meetings than it has wishes that could be held, or slots for them. */
  | { code: 'minimum-too-high'; participant: number; minimum: number; wishes: number; slots: number }
  /** The locked meetings of the participant are more than it wants. */
  | { code: 'maximum-too-low'; participant: number; maximum: number; meetings: number[] }
  /** No slot (of the session, or the fixed one) is open to all it takes. */
  | { code: 'no-common-slot'; meeting: number; a: number; b: number }
  /** Between those it must follow and precede, no slot is left for the meeting. */
  | { code: 'no-slot-in-order'; meeting: number; a: number; b: number }
  /** Each of these must come before the next, and the last before the first. */
  | { code: 'order-cycle'; meetings: number[] };

/** Too many meetings for their slots. `forced`: they would fit in more, had other meetings not taken those. */
export interface Witness {
  meetings: number[];
  slots: number[];
  forced: boolean;
}

/** A wish that is not held, and why: the UI puts it in words. */
export interface Left {
  meeting: number;
  reason: Reason;
}

export type Reason =
  /** Somebody said: no, thanks. */
  | { code: 'never'; a: number; b: number }
  /** The participant holds as many meetings as it wants. */
  | { code: 'participant-maximum'; participant: number; maximum: number }
  /** All are still free in these slots, but a resource it needs is taken. */
  | { code: 'resource-full'; a: number; b: number; slots: number[]; resource: number; capacity: number }
  /** All are still free in these slots, but the accessible tables are full. */
  | { code: 'accessible-full'; a: number; b: number; slots: number[] }
  /** All it takes are free together in no slot they may use, in the session or slot asked for. */
  | { code: 'no-common-slot'; a: number; b: number }
  /** In every slot open to both, one of them has a locked meeting. */
  | { code: 'closed-by-lock'; a: number; b: number; slots: number[]; meetings: number[] }
  /** The participant has more wishes than slots: some had to go. */
  | { code: 'overfull'; participant: number; wishes: number; slots: number }
  /** Both are still free in these slots, but their tables are full. */
  | { code: 'tables-full'; a: number; b: number; slots: number[]; tables: number }
  /** Both are still free in these slots, but the table asked for is taken. */
  | { code: 'table-taken'; a: number; b: number; slots: number[]; table: number }
  /** Both are still free in these slots, but it must come before or after these meetings. */
  | { code: 'order'; a: number; b: number; slots: number[]; meetings: number[] }
  /** It would give somebody more breaks than fairness lets. */
  | { code: 'fairness'; a: number; b: number; slots: number[] }
  /** Both still have free slots, but none in common. */
  | { code: 'no-shared-free-slot'; a: number; b: number; freeOfA: number[]; freeOfB: number[] };

/** News from a search under way. */
export interface Progress {
  phase: 'placing' | 'smoothing';
  /** Meetings not yet placed in the best timetable so far. */
  missing: number;
  /** Breaks of the best timetable so far; null while none is complete and fair. */
  breaks: number | null;
  bound: number;
  /** Share of the budget spent, 0 to 1. */
  spent: number;
}
