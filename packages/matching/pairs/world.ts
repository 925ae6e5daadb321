import type { Concepts } from '../words/concepts.ts';
import type { Seen } from './audience.ts';
import type { Firm } from './firm.ts';

/** A stage of a pack, as `pack:stage`, with the stages that feed it. */
export interface ChainStage {
  id: string;
  after: readonly string[];
}

/** A capability of a pack, as `pack:id`. Those of kind certification make nobody a rival. */
export interface ChainCapability {
  id: string;
  stage: string;
  kind: string;
  within: string | null;
  needs: readonly string[];
  concepts: Concepts;
}

/** What the packs in use know. */
export interface Chain {
  stages: readonly ChainStage[];
  capabilities: readonly ChainCapability[];
}

/** Who supplies whom. Without a capability: with whatever. */
export interface SupplyTie extends Seen {
  id: string;
  supplier: string;
  buyer: string;
  capability?: string;
  /** Both sides have said so. */
  confirmed: boolean;
  /** Whoever said so sees it. */
  saidBy?: readonly string[];
}

/** Why somebody says no. */
export type NoReason =
  | ''
  | 'already-customer'
  | 'known'
  | 'competitor'
  | 'not-now'
  | 'no-interest'
  | 'too-far'
  | 'too-small'
  | 'too-big'
  | 'other';

/** Something that already happened between two firms. Both remember a meeting; a no belongs to who said it. */
export interface Past extends Seen {
  id: string;
  a: string;
  b: string;
  at: number;
  kind: 'met' | 'introduced' | 'declined';
  /** What came of a meeting, once that is known. */
  outcome?: 'good' | 'nothing';
  /** Who declined. */
  by?: string;
  reason?: NoReason;
}

/** Never to be proposed to each other. */
export interface KeptApart {
  id: string;
  a: string;
  b: string;
  kind: 'never' | 'competitors';
  /** Null: the animator. */
  askedBy: string | null;
}

/** How near a need and a firm are by some service's embeddings, 0 … 1. Adds candidates; nothing is missing without it. */
export interface Likeness extends Seen {
  opportunity: string;
  firm: string;
  nearness: number;
}

/** All that pairs are made of. Concepts are of one vocabulary. */
export interface World {
  chain: Chain;
  firms: readonly Firm[];
  supplies: readonly SupplyTie[];
  past: readonly Past[];
  apart: readonly KeptApart[];
  likeness?: readonly Likeness[];
}
