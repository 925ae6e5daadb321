import type { Viewer } from './audience.ts';
import type { Firm } from './firm.ts';
import type { Lists } from './lists.ts';
import type { Between } from './look.ts';
import type { Explained, Pair } from './scale.ts';
import type { Supplier } from './suppliers.ts';
import type { Grade, Weights } from './weights.ts';
import type { WhyNot } from './why-not.ts';
import type { KeptApart } from './world.ts';

export interface PairsOptions {
  /** Instant in milliseconds: what has expired by then doesn't count, what is past wears off until then. */
  now: number;
  /** Default: where every network begins. */
  weights?: Weights;
}

export interface Asking {
  /** Who will read it. Default: the animator. */
  as?: Viewer;
  /** Default 10. */
  most?: number;
  /** Pairs below this grade are not proposed. Default: possible. */
  least?: Grade;
}

export interface WhyNotAsking {
  least?: Grade;
  /** So many of a ranking are shown. */
  most?: number;
  /** The lists it might be in. */
  lists?: Lists;
  /** Somebody it isn't shown to. */
  shownTo?: Viewer;
}

/** A network made ready for asking who should meet whom. Deterministic; the order of what came in says nothing. */
export interface Pairs {
  readonly weights: Weights;
  /** The best partners of one firm, the best first, each as it is; no fairness. Empty for a firm that isn't there. */
  ranked(firm: string, asking?: Asking): Pair[];
  /** The best of all pairs, the best first, as the animator sees them; no fairness. */
  best(asking?: Omit<Asking, 'as'>): Pair[];
  /**
   * Lists for a forum or a month, as the animator sees them: `cap` pairs a firm at most (2 or more; RangeError below),
   * and as many firms as can be in one at least. Among all firms, or among some.
   */
  lists(options: { cap: number; among?: readonly string[]; least?: Grade }): Lists;
  /** Any pair with all that speaks for it and against it; null where a rule forbids it. */
  explain(a: string, b: string, as?: Viewer): Explained | null;
  /** Why a pair is not in the lists, not among the first of one's ranking, or not shown to some viewer. For the desk only. */
  whyNot(a: string, b: string, asking?: WhyNotAsking): WhyNot;
  /** Who could answer a need, the best first. Empty for one that isn't there or has expired. */
  suppliersFor(opportunity: string, asking?: Asking): Supplier[];
  /** A firm is new or has changed: the same as making all ready anew. */
  put(firm: Firm): void;
  remove(firm: string): void;
  /** What lies between firms has changed. What is absent stays. */
  relate(changed: Partial<Between> & { apart?: readonly KeptApart[] }): void;
  reweigh(weights: Weights): void;
}
