/**
 * What a world is: an invented network written as plain data, for the demonstration and for the tests.
 * A world never reads the clock: forums are dated from the `now` it is given, and chance has a seed.
 */
import type { CastChain } from './standing.ts';

export type Tongue = 'it' | 'en';
export type InBoth = Record<Tongue, string>;

/** Someone as the cast names them: name, role in the firm's language, year the mandate began. */
export type CastPerson = readonly [name: string, role: string, since: number];

/** One firm as the cast tells it. Offers and needs are in the firm's own language, the line in both. */
export interface CastFirm {
  readonly key: string;
  readonly name: string;
  readonly town: string;
  readonly lang: Tongue;
  readonly founded: number;
  readonly staff: number;
  readonly tags: readonly string[];
  readonly line: InBoth;
  readonly offers: readonly string[];
  readonly needs: readonly string[];
  /** Firms it would like to sit down with, dearest first. */
  readonly seeks: readonly string[];
  readonly people: readonly CastPerson[];
}

/** A person who also serves another firm, or once did. */
export interface SecondMandate {
  readonly person: string;
  readonly firm: string;
  readonly role: string;
  readonly since: number;
  readonly until?: number;
}

export interface StaffMember {
  readonly name: string;
  readonly email: string;
  readonly role: 'owner' | 'animator' | 'storyteller' | 'verifier' | 'board';
  readonly lang: Tongue;
}

/** What an animator remembers of people, as jotted down after a telephone call. Days are counted back from now. */
export interface CastNote {
  readonly firm: string;
  readonly daysAgo: number;
  readonly text: string;
}

/** Corrections made at the desk since a firm was entered: what stood there before, key by key. */
export interface CastEdit {
  readonly firm: string;
  readonly daysAgo: number;
  readonly by: string;
  readonly before: Readonly<Record<string, string | number>>;
}

/** A file somebody brought along that nobody has taken in yet. */
export interface WaitingList {
  readonly name: string;
  readonly text: string;
}

/** Two firms put in relation: what each was told, what they answered, what came of it. */
export interface CastIntroduction {
  readonly between: readonly [string, string];
  readonly daysAgo: number;
  readonly told: readonly [string, string];
  readonly answers: readonly {
    readonly firm: string;
    readonly daysAgo: number;
    readonly answer: 'yes' | 'no';
    readonly reason?: 'known' | 'not-now' | 'too-far';
  }[];
  readonly cameTo?: { readonly state: 'met' | 'not-met'; readonly daysAgo: number };
}

export interface Cast {
  readonly slug: string;
  readonly name: string;
  readonly lang: Tongue;
  readonly zone: string;
  readonly about: InBoth;
  readonly staff: readonly StaffMember[];
  readonly firms: readonly CastFirm[];
  readonly secondMandates: readonly SecondMandate[];
  readonly notes: readonly CastNote[];
  readonly edits: readonly CastEdit[];
  readonly waitingList: WaitingList | null;
  readonly chain: CastChain;
  readonly introductions: readonly CastIntroduction[];
  /** Days since the first firm was entered. */
  readonly age: number;
}
