import type { Grid } from './grid.ts';
import type { Model } from './model.ts';

/** How many breaks a person may have, and what each outside that costs beyond the total, in breaks. */
export interface Fair {
  least: number;
  most: number;
  above: number;
  below: number;
}

function outside(breaks: number, { least, most, above, below }: Fair): number {
  return breaks > most ? above * (breaks - most) : breaks < least ? below * (least - breaks) : 0;
}

/**
 * Kempe chains: take a meeting out of cell `from` and put it in `to`; whoever it disturbs there goes to
 * `from`; and so on. The chain is a connected piece of the two cells, so the exchange never makes a clash,
 * and only those who are in one meeting of it, its ends, see their day change. (Where all meet in pairs two cells
 * are two matchings, and a chain is a path or a ring with two ends or none.)
 * (Kempe 1879; in timetabling, Thompson and Dowsland, Annals of OR 63, 1996.)
 */
export class Chain {
  readonly meetings: Int32Array;
  length = 0;
  from = 0;
  to = 0;
  /** Meetings that `to` gains by the exchange. */
  gain = 0;
  /** The people at the ends, and whether each is now busy in `from` (else in `to`). */
  private readonly ends: Int32Array;
  private readonly inFrom: Uint8Array;
  private ended = 0;
  private readonly costs: Int32Array;
  /** Meeting of the chain → the row over which it was reached. */
  private readonly via: Int32Array;
  private readonly after: Int32Array;
  private readonly marks: Int32Array;
  private mark = 0;

  constructor(model: Model) {
    this.meetings = new Int32Array(model.meetings);
    this.via = new Int32Array(model.meetings);
    this.after = new Int32Array(model.meetings);
    this.marks = new Int32Array(model.meetings);
    this.ends = new Int32Array(model.rows);
    this.inFrom = new Uint8Array(model.rows);
    this.costs = new Int32Array(model.rows);
  }

  has(meeting: number): boolean {
    return this.marks[meeting] === this.mark;
  }

  /** Builds the chain that begins with `start`, held in `from`. False where a meeting may not go over. */
  grow(grid: Grid, start: number, from: number, to: number): boolean {
    const { model, at, rowList } = grid;
    const { rowStart, cells, participants } = model;
    this.mark += 1;
    this.from = from;
    this.to = to;
    this.length = 0;
    this.gain = 0;
    this.ended = 0;
    if (!this.take(grid, start, true, -1)) return false;
    for (let head = 0; head < this.length; head++) {
      const meeting = this.meetings[head]!;
      const inFrom = grid.cell[meeting] === from;
      const over = inFrom ? to : from;
      const end = rowStart[meeting + 1]!;
      for (let place = rowStart[meeting]!; place < end; place++) {
        const row = rowList[place]!;
        if (row === this.via[head]) continue;
        const next = at[row * cells + over]!;
        if (next < 0) {
          if (row >= participants) continue;
          this.ends[this.ended] = row;
          this.inFrom[this.ended++] = inFrom ? 1 : 0;
        } else if (this.marks[next] !== this.mark && !this.take(grid, next, !inFrom, row)) return false;
      }
    }
    return true;
  }

  private take(grid: Grid, meeting: number, inFrom: boolean, via: number): boolean {
    const { model } = grid;
    this.marks[meeting] = this.mark;
    this.via[this.length] = via;
    this.meetings[this.length++] = meeting;
    this.gain += inFrom ? 1 : -1;
    const cell = inFrom ? this.to : this.from;
    return model.open[meeting * model.cells + cell] === 1 && (!model.free || grid.present(meeting, cell));
  }

  /** Whether bound tables, pools and precedences let the exchange happen, together with another chain if given. */
  holds(grid: Grid, other?: Chain): boolean {
    const { model } = grid;
    if (model.pools.length > 0 && !this.poolsHold(grid, other)) return false;
    for (let index = 0; index < this.length; index++) {
      const meeting = this.meetings[index]!;
      const cell = this.cellOver(grid, meeting);
      if (model.bound[meeting]! >= 0) {
        const there = grid.atTable(meeting, cell);
        if (there >= 0 && !this.has(there) && !other?.has(there)) return false;
      }
      for (const earlier of model.before[meeting]!)
        if (this.cellAfter(grid, earlier, other) >= cell) return false;
      for (const later of model.behind[meeting]!) {
        const then = this.cellAfter(grid, later, other);
        if (then >= 0 && then <= cell) return false;
      }
    }
    return true;
  }

  private poolsHold(grid: Grid, other?: Chain): boolean {
    const { pools, cells } = grid.model;
    return pools.every(({ capacity }, pool) => {
      // A second chain may go the other way.
      const gain =
        this.gainOf(grid, pool) + (other ? other.gainOf(grid, pool) * (other.to === this.to ? 1 : -1) : 0);
      if (gain === 0) return true;
      const [cell, used] = gain > 0 ? [this.to, gain] : [this.from, -gain];
      return grid.stock.used[pool * cells + cell]! + used <= capacity[cell]!;
    });
  }

  private gainOf(grid: Grid, pool: number): number {
    let gain = 0;
    for (let index = 0; index < this.length; index++) {
      const meeting = this.meetings[index]!;
      if (grid.stock.poolsOf[meeting]!.includes(pool)) gain += grid.cell[meeting] === this.from ? 1 : -1;
    }
    return gain;
  }

  private cellOver(grid: Grid, meeting: number): number {
    return grid.cell[meeting] === this.from ? this.to : this.from;
  }

  private cellAfter(grid: Grid, meeting: number, other?: Chain): number {
    return this.has(meeting) || other?.has(meeting) ? this.cellOver(grid, meeting) : grid.cell[meeting]!;
  }

  /** What the exchange would add to the total, and for each person's breaks outside `fair` more. */
  cost(grid: Grid, fair: Fair): number {
    let sum = 0;
    for (let end = 0; end < this.ended; end++) {
      const [from, to] = this.inFrom[end] ? [this.from, this.to] : [this.to, this.from];
      const change = grid.breaksOfShifting(this.ends[end]!, from, to);
      this.costs[end] = change;
      sum += grid.model.long ? grid.costOfChanging(this.ends[end]!, from, to) : change;
      // With no break allowed to anybody, the price is that of every break.
      if (change === 0 || fair.most === Infinity || fair.most === 0) continue;
      const breaks = grid.breaks[this.ends[end]!]!;
      sum += outside(breaks + change, fair) - outside(breaks, fair);
    }
    return sum;
  }

  exchange(grid: Grid): void {
    for (let index = 0; index < this.length; index++) {
      this.after[index] = this.cellOver(grid, this.meetings[index]!);
      grid.remove(this.meetings[index]!);
    }
    for (let index = 0; index < this.length; index++) grid.place(this.meetings[index]!, this.after[index]!);
  }
}
