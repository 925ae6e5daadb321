/** A forum of a world: who, when, where and with whom, by the firms' keys and the slots' positions. */
export interface WorldForum {
  readonly name: string;
  readonly place: string;
  readonly zone: string;
  readonly state: 'draft' | 'announced' | 'over';
  /** ISO date on the wall of the place. */
  readonly day: string;
  readonly tables: number;
  readonly slots: readonly WorldSlot[];
  readonly participants: readonly WorldParticipant[];
  readonly neverPairs: readonly (readonly [string, string])[];
  readonly wishes: readonly WorldWish[];
  readonly meetings: readonly WorldMeeting[];
  readonly unmet: readonly WorldUnmet[];
  readonly reports: readonly WorldReport[];
  /** "I can't come at …", said by members on their page and not settled yet. */
  readonly asksAway: readonly WorldAskedAway[];
}

export interface WorldAskedAway {
  readonly firm: string;
  readonly person: string;
  readonly slots: readonly number[];
  readonly note: string;
}

export interface WorldSlot {
  readonly from: string;
  readonly to: string;
  readonly kind: 'meeting' | 'break';
  readonly label: string;
}

export interface WorldParticipant {
  readonly firm: string;
  readonly people: readonly string[];
  readonly cap: number | null;
  /** Positions in `slots` at which nobody of the firm is there. */
  readonly away: readonly number[];
}

export interface WorldWish {
  readonly from: string;
  readonly to: string;
  /** 3: must; 2: would like to; 1: if there is room. */
  readonly weight: 1 | 2 | 3;
}

export interface WorldMeeting {
  readonly a: string;
  readonly b: string;
  readonly slot: number;
  readonly table: number;
}

/** A wish left without a meeting; `full` is the firm that wanted no more, or null where the clock was the trouble. */
export interface WorldUnmet {
  readonly wish: WorldWish;
  readonly full: string | null;
}

/** What one side told of a meeting; `by` null: what the desk saw. */
export interface WorldReport {
  readonly meeting: number;
  readonly by: string | null;
  readonly outcome: 'held' | 'no-show';
  readonly cards: number;
  readonly again: boolean;
  readonly note: string;
}
