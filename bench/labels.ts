import { readFileSync } from 'node:fs';
import { buildIndex, TONGUES, type Tongue, type Vocabulary } from '#packages/matching';
import { trigramRanks } from './labels/trigrams.ts';
import { vocabularyOfTheHouse } from './labels/vocabulary.ts';

/**
 * How well a label in one language finds its twin among all labels in another: `npm run -s bench:labels -- FILE`,
 * FILE = `{ code: { it, en, fr, de } }`. One JSON line a direction, to the Italian and English of the desk first:
 * the share of labels whose twin is first, or among the first five, beside letter trigrams. What was and what was
 * not done with the labels at hand: docs/matching.md.
 */
const [file] = process.argv.slice(2);
if (!file) {
  console.error('Say which labels: npm run -s bench:labels -- FILE');
  process.exit(2);
}
const labels = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Partial<Record<Tongue, string>>>;
const vocabulary = vocabularyOfTheHouse();
for (const to of TONGUES)
  for (const from of ['en', 'it', 'fr', 'de'] as const)
    if (from !== to) {
      const pairs = Object.entries(labels).flatMap(([id, label]) =>
        label[from] && label[to] ? [{ id, asked: label[from], text: label[to] }] : [],
      );
      const n = pairs.length;
      const [r1, r5] = shares(conceptRanks(pairs, from, to, vocabulary));
      const [baselineR1, baselineR5] = shares(trigramRanks(pairs));
      process.stdout.write(`${JSON.stringify({ from, to, n, r1, r5, baselineR1, baselineR5 })}\n`);
    }

interface Pair {
  id: string;
  asked: string;
  text: string;
}

/** The place of each twin, 0 the first; Infinity where it isn't found at all. */
function conceptRanks(pairs: Pair[], from: Tongue, to: Tongue, known: Vocabulary): number[] {
  const index = buildIndex(
    known,
    pairs.map(({ id, text }) => ({ id, text, tongue: to })),
  );
  return pairs.map(({ id, asked }) => {
    const place = index.search(asked, 5, from).findIndex((hit) => hit.id === id);
    return place < 0 ? Infinity : place;
  });
}

function shares(ranks: number[]): [first: number, amongFive: number] {
  const share = (below: number) =>
    Math.round((ranks.filter((rank) => rank < below).length / Math.max(1, ranks.length)) * 1000) / 1000;
  return [share(1), share(5)];
}
