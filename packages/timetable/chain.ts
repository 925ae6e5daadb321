import type { Grid } from './grid.ts';
import type { Model } from './model.ts';

/**
 * Kempe chains: take a meeting out of cell `from` and put it in `to`; whoever it disturbs there goes to
 * `from`; and so on. Two cells are two matchings of the participants, so a chain is a path or a ring, the
 * exchange never makes a clash, and only the two participants at the path's ends see their day change.
 * (Kempe 1879; in timetabling, Thompson and Dowsland, Annals of OR 63, 1996.)
 */
export class Chain {
  readonly meetings: Int32Array;
  length = 0;
  from = 0;
  to = 0;
  /** Meetings that `to` gains by the exchange: −1, 0 or 1. */
  gain = 0;
  /** The participants at the ends (none in a ring), and whether each is now busy in `from`. */
  readonly ends = new Int32Array(2);
  readonly inFrom = [false, false];
  ended = 0;
  private readonly costs = new Int32Array(2);
  private readonly marks: Int32Array;
  private mark = 0;

  constructor(model: Model) {
    this.meetings = new Int32Array(model.meetings);
    this.marks = new Int32Array(model.meetings);
  }

  has(meeting: number): boolean {
    return this.marks[meeting] === this.mark;
  }

  /** Builds the chain that begins with `start`, held in `from`. False where a meeting may not go over. */
  grow(grid: Grid, start: number, from: number, to: number): boolean {
    const { model } = grid;
    this.mark += 1;
    this.from = from;
    this.to = to;
    this.length = 0;
    this.gain = 0;
    this.ended = 0;
    if (!this.take(model, start, true)) return false;
    for (const first of [model.a[start]!, model.b[start]!]) {
      let participant = first;
      let inFrom = true;
      for (;;) {
        const next = grid.at[participant * model.cells + (inFrom ? to : from)]!;
        if (next < 0) {
          this.ends[this.ended] = participant;
          this.inFrom[this.ended++] = inFrom;
          break;
        }
        if (next === start) return true;
        inFrom = !inFrom;
        if (!this.take(model, next, inFrom)) return false;
        participant = model.a[next] === participant ? model.b[next]! : model.a[next]!;
      }
    }
    return true;
  }

  private take(model: Model, meeting: number, inFrom: boolean): boolean {
    this.marks[meeting] = this.mark;
    this.meetings[this.length++] = meeting;
    this.gain += inFrom ? 1 : -1;
    return model.open[meeting * model.cells + (inFrom ? this.to : this.from)] === 1;
  }

  /** Whether bound tables and precedences let the exchange happen, together with another chain if given. */
  holds(grid: Grid, other?: Chain): boolean {
    const { model } = grid;
    for (let index = 0; index < this.length; index++) {
      const meeting = this.meetings[index]!;
      const cell = this.after(grid, meeting);
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

  private after(grid: Grid, meeting: number): number {
    return grid.cell[meeting] === this.from ? this.to : this.from;
  }

  private cellAfter(grid: Grid, meeting: number, other?: Chain): number {
    return this.has(meeting) || other?.has(meeting) ? this.after(grid, meeting) : grid.cell[meeting]!;
  }

  /** What the exchange would add to the breaks of its ends, and so to all. */
  cost(grid: Grid): number {
    let sum = 0;
    for (let end = 0; end < this.ended; end++) {
      const [from, to] = this.inFrom[end] ? [this.from, this.to] : [this.to, this.from];
      this.costs[end] = grid.costOfShifting(this.ends[end]!, from, to);
      sum += this.costs[end]!;
    }
    return sum;
  }

  /** Writes that cost in the books of the grid (1), or takes it back (−1). */
  book(grid: Grid, sign: 1 | -1): void {
    for (let end = 0; end < this.ended; end++) grid.addBreaks(this.ends[end]!, sign * this.costs[end]!);
  }

  exchange(grid: Grid): void {
    const after = new Int32Array(this.length);
    for (let index = 0; index < this.length; index++) {
      after[index] = this.after(grid, this.meetings[index]!);
      grid.remove(this.meetings[index]!);
    }
    for (let index = 0; index < this.length; index++) grid.place(this.meetings[index]!, after[index]!);
  }
}
