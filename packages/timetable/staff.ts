import type { Grid } from './grid.ts';
import type { Random } from './random.ts';
import type { Seat } from './rows.ts';

/**
 * Who comes, where a participant has several people and the meeting names none of them: whoever is free and keeps
 * the fewest breaks; and people of one participant who stand in for each other.
 */
export class Staff {
  private readonly grid: Grid;
  private readonly random: Random;
  private readonly seatsOf: Seat[][] = [];

  constructor(grid: Grid, random: Random) {
    this.grid = grid;
    this.random = random;
    for (const seat of grid.model.seats) (this.seatsOf[seat.meeting] ??= []).push(seat);
  }

  /** Chooses, for a meeting in the pool, who would come in this cell: somebody free, else anybody who is there. */
  choose(meeting: number, cell: number): void {
    const { grid } = this;
    const { cells, away } = grid.model;
    for (const { at, first, end } of this.seatsOf[meeting] ?? []) {
      let least = Infinity;
      for (let row = first; row < end; row++) {
        if (away[row * cells + cell]) continue;
        const busy = grid.at[row * cells + cell]! >= 0;
        const cost = (busy ? 1e6 : grid.costOfAdding(row, cell)) + this.random(1000) / 1000;
        if (cost < least) [least, grid.rowList[at]] = [cost, row];
      }
    }
  }

  /** Who would come, to be said again to `settle`. */
  chosen(meeting: number): number[] {
    return (this.seatsOf[meeting] ?? []).map(({ at }) => this.grid.rowList[at]!);
  }

  settle(meeting: number, rows: readonly number[]): void {
    this.seatsOf[meeting]?.forEach(({ at }, index) => (this.grid.rowList[at] = rows[index]!));
  }

  /**
   * Proposes that another person of the participant takes a seat; `welcome` judges what it costs. Where that one
   * is in another meeting of the same cell that names nobody either, the two change places.
   */
  swap(welcome: (cost: number) => boolean): void {
    const { grid, random } = this;
    const { seats, cells, away } = grid.model;
    const { meeting, at, first, end } = seats[random(seats.length)]!;
    const cell = grid.cell[meeting]!;
    const row = first + random(end - first);
    const was = grid.rowList[at]!;
    if (cell < 0 || row === was || away[row * cells + cell]) return;
    const there = grid.at[row * cells + cell]!;
    if (there < 0) {
      if (!welcome(grid.costOfAdding(row, cell) + grid.costOfRemoving(was, cell))) return;
      grid.reseat(meeting, at, row);
      return;
    }
    const seat = this.seatsOf[there]?.find((one) => one.first === first);
    if (!seat || away[was * cells + cell]) return;
    grid.reseat(there, seat.at, was);
    grid.reseat(meeting, at, row);
  }
}
