/**
 * What a repair does to the day, the least wanted first. One meeting lost counts as much as `price` other
 * participants moved: that is what *too much* means when a floor is shuffled for the sake of one meeting.
 * A meeting that moves though it need not, between two who have another that must, moves no *other*; it counts
 * as one all the same, or a lost slot, where everybody has one, would let the whole day be shuffled for nothing.
 */
export interface Worth {
  /** Others moved + such meetings + price × meetings lost. */
  cost: number;
  /** That without the lost meetings: of two days that cost the same, the one that moves fewer is better. */
  others: number;
  /** What the lost meetings weigh. */
  weight: number;
  /** Meetings that change slot. */
  shifted: number;
  breaks: number;
}

export function better(one: Worth, other: Worth): boolean {
  return (
    (one.cost - other.cost ||
      one.others - other.others ||
      one.weight - other.weight ||
      one.shifted - other.shifted ||
      one.breaks - other.breaks) < 0
  );
}
