import { Chain } from './chain.ts';
import { cellsOf } from './model.ts';
import type { Grid } from './grid.ts';
import type { Meter } from './meter.ts';
import type { Model } from './model.ts';
import type { Random } from './random.ts';

/** More than any wish resists: what is tabu is taken only where all is. */
const TABU = 1e18;

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
    const { must, weight, of, a, b } = this.model;
    const chance = Array.from(this.cells, () => this.random(1 << 20));
    const crowd = (meeting: number): number => of[a[meeting]!]!.length + of[b[meeting]!]!.length;
    const sorted = this.grid.pool
      .list()
      .sort(
        (one, other) =>
          must[other]! - must[one]! ||
          weight[other]! - weight[one]! ||
          this.cells[one]!.length - this.cells[other]!.length ||
          crowd(other) - crowd(one) ||
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
    if (!this.enter(meeting)) this.enterByForce(meeting);
  }

  /** Somebody of the pool; the heavier of two where wishes are weighed. */
  pick(): number {
    const { pool } = this.grid;
    const one = pool.items[this.random(pool.size)]!;
    const other = pool.items[this.random(pool.size)]!;
    const weight = (meeting: number): number =>
      this.model.weight[meeting]! + (this.model.must[meeting] ? 1e15 : 0);
    return weight(one) >= weight(other) ? one : other;
  }

  private enterFree(meeting: number): boolean {
    const { a, b } = this.model;
    let best = -1;
    let least = Infinity;
    for (const cell of this.cells[meeting]!) {
      if (!this.grid.fits(meeting, cell)) continue;
      const cost =
        this.grid.costOfAdding(a[meeting]!, cell) +
        this.grid.costOfAdding(b[meeting]!, cell) +
        this.random(1000) / 1000;
      if (cost < least) [least, best] = [cost, cell];
    }
    this.meter.spent += this.cells[meeting]!.length;
    if (best >= 0) this.grid.place(meeting, best);
    return best >= 0;
  }

  /** One side is free in `cell`; a chain to another cell frees the other side. */
  private enterByChain(meeting: number): boolean {
    const { grid, model } = this;
    const cells = this.cells[meeting]!;
    const shift = this.random(Math.max(1, cells.length));
    for (let index = 0; index < cells.length; index++) {
      const cell = cells[(index + shift) % cells.length]!;
      const atA = grid.at[model.a[meeting]! * model.cells + cell]!;
      const atB = grid.at[model.b[meeting]! * model.cells + cell]!;
      if (atA >= 0 === atB >= 0) continue;
      const blocker = atA >= 0 ? atA : atB;
      const blocked = atA >= 0 ? model.a[meeting]! : model.b[meeting]!;
      for (const to of this.cells[blocker]!) {
        if (to === cell || grid.at[blocked * model.cells + to]! >= 0) continue;
        if (this.clear(meeting, blocker, cell, to)) return true;
      }
    }
    return false;
  }

  private clear(meeting: number, blocker: number, cell: number, to: number): boolean {
    const { grid, chain, model } = this;
    const held = chain.grow(grid, blocker, cell, to);
    this.meter.spent += chain.length + 1;
    if (
      !held ||
      grid.count[to]! + chain.gain > model.tables ||
      grid.count[cell]! - chain.gain >= model.tables
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
    let best: number[] | null = null;
    let where = -1;
    let least = Infinity;
    for (const cell of this.cells[meeting]!) {
      const out = this.blockers(meeting, cell);
      this.meter.spent += 3;
      let cost = this.random(1000) / 1e6;
      for (const other of out) cost += this.resistance[other]!;
      if (this.tabu[meeting * this.model.cells + cell]! > this.turn) cost += TABU;
      if (cost < least) [least, best, where] = [cost, out, cell];
    }
    if (!best || least === Infinity) return;
    for (const other of best) {
      this.tabu[other * this.model.cells + this.grid.cell[other]!] =
        this.turn + 8 + this.random(10) + this.grid.pool.size;
      if (this.model.must[other]) this.resistance[other]! += 1;
      this.grid.remove(other);
    }
    this.grid.place(meeting, where);
  }

  /** Who must go so that the meeting fits in the cell. */
  private blockers(meeting: number, cell: number): number[] {
    const { grid, model } = this;
    const out = new Set<number>();
    for (const participant of [model.a[meeting]!, model.b[meeting]!])
      out.add(grid.at[participant * model.cells + cell]!);
    out.add(grid.atTable(meeting, cell));
    for (const other of model.before[meeting]!) if (grid.cell[other]! >= cell) out.add(other);
    for (const other of model.behind[meeting]!)
      if (grid.cell[other]! <= cell) out.add(grid.cell[other]! < 0 ? -1 : other);
    out.delete(-1);
    let leaving = 0;
    for (const other of out) if (grid.cell[other] === cell) leaving += 1;
    if (grid.count[cell]! - leaving >= model.tables) out.add(this.lightest(cell));
    return [...out];
  }

  private lightest(cell: number): number {
    const { grid } = this;
    const start = this.random(grid.count[cell]!);
    let found = grid.held[cell]![start]!;
    for (let index = 1; index < grid.count[cell]!; index++) {
      const other = grid.held[cell]![(start + index) % grid.count[cell]!]!;
      if (this.resistance[other]! < this.resistance[found]!) found = other;
    }
    return found;
  }
}
