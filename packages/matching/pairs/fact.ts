import { type Audience, innermost } from './audience.ts';
import type { Ground } from './ground.ts';

/** A fact a reason rests on, so that a page can lead to it. */
export interface FactRef {
  kind:
    | 'opportunity'
    | 'capability'
    | 'position'
    | 'text'
    | 'bought'
    | 'market'
    | 'language'
    | 'lot'
    | 'supply'
    | 'past'
    | 'likeness';
  /** Of the opportunity, capability, stage, tie, past event; of a market or language its name; else the firm. */
  id: string;
  /** Whose it is; null for what is between two. */
  firm: string | null;
  /** From which audience on it is seen. */
  seen: Audience;
}

/** One reason. Sentences are made by whoever shows it. */
export interface Reason {
  ground: Ground;
  /** 0 … 1, before reasons of one ground are added up. */
  amount: number;
  /** Who wants, feeds or carries, towards whom; null where it goes both ways. */
  from: string | null;
  to: string | null;
  facts: FactRef[];
  /** The innermost audience of its facts: nobody farther out may be shown it. */
  seen: Audience;
  /** Concepts met in both texts with their share of the need, the largest first. */
  concepts?: { id: number; share: number }[];
  /** What else the sentence needs: a stage, a quantity, a date. */
  data?: Record<string, string | number>;
}

/** A reason as a ground tells it; the rest follows from its facts. */
export type Because = Omit<Reason, 'ground' | 'amount' | 'seen'>;

export function reasonOf(ground: Ground, amount: number, because: Because): Reason {
  const seen = because.facts.reduce<Audience>((inner, fact) => innermost(inner, fact.seen), 'public');
  return { ground, amount, ...because, seen };
}
