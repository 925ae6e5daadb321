import type { Rests } from '../rests.ts';
import { type FactType, factTypes } from './fact.ts';
import type { Life } from './lives.ts';

/** How long something was watched, and whether it ended or the watching did. */
export interface Watched {
  duration: number;
  ended: boolean;
}

/** After `time`: the share that survives, with its 95 % interval. */
export interface Step {
  time: number;
  atRisk: number;
  ended: number;
  survival: number;
  error: number;
  interval: [number, number];
}

export interface Survival {
  /** One step for each time at which something ended. */
  steps: Step[];
  /** The first time at which half or less survive; null where more than half do to the end. */
  median: number | null;
  rests: Rests;
}

/** The 97.5th percentile of the normal distribution. */
export const Z95 = 1.959963984540054;

const CONVENTION =
  'Kaplan–Meier; those whose watching ends at a time still count as at risk then; plain Greenwood 95 % interval, cut at 0 and 1';

/**
 * The share that survives, where not all were watched to their end: S(t) = Π (1 − d/n) (Kaplan and Meier, JASA 53,
 * 1958), with the standard error S · √Σ d/(n(n − d)) (Greenwood, 1926).
 */
export function kaplanMeier(watched: readonly Watched[]): Survival {
  for (const { duration } of watched)
    if (!(duration >= 0 && duration < Infinity)) throw new RangeError(`nothing lasts ${duration}`);
  const sorted = [...watched].sort((one, other) => one.duration - other.duration);
  const steps: Step[] = [];
  let [survival, sum] = [1, 0];
  for (let at = 0; at < sorted.length;) {
    const time = sorted[at]!.duration;
    const atRisk = sorted.length - at;
    let ended = 0;
    for (; at < sorted.length && sorted[at]!.duration === time; at++) if (sorted[at]!.ended) ended++;
    if (ended === 0) continue;
    survival *= 1 - ended / atRisk;
    // Where nobody is left the sum is infinite and the survival 0: Greenwood's error is 0 by convention.
    sum += ended < atRisk ? ended / (atRisk * (atRisk - ended)) : 0;
    const error = survival * Math.sqrt(sum);
    const interval: [number, number] = [
      Math.max(0, survival - Z95 * error),
      Math.min(1, survival + Z95 * error),
    ];
    steps.push({ time, atRisk, ended, survival, error, interval });
  }
  const median = steps.find((step) => step.survival <= 0.5)?.time ?? null;
  return { steps, median, rests: { n: watched.length, convention: CONVENTION } };
}

/**
 * How long ties survive, by the type of fact they were born of. Only first lives: a revived tie is another story.
 * Those that live at `asOf` are watched until then. Durations are in milliseconds.
 */
export function survivalByType(lives: readonly Life[], asOf: number): Partial<Record<FactType, Survival>> {
  const found: Partial<Record<FactType, Survival>> = {};
  for (const type of factTypes) {
    const watched = lives
      .filter((life) => life.of === type && life.again === 0 && life.from <= asOf)
      .map(({ from, until }) => {
        const ended = until !== null && until <= asOf;
        return { duration: (ended ? until : asOf) - from, ended };
      });
    if (watched.length > 0) found[type] = kaplanMeier(watched);
  }
  return found;
}
