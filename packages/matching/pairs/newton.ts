/** One row: values of the unknowns, what is added besides, the share of yes expected of it, and how much it counts. */
export interface Observed {
  values: Float64Array;
  offset: number;
  yes: number;
  counts: number;
}

/**
 * Weights of a logistic model with a Gaussian prior around `prior` of the same spread for each, at the mode of what
 * is believed afterwards (MAP): Newton's steps, halved where they overshoot. The sum is strictly concave: there is
 * one mode, and it is found to rounding. `fixed` unknowns stay where the prior has them.
 */
export function logisticMode(
  rows: readonly Observed[],
  prior: Float64Array,
  spread: number,
  fixed: Uint8Array,
): Float64Array {
  const precision = 1 / (spread * spread);
  let weights: Float64Array = Float64Array.from(prior);
  let value = objective(rows, weights, prior, precision);
  for (let round = 0; round < 50; round++) {
    const step = newtonStep(rows, weights, prior, precision, fixed);
    const size = step.reduce((most, one) => Math.max(most, Math.abs(one)), 0);
    if (size < 1e-12) break;
    let share = 1;
    let next = moved(weights, step, share);
    let better = objective(rows, next, prior, precision);
    while (better < value && share > 1e-6) {
      next = moved(weights, step, (share /= 2));
      better = objective(rows, next, prior, precision);
    }
    if (better < value) break;
    [weights, value] = [next, better];
  }
  return weights;
}

export function chance(score: number): number {
  return 1 / (1 + Math.exp(-score));
}

function scoreOf({ values, offset }: Observed, weights: Float64Array): number {
  let score = offset;
  for (let at = 0; at < values.length; at++) score += values[at]! * weights[at]!;
  return score;
}

function objective(
  rows: readonly Observed[],
  weights: Float64Array,
  prior: Float64Array,
  precision: number,
): number {
  let sum = 0;
  for (const row of rows) {
    const score = scoreOf(row, weights);
    // log(1 + e^score), without overflow.
    const log = Math.max(score, 0) + Math.log1p(Math.exp(-Math.abs(score)));
    sum += row.counts * (row.yes * score - log);
  }
  weights.forEach((weight, at) => (sum -= (precision / 2) * (weight - prior[at]!) ** 2));
  return sum;
}

function newtonStep(
  rows: readonly Observed[],
  weights: Float64Array,
  prior: Float64Array,
  precision: number,
  fixed: Uint8Array,
): Float64Array {
  const n = weights.length;
  const gradient = Float64Array.from(weights, (weight, at) => precision * (prior[at]! - weight));
  const bend = Array.from({ length: n }, (_, at) => {
    const line = new Float64Array(n);
    line[at] = precision;
    return line;
  });
  for (const row of rows) {
    const p = chance(scoreOf(row, weights));
    for (let i = 0; i < n; i++) {
      if (row.values[i] === 0) continue;
      gradient[i]! += row.counts * (row.yes - p) * row.values[i]!;
      for (let j = 0; j <= i; j++) bend[i]![j]! += row.counts * p * (1 - p) * row.values[i]! * row.values[j]!;
    }
  }
  for (let i = 0; i < n; i++)
    if (fixed[i]) {
      gradient[i] = 0;
      for (let j = 0; j < n; j++) if (j !== i) bend[Math.max(i, j)]![Math.min(i, j)] = 0;
    }
  return solved(bend, gradient);
}

/** By Cholesky's factors; the prior keeps the matrix positive definite. Reads and overwrites the lower half. */
function solved(lower: Float64Array[], right: Float64Array): Float64Array {
  const n = right.length;
  for (let i = 0; i < n; i++)
    for (let j = 0; j <= i; j++) {
      let sum = lower[i]![j]!;
      for (let k = 0; k < j; k++) sum -= lower[i]![k]! * lower[j]![k]!;
      lower[i]![j] = i === j ? Math.sqrt(sum) : sum / lower[j]![j]!;
    }
  const x = Float64Array.from(right);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) x[i]! -= lower[i]![k]! * x[k]!;
    x[i]! /= lower[i]![i]!;
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) x[i]! -= lower[k]![i]! * x[k]!;
    x[i]! /= lower[i]![i]!;
  }
  return x;
}

function moved(weights: Float64Array, step: Float64Array, share: number): Float64Array {
  return weights.map((weight, at) => weight + share * step[at]!);
}
