import type { Solver } from '../sat/solver.ts';

/** Literals for things said of other literals, and counts of them. */
export class Terms {
  readonly solver: Solver;
  readonly yes: number;
  readonly no: number;

  constructor(solver: Solver) {
    this.solver = solver;
    this.yes = solver.variable();
    this.no = this.yes ^ 1;
    solver.add([this.yes]);
  }

  /** True exactly where one of these is. */
  or(literals: readonly number[]): number {
    const some = literals.filter((literal) => literal !== this.no);
    if (some.length === 0) return this.no;
    if (some.length === 1) return some[0]!;
    const any = this.solver.variable();
    for (const literal of some) this.solver.add([literal ^ 1, any]);
    this.solver.add([any ^ 1, ...some]);
    return any;
  }

  /** Of each place: true exactly where one of the literals up to it is. */
  prefixes(literals: readonly number[]): number[] {
    let before = this.no;
    return literals.map((literal) => (before = literal === this.no ? before : this.or([before, literal])));
  }

  /** "At least 1, 2, … of these", by halves; more than `most` is forbidden. */
  count(literals: readonly number[], most = Infinity): number[] {
    if (literals.length <= 1) return [...literals];
    const half = literals.length >> 1;
    return this.merge(
      this.count(literals.slice(0, half), most),
      this.count(literals.slice(half), most),
      most,
    );
  }

  /**
   * From "at least 1, 2, … of these" and the same of others, the same of both together; more than `most` is
   * forbidden (the totalizer of Bailleux and Boufkhad, CP 2003, in both directions).
   */
  merge(one: readonly number[], other: readonly number[], most = Infinity): number[] {
    const { solver, yes, no } = this;
    const size = Math.min(most, one.length + other.length);
    const sum = Array.from({ length: size }, () => solver.variable());
    for (let left = 0; left <= one.length; left++)
      for (let right = 0; right <= other.length; right++) {
        const both = left + right;
        if (both > 0 && both <= size + 1)
          solver.add([
            (one[left - 1] ?? yes) ^ 1,
            (other[right - 1] ?? yes) ^ 1,
            both > size ? no : sum[both - 1]!,
          ]);
        if (both < size) solver.add([one[left] ?? no, other[right] ?? no, sum[both]! ^ 1]);
      }
    for (let index = 1; index < size; index++) solver.add([sum[index]! ^ 1, sum[index - 1]!]);
    return sum;
  }

  /**
   * From `least` to `most` of these are true: counted from the first to the last (the sequential counter of
   * Sinz, CP 2005, in both directions), so that in between it is known how many have been.
   */
  between(literals: readonly number[], least: number, most: number): void {
    const { solver, yes, no } = this;
    if (least > literals.length) return solver.add([]);
    if (least <= 0 && most >= literals.length) return;
    // reached[some]: at least so many of the literals so far
    let reached = [yes, ...Array<number>(Math.min(most, literals.length) + 1).fill(no)];
    literals.forEach((literal, index) => {
      const left = literals.length - index - 1;
      const next = reached.map((was, some) => {
        if (some <= Math.max(0, least - left)) return yes;
        if (some > Math.min(index + 1, most)) return no;
        return this.reach(was, reached[some - 1]!, literal);
      });
      for (let some = 1; some < next.length; some++) {
        if (next[some] === yes) {
          solver.add([reached[some]!, literal]);
          solver.add([reached[some - 1]!]);
        }
        if (next[some] === no) solver.add([reached[some - 1]! ^ 1, literal ^ 1]);
      }
      reached = next;
    });
  }

  /** As many as there were, or one fewer and this one. */
  private reach(was: number, fewer: number, literal: number): number {
    const { solver } = this;
    const has = solver.variable();
    solver.add([was ^ 1, has]);
    solver.add([fewer ^ 1, literal ^ 1, has]);
    solver.add([has ^ 1, was, literal]);
    solver.add([has ^ 1, fewer]);
    return has;
  }
}
