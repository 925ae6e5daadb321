import type { Model } from './model.ts';

/** More than any way through a hall: one change of table less is worth any walk. */
const CHANGE = 1e12;
const ROUNDS = 6;

/** Who goes from which table to which, and how that becomes less. */
export class Walks {
  private readonly model: Model;
  private readonly inCell: number[][];
  /** Meeting → table. */
  private readonly table: Int32Array;
  /** Meeting → the meetings its people come from and go to on the same day. */
  private readonly near: number[][];

  constructor(
    model: Model,
    cell: ArrayLike<number>,
    rowList: Int32Array,
    inCell: number[][],
    table: Int32Array,
  ) {
    this.model = model;
    this.inCell = inCell;
    this.table = table;
    this.near = Array.from({ length: model.meetings }, () => []);
    const last = new Int32Array(model.participants).fill(-1);
    for (const meeting of inCell.flat()) {
      const first = model.rowStart[meeting]!;
      for (let at = first; at < first + model.people[meeting]!; at++) {
        const before = last[rowList[at]!]!;
        last[rowList[at]!] = meeting;
        if (before < 0 || model.dayOf[cell[before]!] !== model.dayOf[cell[meeting]!]) continue;
        this.near[meeting]!.push(before);
        this.near[before]!.push(meeting);
      }
    }
  }

  /** Lets two meetings of a slot change tables, or one take a free table, while that saves something. */
  shorten(): void {
    const { bound } = this.model;
    for (let round = 0; round < ROUNDS; round++) {
      let saved = 0;
      this.inCell.forEach((list, cell) => {
        const sitter = new Map(list.map((meeting) => [this.table[meeting]!, meeting]));
        for (const meeting of list) {
          if (bound[meeting]! >= 0) continue;
          for (const wanted of this.wantedBy(meeting)) saved += this.exchange(meeting, wanted, cell, sitter);
        }
      });
      if (saved === 0) return;
    }
  }

  private wantedBy(meeting: number): Set<number> {
    const { places } = this.model.hall;
    const wanted = new Set(this.near[meeting]!.map((other) => this.table[other]!));
    // With places known every table of a hall of usual size is looked at; of a great one a part is enough.
    if (wanted.size > 0) for (let table = 0; table < Math.min(places.length, 100); table++) wanted.add(table);
    return wanted;
  }

  private exchange(meeting: number, wanted: number, cell: number, sitter: Map<number, number>): number {
    const { bound } = this.model;
    const mine = this.table[meeting]!;
    const other = sitter.get(wanted);
    if (wanted === mine || !this.allowed(meeting, wanted, cell)) return 0;
    if (other !== undefined && (bound[other]! >= 0 || !this.allowed(other, mine, cell))) return 0;
    const now = this.cost(meeting, mine) + (other === undefined ? 0 : this.cost(other, wanted));
    const then = this.cost(meeting, wanted) + (other === undefined ? 0 : this.cost(other, mine));
    if (then >= now - 1e-9) return 0;
    this.table[meeting] = wanted;
    sitter.set(wanted, meeting);
    if (other === undefined) sitter.delete(mine);
    else {
      this.table[other] = mine;
      sitter.set(mine, other);
    }
    return now - then;
  }

  private allowed(meeting: number, table: number, cell: number): boolean {
    const { closed, needy, accessible } = this.model.hall;
    return !closed[cell]!.has(table) && (!needy[meeting] || accessible[table] === 1);
  }

  private cost(meeting: number, table: number): number {
    const { places } = this.model.hall;
    let sum = 0;
    for (const other of this.near[meeting]!) {
      const there = this.table[other]!;
      if (there === table) continue;
      sum += CHANGE;
      if (places.length > 0)
        sum += Math.hypot(places[there]!.x - places[table]!.x, places[there]!.y - places[table]!.y);
    }
    return sum;
  }
}
