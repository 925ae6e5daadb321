import { conceptsOf, type Concepts } from './concepts.ts';
import type { Mention, Mentions } from './mentions.ts';
import type { Relation } from './relations.ts';
import { skeleton } from './skeleton.ts';
import { numberOf, trigramsOf } from './trigrams.ts';

/** What a text weighs in one concept before it is told how telling the concept is, and which words made it so. */
export interface Weighed {
  strength: number;
  from: number;
  to: number;
  /** The strength of the words that did most. */
  most: number;
}

/** How concepts are numbered: those of the vocabulary, the same denied, strange words, letters of strange words. */
export interface Numbering {
  count: number;
}

const STRANGERS = 1 << 24;
const LETTERS = 1 << 20;

/** A strange word weighs less than a known one, its letters together less still. */
const STRANGER = 0.5;
const ITS_LETTERS = 0.4;

export const deniedId = (concept: number, { count }: Numbering): number => count + concept;
const strangerId = (word: string, { count }: Numbering): number => 2 * count + numberOf(word, STRANGERS);
const lettersId = (run: string, { count }: Numbering): number =>
  2 * count + STRANGERS + numberOf(run, LETTERS);

/** Every concept a text touches: named, carried along, denied, or only spelt. */
export function weighedIn(
  { tongue, known, strangers }: Mentions,
  relations: readonly Relation[][],
  numbering: Numbering,
): Map<number, Weighed> {
  const weighed = new Map<number, Weighed>();
  const add = (id: number, strength: number, { from, to }: { from: number; to: number }) => {
    const before = weighed.get(id);
    if (!before) weighed.set(id, { strength, from, to, most: strength });
    else {
      before.strength += strength;
      if (strength > before.most) Object.assign(before, { from, to, most: strength });
    }
  };
  const named = (mention: Mention) => {
    const { concept, certainty, share: part, negated } = mention;
    const strength = certainty * part;
    const id = (of: number) => (negated ? deniedId(of, numbering) : of);
    add(id(concept), strength, mention);
    for (const { concept: other, share } of relations[concept]!) add(id(other), strength * share, mention);
  };
  known.forEach(named);
  for (const stranger of strangers) {
    add(strangerId(stranger.word, numbering), STRANGER, stranger);
    if (/\d/.test(stranger.word)) continue;
    const runs = trigramsOf(skeleton(stranger.word, tongue));
    for (const run of runs) add(lettersId(run, numbering), ITS_LETTERS / Math.sqrt(runs.length), stranger);
  }
  return weighed;
}

/** Said twice is more than once, but not twice as much. */
export const saturated = (strength: number): number => (strength <= 1 ? strength : 1 + Math.log(strength));

export function weightsOf(
  weighed: ReadonlyMap<number, Weighed>,
  tellingAt: (id: number) => number,
): Concepts {
  return conceptsOf(
    new Map([...weighed].map(([id, { strength }]) => [id, saturated(strength) * tellingAt(id)])),
  );
}
