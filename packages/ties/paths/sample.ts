import { seeded, shuffled } from '../random.ts';

/** How many sources to take, and the seed that chooses them. As many as there are nodes, or none said: all. */
export interface Sample {
  sources: number;
  seed?: number;
}

/** 97.5 % of the normal distribution lie below it. */
export const Z95 = 1.959963984540054;

/** The sources of a measure: all nodes, or some by chance without return, by rising id. */
export function sourcesOf(n: number, sample: Sample | undefined): { sources: Int32Array; sampled: boolean } {
  const taken = sample ? Math.max(1, Math.floor(sample.sources)) : n;
  if (!(taken < n)) return { sources: Int32Array.from({ length: n }, (_, v) => v), sampled: false };
  return {
    sources: shuffled(n, seeded(sample!.seed ?? 1))
      .slice(0, taken)
      .sort(),
    sampled: true,
  };
}

/**
 * Half the width of a 95 % interval for the mean of `n` values of which `taken` were drawn without return:
 * normal approximation with the correction for a finite population (Cochran 1977).
 */
export function errorOfMean(sum: number, squares: number, taken: number, n: number): number {
  if (taken < 2) return Infinity;
  const variance = Math.max(0, (squares - (sum * sum) / taken) / (taken - 1));
  return Z95 * Math.sqrt((variance / taken) * (1 - taken / n));
}
