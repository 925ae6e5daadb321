import type { Concepts } from './concepts.ts';
import type { Tongue } from './tongue.ts';

/** A place in a text where words of the vocabulary were met. */
export interface Found {
  /** The capability it names, as `pack:id`; null for a concept of the lexicon. */
  capability: string | null;
  concept: number;
  /** The span in the text as given, `text.slice(from, to)`. */
  from: number;
  to: number;
  /** 0 … 1: 1 said as it stands in the sources, less for a stem, a part of a compound, a slip of spelling. */
  certainty: number;
  /** How many words say it. */
  length: number;
}

export interface Reading {
  /** The language it was read in: as told, or as recognised. */
  tongue: Tongue;
  concepts: Concepts;
  found: Found[];
}

/** One concept a text touches: named, carried along, denied or only spelt. */
export interface Touch {
  /** Before it is said how telling the concept is. */
  strength: number;
  /** The words that did most for it. */
  from: number;
  to: number;
}

/** All words of the packs, the lexicon and the glossary, ready to read texts. */
export interface Vocabulary {
  /** Every capability it knows, as `pack:id`, in order. */
  readonly capabilities: readonly string[];
  /** Never throws, whatever the text. Without `tongue` the language is recognised from the text. */
  read(text: string, tongue?: Tongue): Reading;
  /** What `read` weighs, with places: for an index, which has its own measure of what tells, and for reasons. */
  touches(text: string, tongue?: Tongue): ReadonlyMap<number, Touch>;
  /** The same for a capability `pack:id`; the spans are empty. */
  touchesOfCapability(id: string): ReadonlyMap<number, Touch>;
  /** How much a concept tells by the vocabulary alone, 0 … 1. */
  telling(concept: number): number;
  /** How people call a concept, for reasons. Empty for an id it never gave. */
  nameOf(concept: number, tongue: Tongue): string;
  /** A capability `pack:id` as concepts, with what is broader. Empty for one it doesn't know. */
  capability(id: string): Concepts;
}
