import { breakBound } from './bound.ts';
import { canDraft, draft } from './draft/draft.ts';
import { Grid } from './grid.ts';
import { cellsOf } from './model.ts';
import { Meter, STEPS_A_SECOND } from './meter.ts';
import { Placing } from './placing.ts';
import { seeded } from './random.ts';
import { Smoothing } from './smoothing.ts';
import { weightBound } from './weight-bound.ts';
import type { Member, Report } from './course.ts';
import type { Model } from './model.ts';
import type { Random } from './random.ts';

/** A timetable in the engine's form: the cell of each meeting (−1: left out), its weight and its breaks. */
export interface Found {
  cells: Int32Array;
  weight: number;
  breaks: number;
}

/**
 * The annealing rounds, in reference seconds: a quick one, because easy problems are proven optimal in it,
 * then ever slower ones, because one slow cooling finds better timetables than many quick ones.
 */
const FIRST_ROUNDS = [0.02, 0.15, 0.6];
const LONGER = 1.5;
/** Rounds are made for so many meetings; where there are more, they are as much longer. */
const USUAL = 500;
/** Temperatures at the start and the end of a round, in breaks. */
const HOT = 0.28;
const COLD = 0.08;
/** And where fairness is insisted on: warm, because the last who lack it are stuck among others. */
const INSISTING = 0.25;
/** A round that began hot again would lose more than it could win back. */
const WARM = 0.14;
/** Halls with more meetings are cooled once only, from a draft where there can be one. */
export const LARGE = 2000;
/** What of the work goes into the draft, and how warm it is afterwards. */
const DRAFTING = 0.4;
const DRAFTED = 0.12;
/** And what goes at most twice into a first fair timetable, so that there is one to look at. */
const AT_FIRST = 0.03;
/** After each round in a hall that is not large: so many small rounds from the best, partly rebuilt. */
const RUINS = 40;
/** Turns that the rebuilding may take. */
const TURNS = 3000;
/** What the wishes that may be left out may take of the work before smoothing begins, in reference seconds. */
const FILLING = 0.3;

/**
 * The heuristic of the portfolio: places the meetings, then smooths for as long as it is given work. It always
 * has the best fair timetable so far, hears of better ones found elsewhere, and stops when the bound is met.
 */
export class Search implements Member {
  /** Nobody holds more weight: as counting proved, or somebody else. */
  weightBound: number;
  private readonly meter = new Meter();
  private readonly limit: number;
  /** The best fair timetable so far. */
  best: Found | null = null;
  private phase: 'placing' | 'smoothing' = 'placing';
  private readonly grid: Grid;
  private readonly random: Random;
  private readonly placing: Placing;
  private readonly smoothing: Smoothing;
  private readonly allWeight: number;
  /** Nobody who holds every meeting finds fewer breaks: as counting proved. */
  private readonly boundOfAll: number;
  /** Nobody who holds as much as anybody can finds fewer: as somebody else proved. */
  private boundOfMost = 0;
  /** The most weight placed before smoothing, fair or not. */
  private fullest: { cells: Int32Array; weight: number } | null = null;
  private readonly course: Iterator<void>;
  /** No work helps any more: nothing can be moved. */
  private over = false;

  /** @param limit steps it will be given in all: what is large is cooled once, as slowly as that lets */
  constructor(model: Model, seed: number, limit: number) {
    this.limit = limit;
    const random = seeded(seed);
    this.random = random;
    this.grid = new Grid(model);
    this.placing = new Placing(this.grid, this.meter, random);
    this.smoothing = new Smoothing(this.grid, this.meter, random);
    this.weightBound = weightBound(model);
    this.allWeight = model.weight.reduce((sum, weight) => sum + weight, 0);
    this.boundOfAll = breakBound(model);
    this.course = this.run();
  }

  /** Works about so many steps, then returns; call again to go on. */
  work(steps: number): void {
    const end = this.meter.spent + steps;
    while (this.meter.spent < end && !this.over && !this.proven)
      if (this.course.next().done) this.over = true;
  }

  get proven(): boolean {
    return this.best !== null && this.best.weight >= this.weightBound && this.best.breaks <= this.bound;
  }

  /** With less held than could be, nothing is known but zero: what is out might have asked for the breaks. */
  get bound(): number {
    const weight = this.best?.weight ?? this.weightBound;
    return Math.max(
      weight === this.allWeight ? this.boundOfAll : 0,
      weight >= this.weightBound ? this.boundOfMost : 0,
    );
  }

  /** Somebody proved a bound, or found a timetable: the next round starts from the best. */
  hear({ found, bound, weightBound }: Report): void {
    this.boundOfMost = Math.max(this.boundOfMost, bound);
    this.weightBound = Math.min(this.weightBound, weightBound);
    if (found && this.betters(found.weight, found.breaks)) this.best = found;
  }

  report(): Report {
    return {
      found: this.best,
      bound: this.bound,
      weightBound: this.weightBound,
      status: this.proven ? 'optimal' : 'open',
      idle: this.over,
      phase: this.phase,
      missing: this.missing,
    };
  }

  /** Meetings that have no place yet in the best timetable, or on the grid. */
  private get missing(): number {
    if (!this.best) return this.grid.pool.size;
    return this.best.cells.reduce((sum, cell) => sum + (cell < 0 ? 1 : 0), 0);
  }

  /** The grid of the best timetable, with what still fits squeezed in; null where there is none. */
  finish(): Grid | null {
    if (!this.best && this.fullest) {
      if (!this.complete) this.grid.restore(this.fullest.cells);
      this.makeFair();
    }
    if (!this.best) return null;
    this.enterLast();
    this.grid.restore(this.best.cells);
    return this.grid;
  }

  private *run(): Generator<void, void> {
    yield* this.fill();
    this.keep();
    this.phase = 'smoothing';
    if (!this.smoothing.canMove) return;
    const { meetings } = this.grid.model;
    const scale = Math.max(1, meetings / USUAL) * STEPS_A_SECOND;
    if (meetings > LARGE) yield* this.coolOnce();
    for (let round = 0, seconds = 0; !this.proven; round++) {
      if (this.best) this.grid.restore(this.best.cells);
      seconds = FIRST_ROUNDS[round] ?? seconds * LONGER;
      yield* this.anneal(seconds * scale, meetings > LARGE ? WARM : HOT);
      if (!this.best) yield* this.insist(seconds * scale);
      if (meetings > LARGE) continue;
      for (let ruin = 0; ruin < RUINS && round > 0 && !this.proven; ruin++) {
        this.rebuild();
        yield* this.anneal((seconds * scale) / RUINS / 2, WARM);
      }
    }
  }

  /** One cooling that takes what work there is. */
  private *coolOnce(): Generator<void, void> {
    const { grid, meter, placing, random, limit } = this;
    const drafted = canDraft(grid);
    if (drafted) {
      yield* this.anneal(AT_FIRST * limit, WARM, () => this.best !== null);
      yield* this.insist(AT_FIRST * limit);
      yield* draft(grid, placing, meter, random, DRAFTING * limit);
      this.keep();
    }
    yield* this.anneal(limit - meter.spent, drafted ? DRAFTED : HOT);
    if (!this.best) yield* this.insist(limit);
  }

  /** Places what must be held, however long it takes, and as much weight of wishes as a share of work finds. */
  private *fill(): Generator<void, void> {
    const { grid, meter, placing } = this;
    placing.first();
    this.keepFullest();
    while (
      grid.pool.size > 0 &&
      (this.fullest?.weight ?? -1) < this.weightBound &&
      (!this.fullest || meter.spent < FILLING * STEPS_A_SECOND)
    ) {
      meter.spent += 1;
      placing.turnFor(placing.pick());
      this.keepFullest();
      if (meter.pauseDue()) yield;
      if (this.best) return;
    }
    if (this.fullest) grid.restore(this.fullest.cells);
  }

  /**
   * Takes a few people's meetings out of the best timetable and places them anew, by force where need be: where
   * meetings have few slots open to them, no chain leads from one good timetable to another.
   */
  private rebuild(): void {
    const { grid, placing, random } = this;
    if (!this.best) return;
    grid.restore(this.best.cells);
    for (let person = 1 + random(3); person > 0; person--) {
      const { of, participants } = grid.model;
      const broken = grid.broken.size > 0 && random(2) === 0;
      const row = broken ? grid.broken.items[random(grid.broken.size)]! : random(participants);
      for (const meeting of of[row]!) if (grid.cell[meeting]! >= 0) grid.remove(meeting);
    }
    for (let turn = 0; turn < TURNS && grid.pool.size > 0 && grid.weight < this.best.weight; turn++)
      placing.turnFor(placing.pick());
    if (grid.weight < this.best.weight || grid.lacking > 0) grid.restore(this.best.cells);
  }

  private *anneal(work: number, hot: number, enough = () => this.proven): Generator<void, void> {
    const { grid, meter, smoothing } = this;
    const start = meter.spent;
    for (let turn = 0; meter.spent - start < work && !enough(); turn++) {
      if (turn % 100 === 0) smoothing.temperature = hot * (COLD / hot) ** ((meter.spent - start) / work);
      if (turn % 1000 === 0) for (const meeting of grid.pool.list()) this.placing.enter(meeting);
      smoothing.step();
      this.keep();
      if (meter.pauseDue()) yield;
    }
  }

  /** A round that ended unfair goes on, as long again at most, until the last are no worse off than others may be. */
  private *insist(work: number): Generator<void, void> {
    const { meter, smoothing } = this;
    smoothing.temperature = INSISTING;
    const end = meter.spent + work;
    for (let turn = 0; meter.spent < end && !this.best; turn++) {
      if (turn % 500 === 0) smoothing.insist(true);
      smoothing.step();
      this.keep();
      if (meter.pauseDue()) yield;
    }
    smoothing.insist(false);
  }

  /** Remembers the grid if it is fair and better: more weight, then fewer breaks. */
  private keep(): void {
    const { grid } = this;
    if (!this.betters(grid.weight, grid.total) || grid.unfairness() > 0 || !this.complete) return;
    this.best = { cells: grid.snapshot(), weight: grid.weight, breaks: grid.total };
  }

  private betters(weight: number, breaks: number): boolean {
    const { best } = this;
    return !best || weight > best.weight || (weight === best.weight && breaks < best.breaks);
  }

  private keepFullest(): void {
    const { grid } = this;
    if (grid.weight <= (this.fullest?.weight ?? -1) || !this.complete) return;
    this.fullest = { cells: grid.snapshot(), weight: grid.weight };
    this.keep();
  }

  /** All that must be held is held, and everybody has the meetings it asked for at least. */
  private get complete(): boolean {
    return this.grid.lacking === 0;
  }

  /** Where annealing found nothing fair: leaves out the lightest wishes of those worst off until it is. */
  private makeFair(): void {
    const { grid } = this;
    while (grid.unfairness() > 0) {
      const worst = Math.max(...grid.breaks);
      const wishes = grid.broken
        .list()
        .filter((participant) => grid.breaks[participant] === worst)
        .flatMap((participant) => [...grid.model.of[participant]!])
        .filter(
          (meeting) =>
            grid.cell[meeting]! >= 0 &&
            !grid.model.must[meeting] &&
            grid.stock.countedOn(meeting, true) === 0,
        );
      if (wishes.length === 0) return;
      grid.remove(
        wishes.reduce((light, wish) => (grid.model.weight[wish]! < grid.model.weight[light]! ? wish : light)),
      );
    }
    this.keep();
  }

  /** Whatever still fits in the best grid, and leaves it fair, goes in. */
  private enterLast(): void {
    const { grid, best } = this;
    if (!best) return;
    grid.restore(best.cells);
    const heavyFirst = grid.pool
      .list()
      .sort((one, other) => grid.model.weight[other]! - grid.model.weight[one]! || one - other);
    for (const meeting of heavyFirst)
      for (const cell of cellsOf(grid.model, meeting)) {
        if (grid.cell[meeting]! >= 0 || !grid.fits(meeting, cell)) continue;
        grid.place(meeting, cell);
        if (grid.unfairness() > 0) grid.remove(meeting);
      }
    this.keep();
  }
}
