import { Bag } from './bag.ts';
import type { Model } from './model.ts';

/**
 * A timetable under construction: some meetings placed in cells, the others in the pool. Never a clash:
 * `place` is only called where `blockers` finds nobody. Keeps, at every step, the runs of busy cells a
 * participant has in a day (runs − 1 are its breaks that day), so that the cost of a change is known at once.
 */
export class Grid {
  readonly model: Model;
  /** Meeting → cell, or −1 in the pool. */
  readonly cell: Int32Array;
  /** `at[participant * cells + cell]`: the meeting held there, or −1. */
  readonly at: Int32Array;
  /** Cell → meetings held there. */
  readonly held: Int32Array[];
  readonly count: Int32Array;
  readonly pool: Bag;
  /** Participant → its breaks; participants that have some; all breaks together. */
  readonly breaks: Int32Array;
  readonly broken: Bag;
  total = 0;
  /** What the meetings held weigh together. */
  weight = 0;
  /** Number of breaks → how many participants have it. */
  readonly level: Int32Array;
  /** The unfairness, or −1 where it must be counted anew. */
  private excess = -1;
  private readonly runs: Int32Array;
  /** Meeting → its position in `held`. */
  private readonly position: Int32Array;

  constructor(model: Model) {
    this.model = model;
    const { meetings, participants, cells, days } = model;
    const room = Math.min(model.tables, meetings, Math.floor(participants / 2));
    this.cell = new Int32Array(meetings).fill(-1);
    this.at = new Int32Array(participants * cells).fill(-1);
    this.held = Array.from({ length: cells }, () => new Int32Array(room + 1));
    this.count = new Int32Array(cells);
    this.position = new Int32Array(meetings);
    this.pool = new Bag(meetings);
    for (let meeting = 0; meeting < meetings; meeting++) this.pool.add(meeting);
    this.breaks = new Int32Array(participants);
    this.broken = new Bag(participants);
    this.level = new Int32Array(cells + 1);
    this.level[0] = participants;
    this.runs = new Int32Array(participants * days);
  }

  place(meeting: number, cell: number): void {
    const { a, b } = this.model;
    this.cell[meeting] = cell;
    this.position[meeting] = this.count[cell]!;
    this.held[cell]![this.count[cell]!++] = meeting;
    this.pool.remove(meeting);
    this.weight += this.model.weight[meeting]!;
    this.occupy(a[meeting]!, cell, meeting);
    this.occupy(b[meeting]!, cell, meeting);
  }

  remove(meeting: number): void {
    const { a, b } = this.model;
    const cell = this.cell[meeting]!;
    const last = this.held[cell]![--this.count[cell]!]!;
    this.held[cell]![this.position[meeting]!] = last;
    this.position[last] = this.position[meeting]!;
    this.cell[meeting] = -1;
    this.pool.add(meeting);
    this.weight -= this.model.weight[meeting]!;
    this.vacate(a[meeting]!, cell);
    this.vacate(b[meeting]!, cell);
  }

  private occupy(participant: number, cell: number, meeting: number): void {
    const at = participant * this.model.cells + cell;
    this.at[at] = meeting;
    this.addRuns(participant, cell, 1 - this.busy(at - 1) - this.busy(at + 1));
  }

  private vacate(participant: number, cell: number): void {
    const at = participant * this.model.cells + cell;
    this.at[at] = -1;
    this.addRuns(participant, cell, this.busy(at - 1) + this.busy(at + 1) - 1);
  }

  private busy(at: number): number {
    return this.at[at]! >= 0 ? 1 : 0;
  }

  private addRuns(participant: number, cell: number, more: number): void {
    if (more === 0) return;
    const day = participant * this.model.days + this.model.dayOf[cell]!;
    const runs = this.runs[day]!;
    this.runs[day] = runs + more;
    this.addBreaks(participant, gaps(runs + more) - gaps(runs));
  }

  /** Also used to try a change on the books only, and take it back. */
  addBreaks(participant: number, more: number): void {
    if (more === 0) return;
    const was = this.breaks[participant]!;
    const now = was + more;
    this.level[was]! -= 1;
    this.level[now]! += 1;
    this.breaks[participant] = now;
    this.total += more;
    this.excess = -1;
    if (now > 0) this.broken.add(participant);
    else this.broken.remove(participant);
  }

  /** What its breaks would change by if the participant were busy in `to`, idle now. */
  costOfAdding(participant: number, to: number): number {
    const at = participant * this.model.cells + to;
    const runs = this.runs[participant * this.model.days + this.model.dayOf[to]!]!;
    return gaps(runs + 1 - this.busy(at - 1) - this.busy(at + 1)) - gaps(runs);
  }

  /** What its breaks would change by if the participant, busy in `from` and idle in `to`, changed over. */
  costOfShifting(participant: number, from: number, to: number): number {
    const { cells, days, dayOf } = this.model;
    const row = participant * cells;
    const left = this.busy(row + from - 1) + this.busy(row + from + 1) - 1;
    const joined =
      1 - (to - 1 === from ? 0 : this.busy(row + to - 1)) - (to + 1 === from ? 0 : this.busy(row + to + 1));
    const fromRuns = this.runs[participant * days + dayOf[from]!]!;
    if (dayOf[from] === dayOf[to]) return gaps(fromRuns + left + joined) - gaps(fromRuns);
    const toRuns = this.runs[participant * days + dayOf[to]!]!;
    return gaps(fromRuns + left) - gaps(fromRuns) + gaps(toRuns + joined) - gaps(toRuns);
  }

  /** How far the timetable is from fair: breaks beyond those the best-off participant may be exceeded by. */
  unfairness(): number {
    if (this.excess >= 0) return this.excess;
    this.excess = 0;
    const { fairness } = this.model;
    let least = 0;
    while (this.level[least] === 0) least += 1;
    for (let breaks = least + fairness + 1; breaks < this.level.length; breaks++)
      this.excess += this.level[breaks]! * (breaks - least - fairness);
    return this.excess;
  }

  /** Whether `meeting`, in the pool, can be placed in an open cell as things stand. */
  fits(meeting: number, cell: number): boolean {
    const { model } = this;
    return (
      this.at[model.a[meeting]! * model.cells + cell]! < 0 &&
      this.at[model.b[meeting]! * model.cells + cell]! < 0 &&
      this.count[cell]! < model.tables &&
      this.atTable(meeting, cell) < 0 &&
      this.orderHolds(meeting, cell)
    );
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

  snapshot(): Int32Array {
    return this.cell.slice();
  }

  restore(snapshot: Int32Array): void {
    for (let meeting = 0; meeting < snapshot.length; meeting++)
      if (this.cell[meeting]! >= 0 && this.cell[meeting] !== snapshot[meeting]) this.remove(meeting);
    for (let meeting = 0; meeting < snapshot.length; meeting++)
      if (this.cell[meeting]! < 0 && snapshot[meeting]! >= 0) this.place(meeting, snapshot[meeting]!);
  }
}

function gaps(runs: number): number {
  return runs > 1 ? runs - 1 : 0;
}
