import { boundKey, type Forms } from './forms.ts';
import { languageOf } from './language.ts';
import type { Lookup, Sense } from './lookup.ts';
import { isNegation, negatedIn } from './negation.ts';
import { stem } from './stems.ts';
import { STOP_WORDS } from './stop-words.ts';
import { tokensOf, type Token } from './tokens.ts';
import { TONGUES, type Tongue } from './tongue.ts';

/** A concept a text names, and where. */
export interface Mention {
  concept: number;
  from: number;
  to: number;
  certainty: number;
  /** The part of the words' weight that goes to this meaning. */
  share: number;
  negated: boolean;
  /** How many words it took to say it; 0 for what is only said inside an expression or a compound. */
  length: number;
}

/** A word nobody has told the vocabulary. */
export interface Stranger {
  word: string;
  from: number;
  to: number;
  negated: boolean;
}

export interface Mentions {
  tongue: Tongue;
  known: Mention[];
  strangers: Stranger[];
}

/** An expression is also what its words say, but less: "gas station" has to do with gas. */
const INSIDE = 0.5;
/** An expression longer than this isn't one. */
const LONGEST_PHRASE = 7;

/** What a text names, from left to right: at each place the longest expression, or else the word by itself. */
export function mentionsIn(
  text: string,
  told: Tongue | undefined,
  forms: Record<Tongue, Forms>,
  lookup: Lookup,
): Mentions {
  const all = tokensOf(text);
  const tongue = told ?? languageOf(all, forms);
  const isStop = (word: string) => STOP_WORDS[tongue].has(word);
  const negatedAt = negatedIn(all, isStop);
  const { tokens, negated, before } = telling(all, negatedAt, isStop);
  const known: Mention[] = [];
  const strangers: Stranger[] = [];
  for (let at = 0; at < tokens.length;) {
    const { concepts, length } = longestPhrase(tokens, at, tongue, forms);
    const { from, word } = tokens[at]!;
    const { to } = tokens[at + length - 1]!;
    const place = { from, to, negated: negated[at]! };
    const bound = length > 1 ? [] : boundTo(before[at]!, word, tongue, forms[tongue]);
    const senses =
      bound.length > 0
        ? bound
        : concepts.length > 0
          ? concepts.map((concept) => ({ concept, certainty: 1, share: 1 / Math.sqrt(concepts.length) }))
          : lookup.senses(word, tongue);
    for (const sense of senses) known.push({ ...place, ...sense, length });
    for (const sense of insideOf(tokens.slice(at, at + length), tongue, lookup))
      known.push({ ...place, ...sense, certainty: sense.certainty * INSIDE, length: 0 });
    if (senses.length === 0 && word.length > 1) strangers.push({ ...place, word });
    at += length;
  }
  return { tongue, known, strangers };
}

/** What the words of an expression, or the parts of a compound, mean by themselves. */
function insideOf(said: readonly Token[], tongue: Tongue, lookup: Lookup): Sense[] {
  if (said.length > 1) return said.flatMap(({ word }) => lookup.senses(word, tongue));
  const { word } = said[0]!;
  return lookup.plainly(word, tongue).length > 0 ? lookup.parts(word, tongue) : [];
}

/** Without function words; what stood before one that falls away still stands apart from what follows. */
function telling(all: readonly Token[], negatedAt: readonly boolean[], isStop: (word: string) => boolean) {
  const tokens: Token[] = [];
  const negated: boolean[] = [];
  const before: string[][] = [];
  let apart = false;
  let small: string[] = [];
  for (const [at, token] of all.entries()) {
    apart ||= token.apart;
    if (token.apart) small = [];
    if (isStop(token.word) || isNegation(token.word)) {
      small.push(token.word);
      continue;
    }
    tokens.push({ ...token, apart });
    negated.push(negatedAt[at]!);
    before.push(small);
    apart = false;
    small = [];
  }
  return { tokens, negated, before };
}

/** "a disegno", "by-product": what a word means behind the small words before it, the longest run of them first. */
function boundTo(before: readonly string[], word: string, tongue: Tongue, forms: Forms): Sense[] {
  for (let from = 0; from < before.length; from++) {
    const concepts = forms.bound.get(boundKey(before.slice(from), word, tongue));
    if (concepts)
      return concepts.map((concept) => ({ concept, certainty: 1, share: 1 / Math.sqrt(concepts.length) }));
  }
  return [];
}

interface Phrase {
  concepts: readonly number[];
  length: number;
}

/** In its own language, or else in another: "supply chain management" stands in Italian texts too. */
function longestPhrase(
  tokens: readonly Token[],
  at: number,
  tongue: Tongue,
  forms: Record<Tongue, Forms>,
): Phrase {
  for (const each of [tongue, ...TONGUES.filter((other) => other !== tongue)]) {
    const phrase = phraseAt(tokens, at, each, forms[each]);
    if (phrase.length > 1) return phrase;
  }
  return { concepts: [], length: 1 };
}

function phraseAt(tokens: readonly Token[], at: number, tongue: Tongue, forms: Forms): Phrase {
  let longest: Phrase = { concepts: [], length: 1 };
  let key = stem[tongue](tokens[at]!.word);
  for (let length = 2; length <= LONGEST_PHRASE && forms.beginnings.has(key); length++) {
    const next = tokens[at + length - 1];
    if (!next || next.apart) break;
    key += ` ${stem[tongue](next.word)}`;
    const concepts = forms.phrases.get(key);
    if (concepts) longest = { concepts, length };
  }
  return longest;
}
