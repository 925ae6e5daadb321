import { Chain } from './chain.ts';
import { cellsOf } from './model.ts';
import { Staff } from './staff.ts';
import type { Grid } from './grid.ts';
import type { Meter } from './meter.ts';
import type { Model } from './model.ts';
import type { Random } from './random.ts';

/** More than any wish resists: what is tabu is taken only where all is. */
const TABU = 1e18;
/** More than any wish: what a participant's minimum counts on. */
const COUNTED_ON = 1e15;

/**
 * Gets meetings out of the pool and onto the grid, hardest first. A meeting goes, in this order of hope:
 * 1. where both are free and its breaks cost least;
 * 2. where a Kempe chain makes room for it (as in the proof of Vizing's theorem on edge colouring);
 * 3. where it throws out the meetings that weigh least. Those may not come back to the same cell for a
 *    while (tabu), and weigh more each time they are thrown out, so that the search does not go in circles.
 *    (Partial assignments with tabu: Blöchliger and Zufferey, Computers & OR 35, 2008.)
 */
export class Placing {
  private readonly grid: Grid;
  private readonly model: Model;
  private readonly meter: Meter;
  private readonly random: Random;
  private readonly chain: Chain;
  private readonly staff: Staff | null;
  private readonly cells: Int32Array[];
  private readonly resistance: Float64Array;
  private readonly tabu: Int32Array;
  private turn = 0;

  constructor(grid: Grid, meter: Meter, random: Random) {
    this.grid = grid;
    this.model = grid.model;
    this.meter = meter;
    this.random = random;
    this.chain = new Chain(grid.model);
    this.staff = grid.model.free ? new Staff(grid, random) : null;
    this.cells = Array.from({ length: grid.model.meetings }, (_, meeting) =>
      Int32Array.from(cellsOf(grid.model, meeting)),
    );
    // What can stand in one place only is never thrown out.
    this.resistance = Float64Array.from(this.cells, (cells, meeting) =>
      this.model.must[meeting] && cells.length === 1 ? Infinity : this.model.weight[meeting]!,
    );
    this.tabu = new Int32Array(this.model.meetings * this.model.cells);
  }

  /** Once through the pool: what must be held first, then the heavy, then those with the fewest open cells. */
  first(): void {
    const { must, weight, of, rowStart, rowList } = this.model;
    const chance = Array.from(this.cells, () => this.random(1 << 20));
    const crowd = Int32Array.from(this.cells, (_, meeting) =>
      rowList
        .subarray(rowStart[meeting], rowStart[meeting + 1])
        .reduce((sum, row) => sum + of[row]!.length, 0),
    );
    const sorted = this.grid.pool
      .list()
      .sort(
        (one, other) =>
          must[other]! - must[one]! ||
          weight[other]! - weight[one]! ||
          this.cells[one]!.length - this.cells[other]!.length ||
          crowd[other]! - crowd[one]! ||
          chance[one]! - chance[other]!,
      );
    for (const meeting of sorted) this.enter(meeting);
  }

  /** Without throwing anybody out. */
  enter(meeting: number): boolean {
    return this.enterFree(meeting) || this.enterByChain(meeting);
  }

  /** One turn of the search for a meeting of the pool. */
  turnFor(meeting: number): void {
    this.turn += 1;
    this.meter.spent += 1;
    if (!this.enter(meeting)) this.enterByForce(meeting);
  }

  /** Somebody of the pool; the heavier of two where wishes are weighed. */
  pick(): number {
    const { pool } = this.grid;
    const one = pool.items[this.random(pool.size)]!;
    const other = pool.items[this.random(pool.size)]!;
    const weight = (meeting: number): number =>
      this.model.weight[meeting]! +
      (this.model.must[meeting] ? COUNTED_ON : 0) +
      COUNTED_ON * this.grid.stock.countedOn(meeting, false);
    return weight(one) >= weight(other) ? one : other;
  }

  private enterFree(meeting: number): boolean {
    const { participants, rowStart } = this.model;
    let best = -1;
    let who: number[] = [];
    let least = Infinity;
    for (const cell of this.cells[meeting]!) {
      this.staff?.choose(meeting, cell);
      if (!this.grid.fits(meeting, cell)) continue;
      let cost = this.random(1000) / 1000;
      for (let at = rowStart[meeting]!; at < rowStart[meeting + 1]!; at++) {
        const row = this.grid.rowList[at]!;
        if (row < participants) cost += this.grid.costOfAdding(row, cell);
      }
      if (cost >= least) continue;
      [least, best] = [cost, cell];
      if (this.staff) who = this.staff.chosen(meeting);
    }
    this.meter.spent += this.cells[meeting]!.length;
    if (best < 0) return false;
    this.staff?.settle(meeting, who);
    this.grid.place(meeting, best);
    return true;
  }

  /** All but one meeting have made room in `cell`; a chain to another cell takes that one away. */
  private enterByChain(meeting: number): boolean {
    const { grid, model } = this;
    const cells = this.cells[meeting]!;
    const shift = this.random(Math.max(1, cells.length));
    for (let index = 0; index < cells.length; index++) {
      const cell = cells[(index + shift) % cells.length]!;
      this.staff?.choose(meeting, cell);
      const blocked = this.onlyBusy(meeting, cell);
      if (blocked < 0) continue;
      const blocker = grid.at[blocked * model.cells + cell]!;
      for (const to of this.cells[blocker]!) {
        if (to === cell || grid.at[blocked * model.cells + to]! >= 0) continue;
        if (this.clear(meeting, blocker, cell, to)) return true;
      }
    }
    return false;
  }

  /** The row that alone stands in the way, or −1. */
  private onlyBusy(meeting: number, cell: number): number {
    const { grid, model } = this;
    let found = -1;
    for (let at = model.rowStart[meeting]!; at < model.rowStart[meeting + 1]!; at++) {
      const row = grid.rowList[at]!;
      if (grid.at[row * model.cells + cell]! < 0) continue;
      if (found >= 0) return -1;
      found = row;
    }
    return found;
  }

  private clear(meeting: number, blocker: number, cell: number, to: number): boolean {
    const { grid, chain, model } = this;
    const held = chain.grow(grid, blocker, cell, to);
    this.meter.spent += chain.length + 1;
    if (
      !held ||
      grid.count[to]! + chain.gain > model.tablesIn[to]! ||
      grid.count[cell]! - chain.gain >= model.tablesIn[cell]!
    )
      return false;
    if (!chain.holds(grid)) return false;
    chain.exchange(grid);
    if (grid.fits(meeting, cell)) {
      grid.place(meeting, cell);
      return true;
    }
    // The chain came round to the side that was free, or the order forbids it: put all back.
    chain.exchange(grid);
    return false;
  }

  private enterByForce(meeting: number): void {
    const { stock } = this.grid;
    let best: number[] | null = null;
    let where = -1;
    let who: number[] = [];
    let least = Infinity;
    for (const cell of this.cells[meeting]!) {
      this.staff?.choose(meeting, cell);
      if (!this.grid.present(meeting, cell)) continue;
      const out = this.blockers(meeting, cell);
      this.meter.spent += 3;
      if (!out) continue;
      let cost = this.random(1000) / 1e6;
      for (const other of out) cost += this.resistance[other]! + COUNTED_ON * stock.countedOn(other, true);
      if (this.tabu[meeting * this.model.cells + cell]! > this.turn) cost += TABU;
      if (cost >= least) continue;
      [least, best, where] = [cost, out, cell];
      if (this.staff) who = this.staff.chosen(meeting);
    }
    if (!best || least === Infinity) return;
    this.staff?.settle(meeting, who);
    for (const other of best) {
      this.tabu[other * this.model.cells + this.grid.cell[other]!] =
        this.turn + 8 + this.random(10) + this.grid.pool.size;
      if (this.model.must[other]) this.resistance[other]! += 1;
      this.grid.remove(other);
    }
    this.grid.place(meeting, where);
  }

  /** Who must go so that the meeting fits in the cell; null where nobody's going would help. */
  private blockers(meeting: number, cell: number): number[] | null {
    const { grid, model } = this;
    const { stock } = grid;
    const out = new Set<number>();
    for (let at = model.rowStart[meeting]!; at < model.rowStart[meeting + 1]!; at++)
      out.add(grid.at[grid.rowList[at]! * model.cells + cell]!);
    out.add(grid.atTable(meeting, cell));
    for (const other of model.before[meeting]!) if (grid.cell[other]! >= cell) out.add(other);
    for (const other of model.behind[meeting]!)
      if (grid.cell[other]! <= cell) out.add(grid.cell[other]! < 0 ? -1 : other);
    out.delete(-1);
    for (const pool of stock.poolsOf[meeting]!) {
      const { capacity, meetings } = model.pools[pool]!;
      if (stock.used[pool * model.cells + cell]! < capacity[cell]!) continue;
      if (!this.oneOf(meetings, out, (other) => grid.cell[other] === cell)) return null;
    }
    for (const quota of stock.quotasOf[meeting]!) {
      const { most, meetings } = model.quotas[quota]!;
      if (stock.filled[quota]! < most) continue;
      if (!this.oneOf(meetings, out, (other) => grid.cell[other]! >= 0)) return null;
    }
    let leaving = 0;
    for (const other of out) if (grid.cell[other] === cell) leaving += 1;
    if (grid.count[cell]! - leaving >= model.tablesIn[cell]!) {
      const here = grid.held[cell]!.subarray(0, grid.count[cell]);
      if (!this.oneOf(here, out, () => true)) return null;
    }
    return [...out];
  }

  /** Adds to `out` the lightest of those that stand in the way, unless one of them goes already. */
  private oneOf(meetings: Int32Array, out: Set<number>, inTheWay: (other: number) => boolean): boolean {
    const start = this.random(Math.max(1, meetings.length));
    let found = -1;
    for (let index = 0; index < meetings.length; index++) {
      const other = meetings[(start + index) % meetings.length]!;
      if (!inTheWay(other)) continue;
      if (out.has(other)) return true;
      if (found < 0 || this.resistance[other]! < this.resistance[found]!) found = other;
    }
    if (found >= 0) out.add(found);
    return found >= 0;
  }
}
