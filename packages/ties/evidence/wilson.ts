import { Z95 } from './survival.ts';

/** A share with its 95 % interval; null where there is nothing to take a share of. */
export interface Share {
  of: number;
  taken: number;
  share: number | null;
  interval: [number, number] | null;
}

/** The score interval of Wilson, JASA 22 (1927): honest for few cases and for shares near 0 and 1. */
export function wilson(taken: number, of: number): Share {
  if (!(taken >= 0 && taken <= of && of < Infinity)) throw new RangeError(`${taken} of ${of} is no share`);
  if (of === 0) return { of, taken, share: null, interval: null };
  const share = taken / of;
  const square = (Z95 * Z95) / of;
  const centre = (share + square / 2) / (1 + square);
  const half = (Z95 * Math.sqrt((share * (1 - share)) / of + square / (4 * of))) / (1 + square);
  const low = taken === 0 ? 0 : Math.max(0, centre - half);
  const high = taken === of ? 1 : Math.min(1, centre + half);
  return { of, taken, share, interval: [low, high] };
}
