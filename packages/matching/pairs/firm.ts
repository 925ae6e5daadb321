import type { Concepts } from '../words/concepts.ts';
import type { Seen } from './audience.ts';
import type { Opportunity } from './opportunity.ts';

/** Said by the firm or for it; seen by the animator; shown in a story or a certificate. */
export type Evidence = 'declared' | 'confirmed' | 'shown';

/** A capability the firm has, as `pack:id`; certifications too. */
export interface Held extends Seen {
  id: string;
  evidence: Evidence;
  /** Instant in milliseconds from which it is no longer valid. */
  until?: number | null;
}

/** A place in the chain, as `pack:stage`. */
export interface Position extends Seen {
  id: string;
}

/** A capability the firm buys, as `pack:id`. */
export interface Bought extends Seen {
  id: string;
}

/** A market or a language: compared as it is written. */
export interface Named extends Seen {
  name: string;
}

/** Pieces in one lot, from and to, and how much work it could still take. */
export interface Lot extends Seen {
  from?: number | null;
  to?: number | null;
  free?: '' | 'none' | 'some' | 'plenty';
}

/** A firm as the network knows it. */
export interface Firm {
  id: string;
  archived?: boolean;
  capabilities: readonly Held[];
  positions: readonly Position[];
  /** Concepts of what it says about itself in free words. */
  text?: (Seen & { concepts: Concepts }) | null;
  buys?: readonly Bought[];
  markets?: readonly Named[];
  languages?: readonly Named[];
  lot?: Lot | null;
  /** Those that are open. */
  opportunities: readonly Opportunity[];
}
