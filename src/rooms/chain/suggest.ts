import { normalise, type Lang } from '#platform';
import type { ChainOfNetwork } from './chain.ts';
import { withinSlips } from './slips.ts';

export interface Suggestion {
  /** `pack:id` */
  capability: string;
  label: string;
  /** The synonym, other language's word or word of the glossary that was met; null when it was the label. */
  met: string | null;
}

interface Said {
  at: number;
  word: string;
  folded: string;
  parts: string[];
  /** 0 the label in the reader's language, 1 a synonym of it, 2 another language. */
  distance: number;
}

/** Words as they are compared: no case, no accents, hyphens and apostrophes as spaces. */
export const foldWord = (text: string) => normalise(text.replace(/[^\p{L}\p{N}+#.]+/gu, ' '));

// A chain is read-only and lives as long as its edition: so does the index of its words.
const indexes = new WeakMap<ChainOfNetwork, Partial<Record<Lang, Said[]>>>();

/**
 * Capabilities somebody may mean who has typed this much, in any of the four languages: whole words before
 * beginnings, beginnings before words inside, the reader's language before others. Where nothing fits, slips of
 * spelling are forgiven. Synonyms, the network's glossary and both labels count.
 */
export function suggestCapabilities(
  chain: ChainOfNetwork,
  text: string,
  lang: Lang,
  most = 12,
): Suggestion[] {
  const wanted = foldWord(text);
  if (wanted === '') return [];
  const said = indexOf(chain, lang);
  const exact = ranked(said, (one) => nearness(one, wanted));
  const found = exact.length > 0 ? exact : ranked(said, (one) => forgiving(one, wanted));
  return found.slice(0, most).map(({ at, word, distance }) => {
    const { id, labels } = chain.capabilities[at]!;
    return { capability: id, label: labels[lang], met: distance === 0 ? null : word };
  });
}

/** The best word of each capability, the best capabilities first; equal ones by the order of the chain. */
function ranked(said: readonly Said[], score: (one: Said) => number): Said[] {
  const best = new Map<number, { one: Said; score: number }>();
  for (const one of said) {
    const mine = score(one);
    if (mine > 0 && mine > (best.get(one.at)?.score ?? 0)) best.set(one.at, { one, score: mine });
  }
  return [...best.values()]
    .sort((a, b) => b.score - a.score || a.one.folded.length - b.one.folded.length || a.one.at - b.one.at)
    .map(({ one }) => one);
}

function nearness({ folded, parts, distance }: Said, wanted: string): number {
  const nearer = 1 - distance / 10;
  if (folded === wanted) return 4 * nearer;
  if (folded.startsWith(wanted)) return 3 * nearer;
  const asked = wanted.split(' ');
  // Each word typed begins one of its words: "fus cera" finds "fusione a cera persa".
  if (asked.every((word) => parts.some((part) => part.startsWith(word)))) return 2 * nearer;
  return wanted.length >= 4 && folded.includes(wanted) ? nearer : 0;
}

/** Whole words with a slip or two. */
function forgiving({ parts, distance }: Said, wanted: string): number {
  const asked = wanted.split(' ').filter((word) => word.length > 2);
  if (asked.length === 0) return 0;
  const met = asked.every((word) =>
    parts.some((part) => part.startsWith(word) || withinSlips(word, part, slipsIn(word))),
  );
  return met ? 1 - distance / 10 : 0;
}

const slipsIn = (word: string) => (word.length >= 9 ? 2 : word.length >= 5 ? 1 : 0);

/** Every word that leads to a capability, folded, in the reader's order of nearness. */
export function indexOf(chain: ChainOfNetwork, lang: Lang): Said[] {
  const kept = indexes.get(chain) ?? {};
  indexes.set(chain, kept);
  return (kept[lang] ??= wordsOf(chain, lang));
}

function wordsOf(chain: ChainOfNetwork, lang: Lang): Said[] {
  const places = new Map(chain.capabilities.map(({ id }, at) => [id, at]));
  const said: Said[] = [];
  const say = (at: number, word: string, distance: number) => {
    const folded = foldWord(word);
    if (folded !== '') said.push({ at, word, folded, parts: folded.split(' '), distance });
  };
  for (const [at, { labels, synonyms }] of chain.capabilities.entries()) {
    say(at, labels[lang], 0);
    for (const word of synonyms[lang]) say(at, word, 1);
    for (const other of ['it', 'en', 'fr', 'de'] as const) {
      if (other === lang) continue;
      for (const word of [labels[other], ...synonyms[other]]) say(at, word, 2);
    }
  }
  for (const { word, capability } of chain.glossary) {
    const at = places.get(capability);
    if (at !== undefined) say(at, word, 1);
  }
  return said;
}
