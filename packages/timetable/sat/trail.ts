import { grown } from './lists.ts';

/**
 * What is decided so far, and why. A literal is `2 * variable`, or one more for its negation, so that
 * `literal ^ 1` is the opposite.
 */
export class Trail {
  variables = 0;
  /** Of a literal: 1 true, −1 false, 0 open. */
  value = new Int8Array(0);
  /** Of a variable: the level at which it was set, the place on the trail, and the reason (`reason.ts`). */
  level = new Int32Array(0);
  place = new Int32Array(0);
  reason = new Int32Array(0);
  /** The true literals in the order they became so; those before `head` have been propagated. */
  literals = new Int32Array(0);
  size = 0;
  head = 0;
  /** Size of the trail where each level from 1 begins. */
  readonly begins: number[] = [];

  get depth(): number {
    return this.begins.length;
  }

  addVariable(): number {
    const variable = this.variables++;
    if (this.variables > this.level.length) {
      const room = Math.max(256, this.variables * 2);
      this.value = grown(this.value, room * 2);
      this.level = grown(this.level, room);
      this.place = grown(this.place, room);
      this.reason = grown(this.reason, room);
      this.literals = grown(this.literals, room);
    }
    return variable;
  }

  open(): void {
    this.begins.push(this.size);
  }

  set(literal: number, reason: number): void {
    const variable = literal >> 1;
    this.value[literal] = 1;
    this.value[literal ^ 1] = -1;
    this.level[variable] = this.begins.length;
    this.place[variable] = this.size;
    this.reason[variable] = reason;
    this.literals[this.size++] = literal;
  }
}
