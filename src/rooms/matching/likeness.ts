import type { Likeness } from '#packages/matching';

/** Below this, vectors of most services say no more than that two texts are about business. */
export const likeEnough = 0.55;
const mostForOne = 20;

/** Cosine of two vectors of length 1; 0 where they are of different models. */
export function cosine(one: Float32Array, other: Float32Array): number {
  if (one.length !== other.length) return 0;
  let sum = 0;
  for (let at = 0; at < one.length; at++) sum += one[at]! * other[at]!;
  return sum;
}

/** The nearest of many, the nearest first; those not near enough are left out. */
export function nearestTo(
  asked: Float32Array,
  vectors: ReadonlyMap<string, Float32Array>,
  most = mostForOne,
): { id: string; nearness: number }[] {
  return [...vectors]
    .map(([id, vector]) => ({ id, nearness: cosine(asked, vector) }))
    .filter(({ nearness }) => nearness >= likeEnough)
    .sort((one, other) => other.nearness - one.nearness || (one.id < other.id ? -1 : 1))
    .slice(0, most);
}

/** Firms near to needs, for the desk alone: nobody can say which words of whose text a vector rests on. */
export function likenessOf(
  needs: ReadonlyMap<string, Float32Array>,
  firms: ReadonlyMap<string, Float32Array>,
): Likeness[] {
  return [...needs].flatMap(([opportunity, asked]) =>
    nearestTo(asked, firms).map(({ id, nearness }) => ({
      opportunity,
      firm: id,
      nearness,
      seen: 'animator' as const,
    })),
  );
}
