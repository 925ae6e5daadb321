/**
 * The most pairs among people some of whom may pair up with some others: a maximum matching in any graph, by
 * growing trees of alternating paths and shrinking the odd cycles they close (Edmonds, Canadian J. of Mathematics 17,
 * 1965). Pairs made beforehand are kept as far as that costs no pair.
 */
export class Matching {
  /** Person → its partner, or −1. */
  readonly mate: Int32Array;
  /** Steps done, about one for each neighbour looked at. */
  spent = 0;
  private people: ArrayLike<number> = [];
  private neighbours: readonly ArrayLike<number>[] = [];
  /** Whose pair is not to be touched. */
  private readonly kept: Uint8Array;
  /** In the tree: who reached this person; the stem of the odd cycle it lies in; whether it is on an even place. */
  private readonly reachedFrom: Int32Array;
  private readonly stem: Int32Array;
  private readonly even: Uint8Array;
  private readonly queue: Int32Array;
  private readonly onPath: Uint8Array;
  private readonly inCycle: Uint8Array;

  constructor(people: number) {
    this.mate = new Int32Array(people).fill(-1);
    this.kept = new Uint8Array(people);
    this.reachedFrom = new Int32Array(people);
    this.stem = new Int32Array(people);
    this.even = new Uint8Array(people);
    this.queue = new Int32Array(people);
    this.onPath = new Uint8Array(people);
    this.inCycle = new Uint8Array(people);
  }

  /** Begins with nobody paired. `neighbours[person]`: whom it may pair up with, those best liked first. */
  begin(people: ArrayLike<number>, neighbours: readonly ArrayLike<number>[]): void {
    this.people = people;
    this.neighbours = neighbours;
    for (let index = 0; index < people.length; index++) {
      this.mate[people[index]!] = -1;
      this.kept[people[index]!] = 0;
    }
  }

  /** Pairs two if both are alone; `keep`: for good, until `release`. */
  join(one: number, other: number, keep: boolean): void {
    const { mate, kept } = this;
    if (mate[one]! >= 0 || mate[other]! >= 0) return;
    mate[one] = other;
    mate[other] = one;
    if (keep) kept[one] = kept[other] = 1;
  }

  /** Takes a pair apart. */
  part(one: number): void {
    const { mate } = this;
    mate[mate[one]!] = -1;
    mate[one] = -1;
  }

  /** Pairs as many more as can be without touching pairs kept. */
  complete(): void {
    const { people, mate } = this;
    for (let index = 0; index < people.length; index++) {
      const lonely = people[index]!;
      if (mate[lonely]! < 0) this.turnPath(this.search(lonely));
    }
  }

  release(): void {
    this.kept.fill(0);
  }

  /** A lonely person at the end of an alternating path from `root`, or −1. */
  private search(root: number): number {
    const { people, neighbours, mate, kept, reachedFrom, stem, even, queue } = this;
    for (let index = 0; index < people.length; index++) {
      const person = people[index]!;
      even[person] = 0;
      reachedFrom[person] = -1;
      stem[person] = person;
    }
    even[root] = 1;
    queue[0] = root;
    let size = 1;
    for (let head = 0; head < size; head++) {
      const person = queue[head]!;
      const near = neighbours[person]!;
      this.spent += near.length;
      for (let index = 0; index < near.length; index++) {
        const next = near[index]!;
        if (kept[next] || stem[person] === stem[next] || mate[person] === next) continue;
        if (next === root || (mate[next]! >= 0 && reachedFrom[mate[next]!]! >= 0))
          size = this.shrink(person, next, size);
        else if (reachedFrom[next]! < 0) {
          reachedFrom[next] = person;
          if (mate[next]! < 0) return next;
          even[mate[next]!] = 1;
          queue[size++] = mate[next]!;
        }
      }
    }
    return -1;
  }

  /** Two even places are neighbours: the odd cycle becomes one place, all of it even. Tells the queue's new size. */
  private shrink(one: number, other: number, size: number): number {
    const { people, stem, even, queue, inCycle } = this;
    const root = this.meet(one, other);
    inCycle.fill(0);
    this.mark(one, root, other);
    this.mark(other, root, one);
    this.spent += people.length;
    for (let index = 0; index < people.length; index++) {
      const person = people[index]!;
      if (!inCycle[stem[person]!]) continue;
      stem[person] = root;
      if (even[person]) continue;
      even[person] = 1;
      queue[size++] = person;
    }
    return size;
  }

  /** Where the ways from two even places back to the root come together. */
  private meet(one: number, other: number): number {
    const { stem, mate, reachedFrom, onPath } = this;
    onPath.fill(0);
    for (let here = stem[one]!; ; here = stem[reachedFrom[mate[here]!]!]!) {
      onPath[here] = 1;
      if (mate[here]! < 0) break;
    }
    let here = stem[other]!;
    while (!onPath[here]) here = stem[reachedFrom[mate[here]!]!]!;
    return here;
  }

  private mark(from: number, root: number, beyond: number): void {
    const { stem, mate, reachedFrom, inCycle } = this;
    for (let here = from, next = beyond; stem[here] !== root;) {
      const partner = mate[here]!;
      inCycle[stem[here]!] = 1;
      inCycle[stem[partner]!] = 1;
      reachedFrom[here] = next;
      next = partner;
      here = reachedFrom[partner]!;
    }
  }

  /** Along the path everybody changes partner, and its two ends find one. */
  private turnPath(end: number): void {
    const { mate, reachedFrom } = this;
    for (let here = end; here >= 0;) {
      const partner = reachedFrom[here]!;
      const next = mate[partner]!;
      mate[here] = partner;
      mate[partner] = here;
      here = next;
    }
  }
}
