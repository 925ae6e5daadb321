import { partsOf } from './compounds.ts';
import type { Forms } from './forms.ts';
import { skeleton } from './skeleton.ts';
import { nearSpellings, spellingsOf, type Spellings } from './spelling.ts';
import { root, stem } from './stems.ts';
import { TONGUES, type Tongue } from './tongue.ts';

/** What a single word may mean, each meaning with how sure that is. */
export interface Sense {
  concept: number;
  certainty: number;
  /** The part of the word's weight: a word of several meanings weighs as much as a word of one. */
  share: number;
}

/** How sure each way from a word to a meaning is, the surest first. */
const CERTAINTY = {
  exact: 1,
  stem: 0.95,
  gender: 0.85,
  root: 0.75,
  parts: 0.8,
  foreign: 0.8,
  spelling: 0.7,
  cognate: 0.5,
};

const SHORTEST_COGNATE = 5;
const REMEMBERED = 50_000;

export interface Lookup {
  /** Known as it stands, or but for number, gender and case. */
  plainly: (word: string, tongue: Tongue) => Sense[];
  /** By every way there is, the surest that leads anywhere; none for a word nobody has said. */
  senses: (word: string, tongue: Tongue) => Sense[];
  /** The parts of a compound, though it be known as a whole. */
  parts: (word: string, tongue: Tongue) => Sense[];
}

export function lookupIn(forms: Record<Tongue, Forms>): Lookup {
  const cognates = cognatesOf(forms);
  const spellings = Object.fromEntries(
    TONGUES.map((tongue) => [tongue, spellingsOf(forms[tongue].stems.keys())]),
  ) as Record<Tongue, Spellings>;

  const plainly = (word: string, tongue: Tongue): Sense[] => {
    const exact = forms[tongue].exact.get(word) ?? [];
    const alike = forms[tongue].stems.get(stem[tongue](word)) ?? [];
    const numbers = tongue === 'it' ? (forms.it.numbers.get(word) ?? []) : alike;
    const all = [...exact, ...alike.filter((concept) => !exact.includes(concept))];
    return shared(all, CERTAINTY.stem).map((sense, at) => {
      if (at < exact.length) return { ...sense, certainty: CERTAINTY.exact };
      return numbers.includes(sense.concept) ? sense : { ...sense, certainty: CERTAINTY.gender };
    });
  };
  const byRoot = (word: string, tongue: Tongue): Sense[] =>
    shared(forms[tongue].roots.get(root[tongue](word)), CERTAINTY.root);
  const known = (word: string, tongue: Tongue): Sense[] => firstOf(plainly, byRoot)(word, tongue);

  const parts = (word: string, tongue: Tongue): Sense[] =>
    partsOf(word, tongue, (part) => plainly(part, tongue).length > 0).flatMap((part) =>
      lessSure(plainly(part, tongue), CERTAINTY.parts),
    );
  const foreign = (word: string, tongue: Tongue): Sense[] => {
    for (const other of TONGUES)
      if (other !== tongue) {
        const senses = plainly(word, other);
        if (senses.length > 0) return lessSure(senses, CERTAINTY.foreign);
      }
    return [];
  };
  const misspelt = (word: string, tongue: Tongue): Sense[] => {
    const near = nearSpellings(stem[tongue](word), spellings[tongue]);
    const concepts = new Set(near.flatMap((spelling) => forms[tongue].stems.get(spelling)!));
    return shared([...concepts], CERTAINTY.spelling);
  };
  const cognate = (word: string, tongue: Tongue): Sense[] =>
    shared(cognates.get(skeleton(word, tongue)), CERTAINTY.cognate);

  // German makes its words by joining; elsewhere what looks joined is oftener a cousin or a slip.
  const ways: Record<Tongue, Way> = {
    de: firstOf(known, parts, foreign, misspelt, cognate),
    it: firstOf(known, foreign, misspelt, cognate, parts),
    en: firstOf(known, foreign, misspelt, cognate, parts),
    fr: firstOf(known, foreign, misspelt, cognate, parts),
  };
  return {
    plainly,
    senses: remembering((word, tongue) => ways[tongue](word, tongue)),
    parts: remembering(parts),
  };
}

type Way = (word: string, tongue: Tongue) => Sense[];

/** Texts say the same words again and again. What is remembered is forgotten before it grows without end. */
function remembering(way: Way): Way {
  const remembered = new Map<string, Sense[]>();
  return (word, tongue) => {
    const key = `${tongue} ${word}`;
    const before = remembered.get(key);
    if (before) return before;
    const senses = way(word, tongue);
    if (remembered.size >= REMEMBERED) remembered.clear();
    remembered.set(key, senses);
    return senses;
  };
}

const firstOf =
  (...ways: Way[]): Way =>
  (word, tongue) => {
    for (const way of ways) {
      const senses = way(word, tongue);
      if (senses.length > 0) return senses;
    }
    return [];
  };

/** The senses of one word have length 1 together. */
const shared = (concepts: readonly number[] | undefined, certainty: number): Sense[] =>
  (concepts ?? []).map((concept) => ({ concept, certainty, share: 1 / Math.sqrt(concepts!.length) }));

const lessSure = (senses: Sense[], factor: number): Sense[] =>
  senses.map((sense) => ({ ...sense, certainty: sense.certainty * factor }));

/** From what is left of a word in any language to what it means. */
function cognatesOf(forms: Record<Tongue, Forms>): Map<string, number[]> {
  const cognates = new Map<string, Set<number>>();
  for (const tongue of TONGUES)
    for (const [word, concepts] of forms[tongue].exact) {
      const bones = skeleton(word, tongue);
      if (bones.length < SHORTEST_COGNATE) continue;
      const all = cognates.get(bones) ?? new Set();
      for (const concept of concepts) all.add(concept);
      cognates.set(bones, all);
    }
  return new Map([...cognates].map(([bones, concepts]) => [bones, [...concepts].sort((a, b) => a - b)]));
}
