import { grown } from './lists.ts';

/** Integers before the literals of a clause: its size, its glue and how lately it was used. */
export const HEADER = 3;
const SIZE = 0;
const GLUE = 1;
const USED = 2;

/** Glue of a clause that was asked for, not learnt. */
export const ASKED = 0;
/** Glue of a clause that is deleted. */
const DELETED = -1;

/** Clauses of three literals and more, one after the other; a clause is known by where it begins. */
export class Arena {
  data = new Int32Array(1 << 16);
  end = 0;
  learnt = 0;

  add(literals: ArrayLike<number>, length: number, glue: number): number {
    const clause = this.end;
    const end = clause + HEADER + length;
    if (end > this.data.length) this.data = grown(this.data, Math.max(this.data.length * 2, end));
    this.data[clause + SIZE] = length;
    this.data[clause + GLUE] = glue;
    this.data[clause + USED] = 2;
    for (let index = 0; index < length; index++) this.data[clause + HEADER + index] = literals[index]!;
    this.end = end;
    if (glue !== ASKED) this.learnt += 1;
    return clause;
  }

  size(clause: number): number {
    return this.data[clause + SIZE]!;
  }

  glue(clause: number): number {
    return this.data[clause + GLUE]!;
  }

  used(clause: number): number {
    return this.data[clause + USED]!;
  }

  /** The clause explained a conflict: it stays a while longer, and its glue is the least it ever had. */
  use(clause: number, glue: number): void {
    const { data } = this;
    if (glue < data[clause + GLUE]!) data[clause + GLUE] = glue;
    data[clause + USED] = data[clause + GLUE]! <= TIER ? 2 : 1;
  }

  age(clause: number): void {
    if (this.data[clause + USED]! > 0) this.data[clause + USED]! -= 1;
  }

  delete(clause: number): void {
    if (this.data[clause + GLUE]! !== ASKED) this.learnt -= 1;
    this.data[clause + GLUE] = DELETED;
  }

  next(clause: number): number {
    return clause + HEADER + this.data[clause + SIZE]!;
  }

  /** Moves the clauses together; tells of each where it went. */
  compact(moved: (from: number, to: number) => void): void {
    const { data } = this;
    let to = 0;
    for (let clause = 0, next = 0; clause < this.end; clause = next) {
      next = this.next(clause);
      if (data[clause + GLUE] === DELETED) continue;
      data.copyWithin(to, clause, next);
      moved(clause, to);
      to += next - clause;
    }
    this.end = to;
  }
}

/** Clauses of this glue or less are kept for as long as they are used. */
export const TIER = 6;
