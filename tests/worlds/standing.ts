/**
 * Where the firms of a world stand in the chain, who supplies whom, what they offer and need, who is kept apart.
 * Ids of stages and capabilities without a pack are of the cast's own; others are written in full (`common:law`).
 */
import type { InBoth } from './world.ts';

export interface CastChain {
  /** The sector pack the network chose. */
  readonly pack: string;
  readonly standing: readonly CastStanding[];
  readonly supply: readonly CastSupply[];
  readonly opportunities: readonly CastOpportunity[];
  readonly apart: readonly CastApart[];
  readonly answers: readonly CastAnswer[];
  readonly glossary: readonly CastWord[];
  /** What the network added to its pack, named `own:id`. */
  readonly own: readonly CastCapability[];
}

export interface CastStanding {
  readonly firm: string;
  /** Stages. */
  readonly at: readonly string[];
  /** Capabilities by how they are known: said by the firm, seen by the animator, shown somewhere. */
  readonly declared?: readonly string[];
  readonly confirmed?: readonly string[];
  readonly shown?: Readonly<Record<string, string>>;
  /** Certificates: days until they expire (below zero: since they did), and where they are kept. */
  readonly certified?: Readonly<Record<string, readonly [days: number, note: string]>>;
  /** Of those above, what the firm lets the animator alone see. */
  readonly hidden?: readonly string[];
  /** Pieces in one lot. */
  readonly lots?: readonly [from: number, to: number];
  readonly free?: 'none' | 'some' | 'plenty';
  /** The smallest order, in whole euros or pounds. */
  readonly least?: number;
  readonly note?: string;
  readonly speaks: readonly string[];
  /** Markets, as the common pack calls them without `market-`. */
  readonly sells: readonly string[];
  /** Neighbour sectors it already works for. */
  readonly overflows?: readonly string[];
}

/** A supply tie: what, said by whom, since how many days; and before how many it ended. */
export interface CastSupply {
  readonly from: string;
  readonly to: string;
  readonly what: string;
  readonly said: 'both' | 'supplier' | 'buyer';
  readonly daysAgo: number;
  readonly endedDaysAgo?: number;
}

/** An offer or a need, in the firm's own language. */
export interface CastOpportunity {
  readonly key: string;
  readonly firm: string;
  readonly kind:
    'commercial-offer' | 'commercial-request' | 'technology-offer' | 'technology-request' | 'project-request';
  readonly title: string;
  readonly text: string;
  readonly what?: readonly string[];
  /** Certifications the other side must have. */
  readonly certifications?: readonly string[];
  /** Markets the other side must know, as in `CastStanding.sells`. */
  readonly markets?: readonly string[];
  readonly quantity?: number;
  readonly daysAgo: number;
  readonly days: number;
  readonly how: 'member' | 'desk' | 'telephone';
  /** Open where nothing is said. */
  readonly state?: 'waiting' | 'set-aside' | 'closed';
  readonly anonymous?: true;
  /** What the desk said when it set it aside. */
  readonly word?: string;
}

/** Two firms nobody proposes to each other; `askedBy` is one of them, or nobody but the animator. */
export interface CastApart {
  readonly a: string;
  readonly b: string;
  readonly kind: 'never' | 'competitors';
  readonly askedBy?: string;
  readonly reason: string;
  readonly daysAgo: number;
}

/** Why the animator would not introduce a proposed pair, or not now. */
export interface CastAnswer {
  readonly between: readonly [string, string];
  readonly reason: 'known' | 'no-interest' | 'already-customer' | 'not-now';
  readonly note?: string;
}

/** "What we call X". */
export interface CastWord {
  readonly word: string;
  readonly lang: 'it' | 'en';
  readonly capability: string;
  readonly note: string;
}

/** A capability of the network's own, at a stage of its pack. */
export interface CastCapability {
  readonly id: string;
  readonly stage: string;
  readonly kind: 'process' | 'technology' | 'material' | 'product' | 'service';
  readonly labels: InBoth;
  readonly synonyms: Readonly<Record<'it' | 'en', readonly string[]>>;
}

/** What was planted in a world for the chain page and the proposals to find. Firms and opportunities by their keys. */
export interface Planted {
  /** Stages with no firm. */
  readonly holes: readonly string[];
  /** Steps that hang on one firm: a stage, or one capability at a stage with others. */
  readonly singleSources: readonly { firm: string; stage: string; capability?: string }[];
  /** Stages with firms, one feeding the other, and no supply tie between them. */
  readonly untied: readonly (readonly [from: string, to: string])[];
  /** Stages crowded with firms. */
  readonly overlaps: readonly string[];
  readonly contaminators: readonly string[];
  /** Neighbour sectors, with firms that work for them already. */
  readonly neighbours: Readonly<Record<string, readonly string[]>>;
  /** Ties that one side has told of and the other has not confirmed. */
  readonly oneSided: readonly (readonly [from: string, to: string])[];
  /** Questions in everyday words, and the firm that must be among the first found. */
  readonly searches: readonly { ask: string; finds: string }[];
  /** Needs with those who could supply them; `across` where only a firm of the other language can. */
  readonly answers: readonly { need: string; suppliers: readonly string[]; across?: true }[];
  /** Needs nobody in the network can supply. */
  readonly unanswerable: readonly string[];
  /** Needs whose words lead to a firm that must not be proposed, and why not. */
  readonly clashes: readonly { need: string; with: string; kind: 'never' | 'competitors' }[];
  /** Needs whose best answer has something speaking against it, and what. */
  readonly doubts: readonly { need: string; supplier: string; against: string; because: InBoth }[];
}
