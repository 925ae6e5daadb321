/** People (or firms) from table to table, round after round. All are numbered from 1. */

export interface Seating {
  table: number;
  people: number[];
}

export interface Round {
  /** Sorted by table; only tables at which somebody sits. */
  seatings: Seating[];
  /** Who sits this round out. */
  idle: number[];
}

/** Who must, and who must not, sit together: pairs of people. */
export type Pair = [number, number];

export interface Rotation {
  rounds: Round[];
  /**
   * How often two sit together who have sat together in an earlier round, or had met before. Pairs that were
   * asked to be together do not count.
   */
  repeats: number;
  /** No rotation has fewer. */
  bound: number;
  /** `repeats` is the least there is. */
  proven: boolean;
  /** How it was made: the name of a construction, or `search`. */
  by: 'circle' | 'cyclic shift' | 'balanced' | 'transversal design' | 'cyclic starter' | 'search';
}
