import { cosine, runsOf } from '../labels/trigrams.ts';
import type { SetFirm } from '../matching/set/set.ts';

/** The best five of all firms for a need, the best first. */
export type Ranker = (text: string, tongue: 'it' | 'en', id: string) => string[];

/** Okapi's BM25 with its usual k1 = 1.2 and b = 0.75, over words in lower case without accents. */
export function bm25(firms: readonly SetFirm[]): Ranker {
  const texts = firms.map(({ id, text }) => ({ id, words: wordsOf(text) }));
  const mean = texts.reduce((sum, { words }) => sum + words.length, 0) / texts.length;
  const spread = new Map<string, number>();
  for (const { words } of texts)
    for (const word of new Set(words)) spread.set(word, (spread.get(word) ?? 0) + 1);
  return (need) =>
    best(
      texts.map(({ id, words }) => {
        const score = [...new Set(wordsOf(need))].reduce((sum, word) => {
          const times = words.filter((one) => one === word).length;
          const rare = Math.log(
            1 + (texts.length - (spread.get(word) ?? 0) + 0.5) / ((spread.get(word) ?? 0) + 0.5),
          );
          return sum + (rare * times * 2.2) / (times + 1.2 * (0.25 + (0.75 * words.length) / mean));
        }, 0);
        return { id, score };
      }),
    );
}

/** Cosine of the runs of three letters. */
export function trigrams(firms: readonly SetFirm[]): Ranker {
  const texts = firms.map(({ id, text }) => ({ id, runs: runsOf(text) }));
  return (need) => {
    const asked = runsOf(need);
    return best(texts.map(({ id, runs }) => ({ id, score: cosine(asked, runs) })));
  };
}

export function best(scored: readonly { id: string; score: number }[]): string[] {
  return scored
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, 5)
    .map(({ id }) => id);
}

function wordsOf(text: string): string[] {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}
