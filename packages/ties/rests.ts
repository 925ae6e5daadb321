/** What a value rests on: told beside every figure, so that nobody quotes it without. */
export interface Rests {
  /** How many nodes (or pairs, or facts: the measure says) the value is computed over. */
  n: number;
  /** The definition followed where authors differ, in one sentence. */
  convention: string;
  /**
   * Absent where the value is exact. `error` is half the width of a 95 % interval, in the units of the value; null where it
   * is not known.
   */
  sampled?: { of: number; taken: number; error: number | null };
  /** A 95 % interval, where there is one. */
  interval?: [number, number];
}

/** A value and what it rests on. In a row of nodes, null stands where the measure is undefined. */
export interface Told<Value> {
  value: Value;
  rests: Rests;
}
