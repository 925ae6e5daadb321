interface Pair {
  id: string;
  asked: string;
  text: string;
}

/** The baseline: cosine of the runs of three letters in both texts, lower case and without accents. */
export function trigramRanks(pairs: readonly Pair[]): number[] {
  const texts = pairs.map(({ id, text }) => ({ id, runs: runsOf(text) }));
  return pairs.map(({ id, asked }) => {
    const query = runsOf(asked);
    const scores = texts.map(({ id: other, runs }) => ({ other, score: cosine(query, runs) }));
    scores.sort((a, b) => b.score - a.score || (a.other < b.other ? -1 : 1));
    return scores.findIndex(({ other }) => other === id);
  });
}

export function runsOf(text: string): Map<string, number> {
  const plain = ` ${text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
  const runs = new Map<string, number>();
  for (let at = 0; at + 3 <= plain.length; at++) {
    const run = plain.slice(at, at + 3);
    runs.set(run, (runs.get(run) ?? 0) + 1);
  }
  return runs;
}

export function cosine(one: Map<string, number>, other: Map<string, number>): number {
  let product = 0;
  for (const [run, count] of one) product += count * (other.get(run) ?? 0);
  return product === 0 ? 0 : product / (lengthOf(one) * lengthOf(other));
}

const lengthOf = (runs: Map<string, number>): number =>
  Math.sqrt([...runs.values()].reduce((sum, count) => sum + count * count, 0));
