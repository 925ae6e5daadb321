import { buildIndex, preparePairs, type Supplier, type World } from '#packages/matching';
import { vocabularyOfTheHouse } from './labels/vocabulary.ts';
import { type EvaluationSet, type Half, readSet, type SetNeed } from './matching/set/set.ts';
import { ndcgAt5, ndcgOfChance } from './pairs/ndcg.ts';
import { best, bm25, type Ranker, trigrams } from './pairs/rankers.ts';

/**
 * Who could answer a need, from free texts alone, on our own bilingual set: `npm run -s bench:pairs`. One JSON line a
 * ranker: the mean nDCG@5 over the needs of the test half, and how many have a best answer among the first five.
 *
 *   -- tune        the half that weights and words may be tuned on
 *   -- --show      the ten best and the ten worst answers too, with what was proposed and why
 */
const asked = process.argv.slice(2);
const half: Half = asked.includes('tune') ? 'tune' : 'test';
const set = readSet(half);
const vocabulary = vocabularyOfTheHouse();
const pairs = preparePairs(worldOf(set), { now: 0 });

const index = buildIndex(
  vocabulary,
  set.firms.map(({ id, text, tongue }) => ({ id, text, ...(tongue === 'mixed' ? {} : { tongue }) })),
);
const rankers: Record<string, Ranker> = {
  pairs: (_text, _tongue, id) => pairs.suppliersFor(id, { most: 5 }).map(({ firm }) => firm),
  search: (need, tongue) => best(index.search(need, 5, tongue)),
  bm25: bm25(set.firms),
  trigrams: trigrams(set.firms),
};

for (const [ranker, rank] of Object.entries(rankers)) {
  const results = set.needs.map((need) => ({ need, ranked: rank(need.text, need.tongue, need.id) }));
  const ndcg5 = mean(results.map(({ need, ranked }) => ndcgAt5(ranked, need.answers)));
  const best5 = mean(results.map(({ need, ranked }) => Number(ranked.some((id) => isBest(need, id)))));
  tell({ half, ranker, needs: results.length, firms: set.firms.length, ndcg5, best5 });
}
const ndcg5 = mean(set.needs.map(({ answers }) => ndcgOfChance(set.firms.length, answers)));
tell({ half, ranker: 'random', needs: set.needs.length, firms: set.firms.length, ndcg5 });
if (asked.includes('--show')) show();

/** Firms that have said nothing but their text, and one that has all the needs. */
function worldOf({ firms, needs }: EvaluationSet): World {
  const bare = { capabilities: [], positions: [], opportunities: [] };
  const opportunities = needs.map(({ id, text, tongue }) => ({
    id,
    kind: 'commercial-request' as const,
    concepts: vocabulary.read(text, tongue).concepts,
    capabilities: [],
    expires: null,
  }));
  const texts = firms.map(({ id, text, tongue }) => ({
    ...bare,
    id,
    text: { concepts: vocabulary.read(text, tongue === 'mixed' ? undefined : tongue).concepts },
  }));
  return {
    chain: { stages: [], capabilities: [] },
    firms: [...texts, { ...bare, id: ' asks', opportunities }],
    supplies: [],
    past: [],
    apart: [],
  };
}

function show(): void {
  const results = set.needs
    .map((need) => {
      const suppliers = pairs.suppliersFor(need.id, { most: 5 });
      return {
        need,
        suppliers,
        ndcg5: ndcgAt5(
          suppliers.map(({ firm }) => firm),
          need.answers,
        ),
      };
    })
    .sort((a, b) => b.ndcg5 - a.ndcg5 || (a.need.id < b.need.id ? -1 : 1));
  for (const { need, suppliers, ndcg5: value } of [...results.slice(0, 10), ...results.slice(-10)]) {
    process.stdout.write(`\n${value.toFixed(2)}  ${need.id}: ${need.text}\n`);
    for (const supplier of suppliers) process.stdout.write(`  ${lineOf(need, supplier)}\n`);
    const missed = Object.entries(need.answers).filter(([id]) => !suppliers.some(({ firm }) => firm === id));
    if (missed.length > 0)
      process.stdout.write(`  missed: ${missed.map((one) => one.join(' ')).join(', ')}\n`);
  }
}

function lineOf(need: SetNeed, { firm, why }: Supplier): string {
  const shared = why.flatMap(({ reasons }) => reasons.flatMap(({ concepts = [] }) => concepts)).slice(0, 4);
  const words = shared.map(
    ({ id, share }) => `${vocabulary.nameOf(id, 'en') || '(letters)'} ${share.toFixed(2)}`,
  );
  const trap = need.traps?.[firm] ? ' (trap)' : '';
  return `${need.answers[firm] ?? 0}${trap} ${firm}: ${words.join(', ')}`;
}

function isBest({ answers }: SetNeed, id: string): boolean {
  return answers[id] === Math.max(...Object.values(answers));
}

function mean(values: readonly number[]): number {
  return Number((values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(3));
}

function tell(line: Record<string, unknown>): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
