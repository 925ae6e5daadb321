import {
  type Fact,
  factTypes,
  type Graph,
  ledgerOf,
  profile1,
  seeded,
  slicesOf,
  whatIfOf,
} from '#packages/ties';

const DAY = 86_400_000;

/** Two thousand pairs without a tie, drawn by a seed; node 0 is the secretariat and in none. */
function pairsToTry({ n, start, to }: Graph): Int32Array {
  const random = seeded(7);
  const pairs = new Int32Array(4000);
  for (let at = 0; at < pairs.length;) {
    const [u, v] = [1 + random(n - 1), 1 + random(n - 1)];
    if (u === v || to.subarray(start[u], start[u + 1]).includes(v)) continue;
    pairs[at++] = u;
    pairs[at++] = v;
  }
  return pairs;
}

/** What each of them would change for reach and the two firms; and for all objectives. The network is prepared before. */
export function whatIfs(graph: Graph): { some: () => unknown; all: () => unknown; prepare: () => unknown } {
  const pairs = pairsToTry(graph);
  const stagesOf = Array.from({ length: graph.n }, (_, firm) => [firm % 8]);
  const complementary = Array.from({ length: 7 }, (_, stage): [number, number] => [stage, stage + 1]);
  const everything = { secretariat: [0], contaminators: [1, 2, 3, 4, 5], chain: { stagesOf, complementary } };
  const [some, all] = [whatIfOf(graph), whatIfOf(graph, everything)];
  return {
    some: () => some.effects(pairs),
    all: () => all.effects(pairs),
    prepare: () => whatIfOf(graph, everything),
  };
}

/** Ten years of a thousand firms, 50,000 facts about 20,000 pairs, drawn by a seed. */
export function tenYears(): Fact[] {
  const random = seeded(7);
  return Array.from({ length: 50_000 }, (): Fact => {
    const a = random(1000);
    const occurredAt = random(3650) * DAY;
    return {
      type: factTypes[random(factTypes.length)]!,
      a: `firm ${a}`,
      b: `firm ${(a + 1 + random(40)) % 1000}`,
      occurredAt,
      recordedAt: occurredAt + random(30) * DAY,
      direction: 'both',
      layer: 'social',
      confidence: 'observed',
      source: 'event',
    };
  });
}

/**
 * Steps of a time slider: `week` moves on by a week of what is known; `knowing` also moves what was known then, and so
 * sorts the facts anew.
 */
export function slider(): { week: () => unknown; knowing: () => unknown } {
  const ledger = ledgerOf(tenYears());
  const asked = { layer: 'social', profile: profile1 } as const;
  const slices = slicesOf(ledger, { ...asked, knownAt: 4000 * DAY });
  let [day, known] = [1000, 1000];
  return {
    week: () => slices.at((day += 7) * DAY),
    knowing: () => slicesOf(ledger, { ...asked, knownAt: (known += 7) * DAY }).at(known * DAY),
  };
}
