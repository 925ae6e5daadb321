/** Many growing lists of integers in one array, so that walking a list touches one stretch of memory. */
export class Lists {
  /** List `l` is `pool[start[l] … start[l] + length[l] - 1]`. */
  pool = new Int32Array(1 << 12);
  start = new Int32Array(0);
  length = new Int32Array(0);
  private capacity = new Int32Array(0);
  private used = 0;

  /** Makes sure there are so many lists. */
  reach(lists: number): void {
    if (lists <= this.start.length) return;
    const room = Math.max(lists, this.start.length * 2, 64);
    this.start = grown(this.start, room);
    this.length = grown(this.length, room);
    this.capacity = grown(this.capacity, room);
  }

  push(list: number, value: number): void {
    if (this.length[list]! === this.capacity[list]!) this.move(list);
    this.pool[this.start[list]! + this.length[list]!++] = value;
  }

  /** For lists of pairs: their length is always even. */
  pushPair(list: number, one: number, other: number): void {
    if (this.length[list]! + 2 > this.capacity[list]!) this.move(list);
    const at = this.start[list]! + this.length[list]!;
    this.pool[at] = one;
    this.pool[at + 1] = other;
    this.length[list]! += 2;
  }

  /** Empties every list and gives the memory of all back. */
  clear(): void {
    this.length.fill(0);
    this.capacity.fill(0);
    this.used = 0;
  }

  private move(list: number): void {
    const capacity = Math.max(4, this.capacity[list]! * 2);
    if (this.used + capacity > this.pool.length)
      this.pool = grown(this.pool, Math.max(this.pool.length * 2, this.used + capacity));
    const from = this.start[list]!;
    this.pool.copyWithin(this.used, from, from + this.length[list]!);
    this.start[list] = this.used;
    this.capacity[list] = capacity;
    this.used += capacity;
  }
}

/** The same numbers in a longer array, zeros behind them. */
export function grown<T extends Int32Array | Int8Array | Uint8Array | Float64Array>(
  array: T,
  length: number,
): T {
  const longer = new (array.constructor as new (length: number) => T)(length);
  longer.set(array);
  return longer;
}
