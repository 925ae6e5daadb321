import type { Tongue } from './tongue.ts';

/** A capability as sector packs tell it: structurally what `packages/sectors` reads. */
export interface CapabilityWords {
  id: string;
  stage: string;
  kind: string;
  labels: Record<Tongue, string>;
  synonyms: Record<Tongue, readonly string[]>;
  /** The broader capability: an id of its pack, or `pack:id`. */
  within: string | null;
  serves: readonly string[];
  needs: readonly string[];
  /** Classes of NACE Rev. 2, as nn.nn. */
  nace: readonly string[];
}

export interface StageWords {
  id: string;
  labels: Record<Tongue, string>;
  /** The stages that feed this one. */
  after: readonly string[];
}

export interface PackWords {
  id: string;
  stages: readonly StageWords[];
  capabilities: readonly CapabilityWords[];
}

/** One meaning in the order it, en, fr, de; synonyms of one language stand between bars: `"vite|bullone"`. */
export type LexiconEntry = readonly string[];

/** What a network calls a thing. */
export interface GlossaryEntry {
  word: string;
  /** Unset: it is said so in every language. */
  tongue?: Tongue;
  /** The capability it means, as `pack:id`; or else `means`. */
  capability?: string;
  /** What it means, in words the vocabulary knows. */
  means?: string;
}

export interface Sources {
  packs: readonly PackWords[];
  lexicon: readonly LexiconEntry[];
  glossary?: readonly GlossaryEntry[];
}
