import { NO_CAUSE } from './scale.ts';

/**
 * Scores of all pairs, each weighed once and kept in single precision: 4 bytes a pair, 12 MB for 2,500 firms.
 * A firm keeps its place; when it changes, its row and column alone are forgotten.
 */
export interface Scores {
  /** Weighed now, or as it was kept. */
  of(a: number, b: number): number;
  forget(at: number): void;
  forgetPair(a: number, b: number): void;
  forgetAll(): void;
}

export function scoresOf(weigh: (a: number, b: number) => number): Scores {
  let room = 0;
  // Not a number: not weighed yet.
  let cells = new Float32Array(0);
  return {
    of(a, b) {
      const [low, high] = a < b ? [a, b] : [b, a];
      if (low === high) return NO_CAUSE;
      if (high >= room) grow(high + 1);
      const cell = (high * (high - 1)) / 2 + low;
      let score = cells[cell]!;
      if (Number.isNaN(score)) cells[cell] = score = weigh(low, high);
      return score;
    },
    forget(at) {
      for (let other = 0; other < room; other++) if (other !== at) drop(at, other);
    },
    forgetPair: drop,
    forgetAll: () => void cells.fill(NaN),
  };

  function drop(a: number, b: number): void {
    const [low, high] = a < b ? [a, b] : [b, a];
    if (high < room) cells[(high * (high - 1)) / 2 + low] = NaN;
  }

  function grow(firms: number): void {
    room = Math.max(firms, Math.ceil(room * 1.25), 64);
    const larger = new Float32Array((room * (room - 1)) / 2).fill(NaN);
    larger.set(cells);
    cells = larger;
  }
}
