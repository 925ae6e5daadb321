/**
 * A set of pairs of node numbers, for asking "is this tie already there?" a million times: open addressing in one
 * Float64Array, a pair kept as first · n + second. It grows, and never takes less than twice what it holds.
 */
export class Pairs {
  readonly n: number;
  size = 0;
  #slots: Float64Array;
  #mask: number;

  constructor(n: number, expected = 16) {
    this.n = n;
    const room = 2 ** Math.ceil(Math.log2(Math.max(16, expected * 2)));
    this.#slots = new Float64Array(room).fill(EMPTY);
    this.#mask = room - 1;
  }

  has(first: number, second: number): boolean {
    return this.#slots[this.#slot(first * this.n + second)] !== EMPTY;
  }

  /** False where it was there. */
  add(first: number, second: number): boolean {
    const key = first * this.n + second;
    const slot = this.#slot(key);
    if (this.#slots[slot] !== EMPTY) return false;
    this.#slots[slot] = key;
    if (++this.size * 2 > this.#slots.length) this.#grow();
    return true;
  }

  /** Takes a pair out, moving those behind it so that no search stops short. */
  delete(first: number, second: number): void {
    let gap = this.#slot(first * this.n + second);
    if (this.#slots[gap] === EMPTY) return;
    this.size--;
    for (let at = (gap + 1) & this.#mask; this.#slots[at] !== EMPTY; at = (at + 1) & this.#mask) {
      const home = this.#home(this.#slots[at]!);
      if (((at - home) & this.#mask) < ((at - gap) & this.#mask)) continue;
      this.#slots[gap] = this.#slots[at]!;
      gap = at;
    }
    this.#slots[gap] = EMPTY;
  }

  #slot(key: number): number {
    let at = this.#home(key);
    while (this.#slots[at] !== EMPTY && this.#slots[at] !== key) at = (at + 1) & this.#mask;
    return at;
  }

  #home(key: number): number {
    const low = key | 0;
    const high = (key / 0x1_0000_0000) | 0;
    let word = Math.imul(low ^ Math.imul(high, 0x85ebca6b), 0x9e3779b1);
    word = Math.imul(word ^ (word >>> 15), 0x2c1b3c6d);
    return (word ^ (word >>> 13)) & this.#mask;
  }

  #grow(): void {
    const before = this.#slots;
    this.#slots = new Float64Array(before.length * 2).fill(EMPTY);
    this.#mask = this.#slots.length - 1;
    for (const key of before) if (key !== EMPTY) this.#slots[this.#slot(key)] = key;
  }
}

const EMPTY = -1;
