import { type Ground, groundKinds, grounds } from './ground.ts';

/**
 * How much each ground moves the score: score = base + Σ weight · value, with value 0 … 1. Read as a logistic model,
 * 1 ÷ (1 + e^−score) is the chance that both say yes. Weights of what speaks against are below 0.
 */
export interface Weights {
  /** Which set of defaults they began from. */
  version: number;
  base: number;
  of: Record<Ground, number>;
}

/** Where every network begins. Chosen so that one need fully answered is a good pair, stages alone a weak one. */
export const defaultWeights: Weights = {
  version: 1,
  base: -2,
  of: {
    need: 3.2,
    technology: 3,
    project: 2.8,
    buys: 2.4,
    needs: 1.8,
    stages: 1.8,
    paths: 1.4,
    contaminator: 0.6,
    conditions: 0.6,
    new: 0.3,
    again: 0.7,
    rival: -1.2,
    capacity: -1.2,
    order: -1,
    certification: -1.6,
    market: -1,
    language: -1,
    lately: -1.5,
    fruitless: -1,
    declined: -2.5,
  },
};

/** How a score is told. Nobody is shown the number. */
export const grades = ['weak', 'possible', 'good', 'strong'] as const;
export type Grade = (typeof grades)[number];

/** Chances of 0.30, 0.50 and 0.70 part the grades. */
const FROM = [-Infinity, Math.log(0.3 / 0.7), 0, Math.log(0.7 / 0.3)];

export function gradeOf(score: number): Grade {
  return grades[FROM.findLastIndex((from) => score >= from)] ?? 'weak';
}

/** The lowest score of a grade. */
export function leastOf(grade: Grade): number {
  return FROM[grades.indexOf(grade)]!;
}

/** The value of a ground, 0 … 1, from the amounts of its reasons: their sum where several count, else the largest. */
export function valueOf(ground: Ground, amount: number): number {
  if (groundKinds[ground].counts === 'one') return Math.min(1, amount);
  return amount === 0 ? 0 : 1 - 4 ** -amount;
}

/** In single precision, in which scores of all pairs are kept. */
export function scoreOf(weights: Weights, values: ArrayLike<number>): number {
  let score = weights.base;
  for (let at = 0; at < grounds.length; at++)
    if (values[at] !== 0) score += weights.of[grounds[at]!] * values[at]!;
  return Math.fround(score);
}
