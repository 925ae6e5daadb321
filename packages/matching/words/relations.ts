import type { Entry } from './entries.ts';
import type { Forms } from './forms.ts';
import type { Lookup } from './lookup.ts';
import { root, stem } from './stems.ts';
import { STOP_WORDS } from './stop-words.ts';
import { tokensOf } from './tokens.ts';
import { TONGUES, type Tongue } from './tongue.ts';

/** A concept that is meant too, and with which part of the weight. */
export interface Relation {
  concept: number;
  share: number;
}

/** An expression of all its parts carries so much of them: "cold forging" is also cold and forging. */
const PARTS = 0.7;
/** Meanings that have a word in common in two languages are neighbours. */
const NEIGHBOURS = 0.35;
/** Meanings whose words are made of one another in two languages are cousins: electric, electricity. */
const COUSINS = 0.3;
/** No word of many meanings makes them all neighbours of one another. */
const MOST_NEIGHBOURS = 6;
const MOST_COUSINS = 8;
/** "within" is followed so many times. */
const GENERATIONS = 4;

/** For each concept those it carries along: its parts, what is broader, its neighbours. */
export function relationsOf(
  entries: readonly Entry[],
  forms: Record<Tongue, Forms>,
  lookup: Lookup,
): Relation[][] {
  const ids = new Map(entries.map(({ key }, concept) => [key, concept]));
  return entries.map((entry, concept) => {
    const shares = new Map<number, number>();
    const add = (other: number, share: number) => {
      if (other !== concept && share > (shares.get(other) ?? 0)) shares.set(other, share);
    };
    for (const [part, share] of partsOf(entry, concept, forms, lookup)) add(part, share);
    for (const [other, share] of neighboursOf(entry, concept, forms)) add(other, share);
    for (const [other, share] of cousinsOf(entry, concept, forms)) add(other, share);
    addBroader(entry, 1, GENERATIONS);
    return [...shares]
      .map(([other, share]) => ({ concept: other, share }))
      .sort((a, b) => a.concept - b.concept);

    function addBroader(from: Entry, weight: number, left: number): void {
      for (const { key, share } of from.broader) {
        const id = ids.get(key);
        if (id === undefined) continue;
        add(id, weight * share);
        if (left > 1 && key.startsWith('capability')) addBroader(entries[id]!, weight * share, left - 1);
      }
    }
  });
}

/**
 * The meanings of the words an expression is made of. A word of several meanings is told by the other languages:
 * a part counts by the share of languages in which the name contains it.
 */
function partsOf(
  { words, means }: Entry,
  concept: number,
  forms: Record<Tongue, Forms>,
  lookup: Lookup,
): Map<number, number> {
  if (means) return explainedBy(means, concept, forms, lookup);
  const found = new Map<number, number>();
  let made = 0;
  for (const tongue of TONGUES) {
    const name = words[tongue][0];
    const inside = name === undefined ? [] : [...partsOfName(name, tongue, concept, forms, lookup)];
    if (inside.length > 0) made++;
    for (const [part, certainty] of inside) found.set(part, (found.get(part) ?? 0) + certainty);
  }
  return new Map([...found].map(([part, certainty]) => [part, (PARTS * certainty) / Math.max(2, made)]));
}

/** A word of the glossary means all that explains it, in whichever language that is understood. */
function explainedBy(
  { text, tongue }: NonNullable<Entry['means']>,
  concept: number,
  forms: Record<Tongue, Forms>,
  lookup: Lookup,
): Map<number, number> {
  const found = new Map<number, number>();
  for (const each of tongue ? [tongue] : TONGUES)
    for (const [part, certainty] of partsOfName(text, each, concept, forms, lookup))
      found.set(part, Math.max(found.get(part) ?? 0, certainty));
  return found;
}

function partsOfName(
  name: string,
  tongue: Tongue,
  concept: number,
  forms: Record<Tongue, Forms>,
  lookup: Lookup,
): Map<number, number> {
  const words = tokensOf(name)
    .map(({ word }) => word)
    .filter((word) => !STOP_WORDS[tongue].has(word));
  const parts = new Map<number, number>();
  const add = (part: number, certainty: number) => {
    if (part !== concept) parts.set(part, Math.max(parts.get(part) ?? 0, certainty));
  };
  if (words.length === 1)
    for (const { concept: part, certainty, share } of lookup.parts(words[0]!, tongue))
      add(part, certainty * share);
  else {
    for (const word of words)
      for (const { concept: part, certainty, share } of lookup.senses(word, tongue))
        add(part, certainty * share);
    const stems = words.map((word) => stem[tongue](word));
    for (let from = 0; from < stems.length; from++)
      for (let to = from + 2; to <= stems.length; to++)
        for (const part of forms[tongue].phrases.get(stems.slice(from, to).join(' ')) ?? []) add(part, 1);
  }
  return parts;
}

function cousinsOf({ words }: Entry, concept: number, forms: Record<Tongue, Forms>): Map<number, number> {
  const tongues = new Map<number, number>();
  for (const tongue of TONGUES) {
    const near = new Set<number>();
    for (const said of words[tongue]) {
      const all = tokensOf(said);
      if (all.length > 1) continue;
      const same = forms[tongue].roots.get(root[tongue](all[0]?.word ?? '')) ?? [];
      if (same.length <= MOST_COUSINS) for (const other of same) if (other !== concept) near.add(other);
    }
    for (const other of near) tongues.set(other, (tongues.get(other) ?? 0) + 1);
  }
  return new Map(
    [...tongues].filter(([, count]) => count > 1).map(([other, count]) => [other, (COUSINS * count) / 2]),
  );
}

function neighboursOf({ words }: Entry, concept: number, forms: Record<Tongue, Forms>): Map<number, number> {
  const tongues = new Map<number, number>();
  for (const tongue of TONGUES) {
    const near = new Set<number>();
    for (const said of words[tongue]) {
      const key = tokensOf(said)
        .filter(({ word }) => !STOP_WORDS[tongue].has(word))
        .map(({ word }) => stem[tongue](word))
        .join(' ');
      const same = forms[tongue].stems.get(key) ?? forms[tongue].phrases.get(key) ?? [];
      if (same.length <= MOST_NEIGHBOURS) for (const other of same) if (other !== concept) near.add(other);
    }
    for (const other of near) tongues.set(other, (tongues.get(other) ?? 0) + 1);
  }
  return new Map(
    [...tongues].filter(([, count]) => count > 1).map(([other, count]) => [other, (NEIGHBOURS * count) / 2]),
  );
}
