import type { Distances } from './distances.ts';
import type { Shift } from './shift.ts';

/** How well firms reach each other: pairs counted by the number of steps between them. */
export interface Reach {
  /** How many firms count. */
  firms: number;
  pairs: number;
  /** `steps[d]`: how many pairs are d apart; pairs without a path are in none. */
  steps: Float64Array;
  /** Global efficiency: 2/(n(n − 1)) Σ 1/d (Latora and Marchiori, 2001); 0 for fewer than two firms. */
  efficiency: number;
}

export function reachOf({ n, far, rows }: Distances, firms: Uint8Array | null): Reach {
  const steps = new Float64Array(Math.min(far, n) + 1);
  let count = 0;
  for (let x = 0; x < n; x++) {
    if (firms && !firms[x]) continue;
    count++;
    for (let y = 0; y < x; y++) {
      const apart = rows[x * n + y]!;
      if (apart !== far && (!firms || firms[y])) steps[apart]!++;
    }
  }
  const pairs = (count * (count - 1)) / 2;
  return { firms: count, pairs, steps, efficiency: pairs > 0 ? harmonic(steps) / pairs : 0 };
}

/** Σ over the pairs of 1/d, from the nearest to the farthest. */
export function harmonic(steps: Float64Array): number {
  let sum = 0;
  for (let apart = 1; apart < steps.length; apart++) sum += steps[apart]! / apart;
  return sum;
}

/** What a shift adds to Σ 1/d. */
export function harmonicShift({ gained, lost, most }: Shift): number {
  let sum = 0;
  for (let apart = 1; apart <= most; apart++) sum += (gained[apart]! - lost[apart]!) / apart;
  return sum;
}

/** How many more pairs are at most `steps` apart. */
export function withinShift({ gained, lost, most }: Shift, steps: number): number {
  let sum = 0;
  for (let apart = 1; apart <= Math.min(steps, most); apart++) sum += gained[apart]! - lost[apart]!;
  return sum;
}
