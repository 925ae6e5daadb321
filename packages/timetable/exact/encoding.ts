import { Solver } from '../sat/solver.ts';
import { seeded } from '../random.ts';
import { inCompany } from './company.ts';
import { dayOf, joinWhole } from './day.ts';
import { Terms } from './terms.ts';
import type { Model } from '../model.ts';

/** A timetable: the cell of each meeting, −1 where it is not held, and its breaks. */
export interface Sketch {
  cells: Int32Array;
  breaks: number;
}

/**
 * The timetable problem as a propositional formula. The idea of Bofill et al. (JAIR 74, 2022) is kept, to say
 * of each participant and slot whether it is in a meeting; here that is also what the tables count: two
 * present are one meeting, so that a hall nearly full is felt long before it is known who meets whom.
 */
export class Encoding {
  readonly solver = new Solver();
  readonly terms = new Terms(this.solver);
  readonly model: Model;
  /** `held[meeting * cells + cell]`: the meeting is held there. */
  readonly held: Int32Array;
  /** Person → literals "at least 1, 2, … breaks". */
  readonly breaks: number[][] = [];
  /** `used[row][cell]`: the row is in a meeting. */
  private readonly used: number[][] = [];
  private readonly atAll = new Map<number, number>();

  constructor(model: Model, seed: number) {
    this.model = model;
    this.held = new Int32Array(model.meetings * model.cells).fill(this.terms.no);
    for (let at = 0; at < this.held.length; at++) if (model.open[at]) this.held[at] = this.solver.variable();
    this.holdMeetings();
    this.occupyRows();
    this.fillTables();
    this.keepOrder();
    this.keepPools();
    this.countBreaks();
    this.keepFair();
    this.solver.shuffle(seeded(seed));
  }

  /** Where a timetable holds each meeting is tried first. */
  suggest(cells: Int32Array): void {
    this.held.forEach((literal, at) => {
      const holds = cells[Math.floor(at / this.model.cells)] === at % this.model.cells;
      if (literal !== this.terms.no) this.solver.suggest(holds ? literal : literal ^ 1);
    });
  }

  /** The timetable that the solver found. */
  read(): Sketch {
    const { model, solver } = this;
    const cells = new Int32Array(model.meetings).fill(-1);
    this.held.forEach((literal, at) => {
      if (solver.value(literal)) cells[Math.floor(at / model.cells)] = at % model.cells;
    });
    const breaks = this.breaks.flat().filter((literal) => solver.value(literal)).length;
    return { cells, breaks };
  }

  /** Where a meeting is held: its literals, one a cell. */
  cellsOf(meeting: number): number[] {
    const { cells } = this.model;
    return Array.from(this.held.subarray(meeting * cells, (meeting + 1) * cells));
  }

  /** Whether a meeting is held at all. */
  heldAtAll(meeting: number): number {
    const known = this.atAll.get(meeting) ?? this.terms.or(this.cellsOf(meeting));
    this.atAll.set(meeting, known);
    return known;
  }

  /** What may be held in a cell. */
  private heldIn(meetings: Iterable<number>, cell: number): number[] {
    return Array.from(meetings, (meeting) => this.held[meeting * this.model.cells + cell]!).filter(
      (literal) => literal !== this.terms.no,
    );
  }

  /** One cell a meeting. */
  private holdMeetings(): void {
    const { model, solver } = this;
    for (let meeting = 0; meeting < model.meetings; meeting++) {
      const cells = this.cellsOf(meeting);
      solver.atMostOne(cells);
      if (model.must[meeting]) solver.add(cells);
    }
  }

  /** One meeting a cell for each person and resource. */
  private occupyRows(): void {
    const { model, solver, terms } = this;
    model.of.forEach((meetings, row) => {
      this.used[row] = Array.from({ length: model.cells }, (_, cell) => {
        const here = this.heldIn(meetings, cell);
        solver.atMostOne(here);
        return row < model.participants ? terms.or(here) : terms.no;
      });
      if (row >= model.participants) return;
      const need = this.needOf(row);
      if (need !== null && need > 1) terms.between(this.mayUse(row), need, need);
    });
  }

  /** How many meetings a person has, where that is settled: all of them must be held. */
  private needOf(person: number): number | null {
    const { model } = this;
    const may = model.of[person]!.filter((meeting) =>
      this.cellsOf(meeting).some((cell) => cell !== this.terms.no),
    );
    return may.every((meeting) => model.must[meeting]) ? may.length : null;
  }

  private mayUse(person: number): number[] {
    return this.used[person]!.filter((literal) => literal !== this.terms.no);
  }

  /** As many meetings a cell as there are tables, and one at a bound table. */
  private fillTables(): void {
    const { model, solver, terms } = this;
    const all = [...Array(model.meetings).keys()];
    const bound = [...new Set(model.bound)].filter((table) => table >= 0);
    const company = inCompany(model);
    for (let cell = 0; cell < model.cells; cell++) {
      const tables = model.tablesIn[cell]!;
      for (const table of bound)
        solver.atMostOne(
          this.heldIn(
            all.filter((meeting) => model.bound[meeting] === table),
            cell,
          ),
        );
      const meetings = this.heldIn(all, cell);
      const present = company
        .map((person) => this.used[person]![cell]!)
        .filter((literal) => literal !== terms.no);
      if (!model.pairs) terms.between(meetings, 0, tables);
      else if (Math.min(meetings.length, present.length >> 1) > tables) {
        // Who is present is present in pairs.
        const sum = terms.count(present, 2 * tables);
        for (let some = 0; some < sum.length; some += 2)
          solver.add([sum[some]! ^ 1, sum[some + 1] ?? terms.no]);
      }
    }
  }

  private keepOrder(): void {
    const { model, solver, terms } = this;
    const ladders = new Map<number, number[]>();
    /** Cell → the meeting is held there or before. */
    const by = (meeting: number): number[] => {
      const ladder = ladders.get(meeting) ?? terms.prefixes(this.cellsOf(meeting));
      ladders.set(meeting, ladder);
      return ladder;
    };
    model.before.forEach((earlier, meeting) => {
      for (const other of earlier)
        for (let cell = 0; cell < model.cells; cell++) {
          const late = model.must[other] ? terms.no : this.heldAtAll(other) ^ 1;
          solver.add([by(meeting)[cell]! ^ 1, by(other)[cell - 1] ?? terms.no, late]);
        }
    });
  }

  /** What only so many meetings a cell can have, and how many meetings a participant must and may have. */
  private keepPools(): void {
    const { model, terms } = this;
    for (const { capacity, meetings } of model.pools)
      for (let cell = 0; cell < model.cells; cell++)
        terms.between(this.heldIn(meetings, cell), 0, capacity[cell]!);
    for (const { least, most, meetings } of model.quotas)
      terms.between(
        Array.from(meetings, (meeting) => this.heldAtAll(meeting)),
        least,
        most,
      );
  }

  private countBreaks(): void {
    const { model, terms } = this;
    const needs = Array.from({ length: model.participants }, (_, person) => this.needOf(person));
    // Somebody with one meeting has no break: nobody has more than fairness lets.
    const cap = needs.some((need) => need !== null && need < 2) ? model.fairness : Infinity;
    needs.forEach((need, person) => {
      if (need !== null && need < 2) return void this.breaks.push([]);
      const days = Array.from({ length: model.days }, (_, day) => {
        const used = this.used[person]!.filter(
          (_, cell) => model.dayOf[cell] === day && model.slotOf[cell]! > 0,
        );
        const known = dayOf(terms, used, cap);
        if (need !== null && model.days === 1) joinWhole(terms, used, need, known);
        return known.breaks;
      });
      this.breaks.push(days.reduce((sum, more) => terms.merge(sum, more, cap)));
    });
  }

  /** The most breaks of anybody are at most so many more than the fewest. */
  private keepFair(): void {
    const { breaks, model, solver, terms } = this;
    const most = Math.max(0, ...breaks.map((list) => list.length));
    for (let some = model.fairness + 1; some <= most; some++) {
      const somebody = terms.or(breaks.map((list) => list[some - 1] ?? terms.no));
      for (const list of breaks) solver.add([somebody ^ 1, list[some - model.fairness - 1] ?? terms.no]);
    }
  }
}
