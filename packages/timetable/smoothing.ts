import { Chain } from './chain.ts';
import { cellsOf } from './model.ts';
import { Staff } from './staff.ts';
import type { Grid } from './grid.ts';
import type { Meter } from './meter.ts';
import type { Model } from './model.ts';
import type { Random } from './random.ts';

/** What one unit of unfairness costs, in breaks. */
const UNFAIR = 2;

/**
 * Fewer breaks, by simulated annealing over Kempe chains. Every proposal keeps all meetings held and all
 * hard constraints; where a chain would need a table too many, a second one between the same two cells
 * gives it back. The cost of a proposal is read off the ends of its chains without carrying it out.
 */
export class Smoothing {
  private readonly grid: Grid;
  private readonly model: Model;
  private readonly meter: Meter;
  private readonly random: Random;
  private readonly chain: Chain;
  private readonly second: Chain;
  private readonly staff: Staff | null;
  private readonly cells: Int32Array[];
  /** Meetings that have a choice. */
  private readonly loose: Int32Array;
  temperature = 1;

  constructor(grid: Grid, meter: Meter, random: Random) {
    this.grid = grid;
    this.model = grid.model;
    this.meter = meter;
    this.random = random;
    this.chain = new Chain(grid.model);
    this.second = new Chain(grid.model);
    this.staff = grid.model.free ? new Staff(grid, random) : null;
    this.cells = Array.from({ length: grid.model.meetings }, (_, meeting) =>
      Int32Array.from(cellsOf(grid.model, meeting)),
    );
    this.loose = Int32Array.from(this.cells.keys()).filter((meeting) => this.cells[meeting]!.length > 1);
  }

  get canMove(): boolean {
    return this.loose.length > 0 || this.staff !== null;
  }

  /** Proposes one exchange, and makes it if it is no worse or chance is kind. */
  step(): void {
    const { grid, chain } = this;
    this.meter.spent += 3;
    if (this.staff && (this.loose.length === 0 || this.random(3) === 0))
      return this.staff.swap((cost) => cost <= 0 || cost <= this.patience());
    const meeting = this.pick();
    if (meeting < 0) return;
    const from = grid.cell[meeting]!;
    const to = this.target(meeting, from);
    if (to === from) return;
    const grown = chain.grow(grid, meeting, from, to);
    this.meter.spent += chain.length;
    if (!grown) return;
    const surplus =
      chain.gain > 0
        ? grid.count[to]! + chain.gain > this.model.tablesIn[to]!
        : chain.gain < 0 && grid.count[from]! - chain.gain > this.model.tablesIn[from]!;
    const second = surplus ? this.counterweight() : undefined;
    if (second === null) return;
    if (!chain.holds(grid, second) || (second && !second.holds(grid, chain))) return;
    if (!this.welcome(second)) return;
    chain.exchange(grid);
    second?.exchange(grid);
    this.meter.spent += chain.length * 4;
  }

  /** A meeting to move: half of the time one of somebody who has a break. */
  private pick(): number {
    const { grid, model, random } = this;
    if (grid.broken.size > 0 && random(2) === 0) {
      const mine = model.of[grid.broken.items[random(grid.broken.size)]!]!;
      const meeting = mine[random(mine.length)]!;
      return grid.cell[meeting]! >= 0 && this.cells[meeting]!.length > 1 ? meeting : -1;
    }
    const meeting = this.loose[random(this.loose.length)]!;
    return grid.cell[meeting]! >= 0 ? meeting : -1;
  }

  /** Another cell for it: half of the time beside another meeting of one of its sides, where runs close up. */
  private target(meeting: number, from: number): number {
    const { grid, model, random } = this;
    if (random(2) === 0) {
      const first = model.rowStart[meeting]!;
      const side = grid.rowList[first + random(model.people[meeting]!)]!;
      const beside = grid.cell[model.of[side]![random(model.of[side]!.length)]!]!;
      const to = random(2) === 0 ? beside + 1 : beside - 1;
      return beside >= 0 && model.open[meeting * model.cells + to]! ? to : from;
    }
    const cells = this.cells[meeting]!;
    return cells[random(cells.length)]!;
  }

  /** A second chain between the same cells that gives back the table the first takes; null if none is found. */
  private counterweight(): Chain | null {
    const { grid, chain, second } = this;
    const rich = chain.gain > 0 ? chain.to : chain.from;
    const poor = chain.gain > 0 ? chain.from : chain.to;
    const enough = Math.abs(chain.gain) - (this.model.tablesIn[rich]! - grid.count[rich]!);
    for (let attempt = 0; attempt < 4 && grid.count[rich]! > 0; attempt++) {
      const meeting = grid.held[rich]![this.random(grid.count[rich]!)]!;
      if (chain.has(meeting)) continue;
      const grown = second.grow(grid, meeting, rich, poor);
      this.meter.spent += second.length;
      const more = second.gain - Math.abs(chain.gain);
      if (grown && second.gain >= enough && grid.count[poor]! + more <= this.model.tablesIn[poor]!)
        return second;
    }
    return null;
  }

  private welcome(second: Chain | undefined): boolean {
    const { grid, chain } = this;
    const worse = chain.cost(grid) + (second ? second.cost(grid) : 0);
    const patience = worse > 0 ? this.patience() : 0;
    const unfair = grid.unfairness();
    // Most proposals end here: only fairness gained could still outweigh the breaks.
    if (unfair === 0 && worse > patience) return false;
    if (this.model.fairness === Infinity) return worse <= patience;

    chain.book(grid, 1);
    second?.book(grid, 1);
    const sum = worse + UNFAIR * (grid.unfairness() - unfair);
    second?.book(grid, -1);
    chain.book(grid, -1);
    return sum <= 0 || sum <= (worse > 0 ? patience : this.patience());
  }

  /** How much worse chance lets pass this time (Metropolis). */
  private patience(): number {
    return -this.temperature * Math.log((this.random(1 << 30) + 1) / (1 << 30));
  }
}
