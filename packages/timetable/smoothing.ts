import { aloneBound } from './bound.ts';
import { Chain } from './chain.ts';
import { cellsOf } from './model.ts';
import { Staff } from './staff.ts';
import type { Fair } from './chain.ts';
import type { Grid } from './grid.ts';
import type { Meter } from './meter.ts';
import type { Model } from './model.ts';
import type { Random } from './random.ts';

/** So many meetings still lie close together in memory. */
const USUAL = 2500;
/** What a break too many, or too few, costs more, in breaks: a little in general, much where fairness is all that lacks. */
const USUAL_PRICES = { above: 0.5, below: 1.5 };
const HIGH_PRICES = { above: 10, below: 10 };

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
  /**
   * The breaks that one person may have, if whoever needs most of them has no more. Outside it each costs more,
   * whatever others have as yet: a penalty on the true unfairness would punish the first who has none, and hold all
   * others back.
   */
  private readonly fair: Fair;
  /** People whose breaks are outside that, while fairness is insisted on. */
  private urgent: number[] = [];
  /** Meetings that have a choice. */
  private readonly loose: Int32Array;
  temperature = 1;
  /** What a step counts: the larger the hall, the further apart in memory lies what a step looks at. */
  private readonly price: number;
  /** The proposal: this meeting, from here to there. */
  private meeting = -1;
  private from = -1;
  private to = -1;
  private outwards = 1;

  constructor(grid: Grid, meter: Meter, random: Random) {
    this.grid = grid;
    this.model = grid.model;
    this.meter = meter;
    this.random = random;
    this.price = Math.ceil(Math.sqrt(Math.max(1, grid.model.meetings / USUAL)));
    this.chain = new Chain(grid.model);
    this.second = new Chain(grid.model);
    this.staff = grid.model.free ? new Staff(grid, random) : null;
    this.cells = Array.from({ length: grid.model.meetings }, (_, meeting) =>
      Int32Array.from(cellsOf(grid.model, meeting)),
    );
    const { participants, fairness } = grid.model;
    let needed = 0;
    for (let person = 0; person < participants; person++)
      needed = Math.max(needed, aloneBound(grid.model, person));
    this.fair = {
      least: Math.max(0, needed - fairness),
      most: Math.max(needed, fairness),
      ...USUAL_PRICES,
    };
    this.loose = Int32Array.from(this.cells.keys()).filter((meeting) => this.cells[meeting]!.length > 1);
  }

  get canMove(): boolean {
    return this.loose.length > 0 || this.staff !== null;
  }

  /** Proposes one exchange, and makes it if it is no worse or chance is kind. */
  step(): void {
    const { grid, chain } = this;
    this.meter.spent += this.price * 3;
    if (this.staff && (this.loose.length === 0 || this.random(3) === 0))
      return this.staff.swap((cost) => cost <= 0 || cost <= this.patience());
    if (!(this.random(4) === 0 ? this.wander() : this.mend())) return;
    const { meeting, from, to } = this;
    const grown = chain.grow(grid, meeting, from, to);
    this.meter.spent += this.price * chain.length;
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
    this.meter.spent += this.price * chain.length * 4;
  }

  /** Any meeting, to any cell. */
  private wander(): boolean {
    const { grid, model, random } = this;
    if (this.loose.length === 0) return false;
    const from = this.urgent.length > 0 ? model.of[this.urgent[random(this.urgent.length)]!]! : this.loose;
    this.meeting = from[random(from.length)]!;
    this.from = grid.cell[this.meeting]!;
    const cells = this.cells[this.meeting]!;
    this.to = cells[random(cells.length)]!;
    return this.from >= 0 && this.to !== this.from;
  }

  /**
   * Somebody's run gives up a meeting at one end, and a run grows by it: the day of that person gets no worse. Half
   * of the time somebody who has a break.
   */
  private mend(): boolean {
    const { grid, model, random } = this;
    const { broken } = grid;
    const { urgent } = this;
    const person =
      urgent.length > 0 && random(2) === 0
        ? urgent[random(urgent.length)]!
        : broken.size > 0 && random(2) === 0
          ? broken.items[random(broken.size)]!
          : random(model.participants);
    this.from = this.endOfRun(person);
    const last = this.endOfRun(person);
    if (this.from < 0 || last < 0) return false;
    this.meeting = grid.at[person * model.cells + this.from]!;
    this.to = last + this.outwards;
    return model.open[this.meeting * model.cells + this.to] === 1;
  }

  /** The last cell of some run of the person, forwards or backwards in time; −1 where there is none. */
  private endOfRun(person: number): number {
    const { grid, model, random } = this;
    const mine = model.of[person]!;
    if (mine.length === 0) return -1;
    const row = person * model.cells;
    let cell = grid.cell[mine[random(mine.length)]!]!;
    if (cell < 0 || grid.at[row + cell]! < 0) return -1;
    this.outwards = random(2) === 0 ? 1 : -1;
    while (grid.at[row + cell + this.outwards]! >= 0) cell += this.outwards;
    return cell;
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
      this.meter.spent += this.price * second.length;
      const more = second.gain - Math.abs(chain.gain);
      if (grown && second.gain >= enough && grid.count[poor]! + more <= this.model.tablesIn[poor]!)
        return second;
    }
    return null;
  }

  private welcome(second: Chain | undefined): boolean {
    const { grid, chain, fair } = this;
    const worse = chain.cost(grid, fair) + (second ? second.cost(grid, fair) : 0);
    return worse <= 0 || worse <= this.patience();
  }

  /** Makes fairness dearer than any break and looks after those who lack it first; or no longer. */
  insist(on: boolean): void {
    Object.assign(this.fair, on ? HIGH_PRICES : USUAL_PRICES);
    const { breaks } = this.grid;
    this.urgent = on
      ? [...breaks.keys()].filter(
          (person) =>
            (breaks[person]! > this.fair.most || breaks[person]! < this.fair.least) &&
            this.model.of[person]!.length > 0,
        )
      : [];
  }

  /** How much worse chance lets pass this time (Metropolis). */
  private patience(): number {
    return -this.temperature * Math.log((this.random(1 << 30) + 1) / (1 << 30));
  }
}
