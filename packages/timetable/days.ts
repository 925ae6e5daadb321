import { Bag } from './bag.ts';
import type { Model } from './model.ts';

/**
 * Who is busy when, and what it costs. Keeps, at every step, the runs of busy cells a person has in a day (runs − 1
 * are its breaks that day), so that the cost of a change is known at once. Where long breaks cost more than short
 * ones the day is walked through instead.
 */
export class Days {
  readonly model: Model;
  /** `at[row * cells + cell]`: the meeting held there, or −1. */
  readonly at: Int32Array;
  /** Person → its breaks; people who have some. */
  readonly breaks: Int32Array;
  readonly broken: Bag;
  /** What is made least: all breaks, or what they cost. */
  total = 0;
  /** Number of breaks → how many people have it. */
  private readonly level: Int32Array;
  /** The unfairness, or −1 where it must be counted anew. */
  private excess = -1;
  private readonly runs: Int32Array;

  constructor(model: Model) {
    this.model = model;
    const { participants, rows, cells, days } = model;
    this.at = new Int32Array(rows * cells).fill(-1);
    this.breaks = new Int32Array(participants);
    this.broken = new Bag(participants);
    this.level = new Int32Array(cells + 1);
    this.level[0] = participants;
    this.runs = new Int32Array(participants * days);
  }

  protected occupy(row: number, cell: number, meeting: number): void {
    const at = row * this.model.cells + cell;
    if (row < this.model.participants) {
      if (this.model.long) this.total += this.costOfChanging(row, -1, cell);
      this.addRuns(row, cell, 1 - this.busy(at - 1) - this.busy(at + 1));
    }
    this.at[at] = meeting;
  }

  protected vacate(row: number, cell: number): void {
    const at = row * this.model.cells + cell;
    if (row < this.model.participants) {
      if (this.model.long) this.total += this.costOfChanging(row, cell, -1);
      this.addRuns(row, cell, this.busy(at - 1) + this.busy(at + 1) - 1);
    }
    this.at[at] = -1;
  }

  private busy(at: number): number {
    return this.at[at]! >= 0 ? 1 : 0;
  }

  private addRuns(person: number, cell: number, more: number): void {
    if (more === 0) return;
    const day = person * this.model.days + this.model.dayOf[cell]!;
    const runs = this.runs[day]!;
    this.runs[day] = runs + more;
    const breaks = gaps(runs + more) - gaps(runs);
    this.addBreaks(person, breaks);
    if (!this.model.long) this.total += breaks;
  }

  private addBreaks(person: number, more: number): void {
    if (more === 0) return;
    const was = this.breaks[person]!;
    const now = was + more;
    this.level[was]! -= 1;
    this.level[now]! += 1;
    this.breaks[person] = now;
    this.excess = -1;
    if (now > 0) this.broken.add(person);
    else this.broken.remove(person);
  }

  /** What the total would change by if the person were busy in `to`, idle now. */
  costOfAdding(person: number, to: number): number {
    if (this.model.long) return this.costOfChanging(person, -1, to);
    const at = person * this.model.cells + to;
    const runs = this.runs[person * this.model.days + this.model.dayOf[to]!]!;
    return gaps(runs + 1 - this.busy(at - 1) - this.busy(at + 1)) - gaps(runs);
  }

  /** The same if it were idle in `from`, busy now. */
  costOfRemoving(person: number, from: number): number {
    if (this.model.long) return this.costOfChanging(person, from, -1);
    const at = person * this.model.cells + from;
    const runs = this.runs[person * this.model.days + this.model.dayOf[from]!]!;
    return gaps(runs - 1 + this.busy(at - 1) + this.busy(at + 1)) - gaps(runs);
  }

  /** What its breaks would change by if the person, busy in `from` and idle in `to`, changed over. */
  breaksOfShifting(person: number, from: number, to: number): number {
    const { cells, days, dayOf } = this.model;
    const row = person * cells;
    const left = this.busy(row + from - 1) + this.busy(row + from + 1) - 1;
    const joined =
      1 - (to - 1 === from ? 0 : this.busy(row + to - 1)) - (to + 1 === from ? 0 : this.busy(row + to + 1));
    const fromRuns = this.runs[person * days + dayOf[from]!]!;
    if (dayOf[from] === dayOf[to]) return gaps(fromRuns + left + joined) - gaps(fromRuns);
    const toRuns = this.runs[person * days + dayOf[to]!]!;
    return gaps(fromRuns + left) - gaps(fromRuns) + gaps(toRuns + joined) - gaps(toRuns);
  }

  /** The same of the total where long breaks cost more; −1 for no cell. */
  costOfChanging(person: number, from: number, to: number): number {
    const { dayOf } = this.model;
    let sum = 0;
    if (from >= 0) sum += this.waiting(person, from, from, to) - this.waiting(person, from, -1, -1);
    if (to >= 0 && (from < 0 || dayOf[from] !== dayOf[to]))
      sum += this.waiting(person, to, from, to) - this.waiting(person, to, -1, -1);
    return sum;
  }

  /** What the breaks of the day of a cell cost, as if `without` were idle and `beside` busy. */
  private waiting(person: number, cell: number, without: number, beside: number): number {
    const { cells, slotOf } = this.model;
    const row = person * cells;
    let here = cell;
    while (slotOf[here - 1]! > 0) here -= 1;
    let cost = 0;
    let idle = -1;
    for (; slotOf[here]! > 0; here++) {
      if (here === beside || (here !== without && this.at[row + here]! >= 0)) {
        if (idle > 0) cost += (idle * (idle + 1)) / 2;
        idle = 0;
      } else if (idle >= 0) idle += 1;
    }
    return cost;
  }

  /** The breaks, and what they cost where that is not the same. */
  figures(): { breaks: number; cost?: number } {
    const breaks = this.breaks.reduce((sum, mine) => sum + mine, 0);
    return this.model.long ? { breaks, cost: this.total } : { breaks };
  }

  /** How far the timetable is from fair: breaks beyond those the best-off person may be exceeded by. */
  unfairness(): number {
    if (this.excess >= 0) return this.excess;
    this.excess = 0;
    const { fairness } = this.model;
    if (fairness === Infinity) return 0;
    let least = 0;
    while (this.level[least] === 0) least += 1;
    for (let breaks = least + fairness + 1; breaks < this.level.length; breaks++)
      this.excess += this.level[breaks]! * (breaks - least - fairness);
    return this.excess;
  }
}

function gaps(runs: number): number {
  return runs > 1 ? runs - 1 : 0;
}
