import { Bag } from './bag.ts';
import { Days } from './days.ts';
import { Stock } from './stock.ts';
import type { Model } from './model.ts';

/**
 * A timetable under construction: some meetings placed in cells, the others in the pool. Never a clash:
 * `place` is only called where `fits` says so, or where a chain has made room.
 */
export class Grid extends Days {
  /** Meeting → cell, or −1 in the pool. */
  readonly cell: Int32Array;
  /** Cell → meetings held there. */
  readonly held: Int32Array[];
  readonly count: Int32Array;
  /** Meetings not held, those that never may be left out. */
  readonly pool: Bag;
  /** Who takes part: the model's own list, or where people stand in for each other, one that changes. */
  readonly rowList: Int32Array;
  /** What pools and quotas have been used. */
  readonly stock: Stock;
  /** What the meetings held weigh together. */
  weight = 0;
  /** Meetings that must be held and are not, and what is missing to the minimums. */
  lacking = 0;
  /** Meeting → its position in `held`. */
  private readonly position: Int32Array;

  constructor(model: Model) {
    super(model);
    const { meetings, participants, cells, must, weight } = model;
    // An exchange may pass, for a moment, over more meetings than there are tables.
    const room = Math.min(meetings, Math.floor(participants / 2));
    this.cell = new Int32Array(meetings).fill(-1);
    this.held = Array.from({ length: cells }, () => new Int32Array(room + 1));
    this.count = new Int32Array(cells);
    this.position = new Int32Array(meetings);
    this.pool = new Bag(meetings);
    this.rowList = model.free ? model.rowList.slice() : model.rowList;
    this.stock = new Stock(model);
    this.lacking = this.stock.lacking;
    for (let meeting = 0; meeting < meetings; meeting++) {
      this.lacking += must[meeting]!;
      if (must[meeting] || weight[meeting]! > 0) this.pool.add(meeting);
    }
  }

  place(meeting: number, cell: number): void {
    const { rowStart, must, weight } = this.model;
    this.cell[meeting] = cell;
    this.position[meeting] = this.count[cell]!;
    this.held[cell]![this.count[cell]!++] = meeting;
    this.pool.remove(meeting);
    this.weight += weight[meeting]!;
    this.lacking += this.stock.take(meeting, cell) - must[meeting]!;
    for (let at = rowStart[meeting]!; at < rowStart[meeting + 1]!; at++)
      this.occupy(this.rowList[at]!, cell, meeting);
  }

  remove(meeting: number): void {
    const { rowStart, must, weight } = this.model;
    const cell = this.cell[meeting]!;
    const last = this.held[cell]![--this.count[cell]!]!;
    this.held[cell]![this.position[meeting]!] = last;
    this.position[last] = this.position[meeting]!;
    this.cell[meeting] = -1;
    this.pool.add(meeting);
    this.weight -= weight[meeting]!;
    this.lacking += this.stock.give(meeting, cell) + must[meeting]!;
    for (let at = rowStart[meeting]!; at < rowStart[meeting + 1]!; at++) this.vacate(this.rowList[at]!, cell);
  }

  /** Another person takes the seat; in a meeting that is held it must be free then. */
  reseat(meeting: number, at: number, row: number): void {
    const cell = this.cell[meeting]!;
    if (cell >= 0) this.vacate(this.rowList[at]!, cell);
    this.rowList[at] = row;
    if (cell >= 0) this.occupy(row, cell, meeting);
  }

  /** Whether `meeting`, in the pool, can be placed in an open cell as things stand. */
  fits(meeting: number, cell: number): boolean {
    const { cells, rowStart, tablesIn } = this.model;
    for (let at = rowStart[meeting]!; at < rowStart[meeting + 1]!; at++)
      if (this.at[this.rowList[at]! * cells + cell]! >= 0) return false;
    return (
      this.count[cell]! < tablesIn[cell]! &&
      this.present(meeting, cell) &&
      this.stock.fits(meeting, cell) &&
      this.atTable(meeting, cell) < 0 &&
      this.orderHolds(meeting, cell)
    );
  }

  /** Whether those who come, where the engine decides who, are there. `open` knows of all others. */
  present(meeting: number, cell: number): boolean {
    const { free, away, cells, rowStart } = this.model;
    if (!free) return true;
    for (let at = rowStart[meeting]!; at < rowStart[meeting + 1]!; at++)
      if (away[this.rowList[at]! * cells + cell]) return false;
    return true;
  }

  /** The meeting bound to the same table in this cell, or −1. */
  atTable(meeting: number, cell: number): number {
    const table = this.model.bound[meeting]!;
    if (table < 0) return -1;
    for (let index = 0; index < this.count[cell]!; index++) {
      const other = this.held[cell]![index]!;
      if (this.model.bound[other] === table) return other;
    }
    return -1;
  }

  orderHolds(meeting: number, cell: number): boolean {
    for (const other of this.model.before[meeting]!) if (this.cell[other]! >= cell) return false;
    for (const other of this.model.behind[meeting]!)
      if (this.cell[other]! >= 0 && this.cell[other]! <= cell) return false;
    return true;
  }

  /** The cell of each meeting, then who takes each seat that is free to take. */
  snapshot(): Int32Array {
    const { free, seats, meetings } = this.model;
    if (!free) return this.cell.slice();
    const taken = new Int32Array(meetings + seats.length);
    taken.set(this.cell);
    seats.forEach(({ at }, index) => (taken[meetings + index] = this.rowList[at]!));
    return taken;
  }

  restore(snapshot: Int32Array): void {
    const { seats, meetings } = this.model;
    const moved = new Uint8Array(meetings);
    for (let meeting = 0; meeting < meetings; meeting++)
      moved[meeting] = this.cell[meeting] === snapshot[meeting] ? 0 : 1;
    if (snapshot.length > meetings)
      seats.forEach(({ meeting, at }, index) => {
        if (this.rowList[at] !== snapshot[meetings + index]) moved[meeting] = 1;
      });
    for (let meeting = 0; meeting < meetings; meeting++)
      if (moved[meeting] && this.cell[meeting]! >= 0) this.remove(meeting);
    if (snapshot.length > meetings)
      seats.forEach(({ at }, index) => (this.rowList[at] = snapshot[meetings + index]!));
    for (let meeting = 0; meeting < meetings; meeting++)
      if (moved[meeting] && snapshot[meeting]! >= 0) this.place(meeting, snapshot[meeting]!);
  }
}
