/**
 * Concepts of a text: ids ascending, weights > 0, L2-normalised unless empty.
 * Ids mean something only inside one vocabulary.
 */
export interface Concepts {
  readonly ids: Int32Array;
  readonly weights: Float32Array;
}

/** What two texts have in common, the heaviest first. */
export interface Shared {
  id: number;
  /** The product of both weights: the shares add up to `nearness`. */
  weight: number;
}

/** Of a text in which no word is known. */
export const NO_CONCEPTS: Concepts = { ids: new Int32Array(0), weights: new Float32Array(0) };

/** Sorts, drops what weighs nothing and normalises to length 1 (Euclid). */
export function conceptsOf(weighed: ReadonlyMap<number, number>): Concepts {
  const entries = [...weighed].filter(([, weight]) => weight > 0).sort(([a], [b]) => a - b);
  if (entries.length === 0) return NO_CONCEPTS;
  const length = Math.sqrt(entries.reduce((sum, [, weight]) => sum + weight * weight, 0));
  return {
    ids: Int32Array.from(entries, ([id]) => id),
    weights: Float32Array.from(entries, ([, weight]) => weight / length),
  };
}

/** Cosine of two texts of one vocabulary: 0 nothing in common … 1 the same concepts in the same measure. */
export function nearness(one: Concepts, other: Concepts): number {
  let sum = 0;
  eachShared(one, other, (_, weight) => (sum += weight));
  return Math.min(1, sum);
}

/** The concepts both texts have, the heaviest first, equal ones by id. */
export function sharedConcepts(one: Concepts, other: Concepts): Shared[] {
  const shared: Shared[] = [];
  eachShared(one, other, (id, weight) => shared.push({ id, weight }));
  return shared.sort((a, b) => b.weight - a.weight || a.id - b.id);
}

function eachShared(one: Concepts, other: Concepts, meet: (id: number, weight: number) => void): void {
  let i = 0;
  let j = 0;
  while (i < one.ids.length && j < other.ids.length) {
    const [a, b] = [one.ids[i]!, other.ids[j]!];
    if (a === b) meet(a, one.weights[i]! * other.weights[j]!);
    if (a <= b) i++;
    if (b <= a) j++;
  }
}
