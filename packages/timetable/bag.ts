/** A set of whole numbers below a size, with constant-time add, remove and pick. */
export class Bag {
  readonly items: Int32Array;
  private readonly place: Int32Array;
  size = 0;

  constructor(below: number) {
    this.items = new Int32Array(below);
    this.place = new Int32Array(below).fill(-1);
  }

  has(item: number): boolean {
    return this.place[item]! >= 0;
  }

  add(item: number): void {
    if (this.place[item]! >= 0) return;
    this.place[item] = this.size;
    this.items[this.size++] = item;
  }

  remove(item: number): void {
    const at = this.place[item]!;
    if (at < 0) return;
    const last = this.items[--this.size]!;
    this.items[at] = last;
    this.place[last] = at;
    this.place[item] = -1;
  }

  list(): number[] {
    return [...this.items.subarray(0, this.size)];
  }
}
