import { Lists } from './lists.ts';
import { grown } from './lists.ts';

/** Constraints "at most so many of these literals": kept as they are, counted while literals become true. */
export class Counts {
  /** Constraint → its literals; literal → its constraints. */
  readonly literals = new Lists();
  readonly of = new Lists();
  /** Constraint → the most that may be true, and how many of them are and have been propagated. */
  most = new Int32Array(64);
  count = new Int32Array(64);
  size = 0;

  add(literals: readonly number[], most: number): number {
    const index = this.size++;
    if (this.size > this.most.length) {
      this.most = grown(this.most, this.size * 2);
      this.count = grown(this.count, this.size * 2);
    }
    this.most[index] = most;
    this.literals.reach(this.size);
    for (const literal of literals) {
      this.literals.push(index, literal);
      this.of.push(literal, index);
    }
    return index;
  }
}
