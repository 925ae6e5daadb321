import type { Entry } from './entries.ts';
import { italianNumbers } from './stems/italian.ts';
import { root, stem } from './stems.ts';
import { STOP_WORDS } from './stop-words.ts';
import { tokensOf } from './tokens.ts';
import { TONGUES, type Tongue } from './tongue.ts';

/** In one language: which words lead to which concepts, at three depths, and which expressions. */
export interface Forms {
  exact: Map<string, number[]>;
  /** Italian words in both numbers: the stem alone knows more than is said. */
  numbers: Map<string, number[]>;
  stems: Map<string, number[]>;
  roots: Map<string, number[]>;
  /** A word that means something else behind a small one: "by-product", "a freddo". */
  bound: Map<string, number[]>;
  /** Stems of the words that carry meaning, joined by spaces. */
  phrases: Map<string, number[]>;
  /** All beginnings of phrases, so that a search for the longest may stop. */
  beginnings: Set<string>;
}

/** A root shorter than this says too little: "ar" of "aria" and of "arare". */
const SHORTEST_ROOT = 4;

export function formsOf(entries: readonly Entry[]): Record<Tongue, Forms> {
  const forms = Object.fromEntries(TONGUES.map((tongue) => [tongue, empty()])) as Record<Tongue, Forms>;
  for (const [concept, { words }] of entries.entries())
    for (const tongue of TONGUES)
      for (const said of words[tongue]) addForm(forms[tongue], said, concept, tongue);
  return forms;
}

/** Small words before a word, and the word: the key of `bound`. */
export const boundKey = (before: readonly string[], word: string, tongue: Tongue): string =>
  `${before.join(' ')} ${stem[tongue](word)}`;

const ARTICLES = new Set('il lo la i gli le l un uno una the an les une der die das'.split(' '));

/** "l'oro" is gold; "a disegno" isn't drawing. */
const hasArticle = (all: readonly string[]): boolean => all.slice(0, -1).every((word) => ARTICLES.has(word));

const empty = (): Forms => ({
  exact: new Map(),
  numbers: new Map(),
  stems: new Map(),
  roots: new Map(),
  bound: new Map(),
  phrases: new Map(),
  beginnings: new Set(),
});

function addForm(forms: Forms, said: string, concept: number, tongue: Tongue): void {
  const all = tokensOf(said).map(({ word }) => word);
  const telling = all.filter((word) => !STOP_WORDS[tongue].has(word));
  const words = telling.length > 0 ? telling : all;
  if (telling.length === 1 && all.length > 1 && !hasArticle(all)) {
    put(forms.bound, boundKey(all.slice(0, -1), all.at(-1)!, tongue), concept);
    return;
  }
  if (words.length === 1) {
    const word = words[0]!;
    put(forms.exact, word, concept);
    if (tongue === 'it') for (const number of italianNumbers(word)) put(forms.numbers, number, concept);
    // Italian words end in a vowel; SIT doesn't, and is no stem of siti.
    if (tongue !== 'it' || /[aeiou]$/.test(word)) put(forms.stems, stem[tongue](word), concept);
    const deep = root[tongue](word);
    if (deep.length >= SHORTEST_ROOT) put(forms.roots, deep, concept);
    return;
  }
  const stems = words.map((word) => stem[tongue](word));
  put(forms.phrases, stems.join(' '), concept);
  for (let length = 1; length < stems.length; length++)
    forms.beginnings.add(stems.slice(0, length).join(' '));
  // "e-commerce" is also written "ecommerce".
  if (/^[\p{L}\p{N}]+-[\p{L}\p{N}]+$/u.test(said)) put(forms.exact, words.join(''), concept);
}

function put(map: Map<string, number[]>, key: string, concept: number): void {
  const concepts = map.get(key);
  if (!concepts) map.set(key, [concept]);
  else if (concepts.at(-1) !== concept) concepts.push(concept);
}
