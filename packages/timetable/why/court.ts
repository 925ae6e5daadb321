import { tighten } from '../limits.ts';
import { seat } from '../seating.ts';
import { unfairTo } from './alone.ts';
import { arbitrate } from './arbiter.ts';
import { trial } from './trial.ts';
import type { Model } from '../model.ts';
import type { Cause, Held } from '../timetable.ts';

/** Whether there is a timetable: one that was found, none proven, or nobody knows. */
export type Verdict = { kind: 'fits'; held: Held[] } | { kind: 'impossible' } | { kind: 'unknown' };

/** What a first quick search may take, the exact core, and a long search behind it, in steps. */
const QUICK = 200_000;
const LONG = 2_000_000;
const ARBITER = 10_000_000;

/** What counting takes for each meeting in each cell. */
const COUNTING = 3;

/**
 * Says of any model whether it has a timetable, and never wrongly: impossible where counting or the exact core
 * proves it, possible where a timetable is found. Counts its work; where it is over, what is not known stays so.
 */
export class Court {
  spent = 0;
  private readonly limit: number;
  private readonly stopped: () => boolean;

  constructor(limit: number, stopped: () => boolean) {
    this.limit = limit;
    this.stopped = stopped;
  }

  readonly spend = (steps: number): void => {
    this.spent += steps;
  };

  get over(): boolean {
    return this.spent >= this.limit || this.stopped();
  }

  /** What counting leaves of the model, and the causes where it leaves too little; `unfair`: to whom, or −1. */
  count(model: Model): { tight: Model; causes: Cause[]; unfair: number; impossible: boolean } {
    this.spent += (model.meetings + model.participants) * model.cells * COUNTING;
    const tight = { ...model, open: model.open.slice() };
    const causes = tighten(tight, model);
    const unfair = causes.length > 0 ? -1 : unfairTo(tight, this.spend);
    return { tight, causes, unfair, impossible: causes.length > 0 || unfair >= 0 };
  }

  judge(model: Model): Verdict {
    const { tight, impossible } = this.count(model);
    if (impossible) return { kind: 'impossible' };
    if (this.over) return { kind: 'unknown' };
    const quick = this.search(tight, QUICK);
    if (quick) return { kind: 'fits', held: quick };
    const ruling = arbitrate(tight, Math.min(ARBITER, this.limit - this.spent));
    this.spent += ruling.spent;
    if (ruling.impossible) return { kind: 'impossible' };
    if (ruling.cells) return { kind: 'fits', held: seat(tight, ruling.cells) };
    const held = this.over ? null : this.search(tight, LONG);
    return held ? { kind: 'fits', held } : { kind: 'unknown' };
  }

  /** A quick look only: a timetable, or null where none was met. */
  glance(model: Model): Held[] | null {
    const { tight, impossible } = this.count(model);
    return impossible || this.over ? null : this.search(tight, QUICK);
  }

  private search(model: Model, steps: number): Held[] | null {
    const grid = trial(model, steps, this.spend);
    return grid && seat(model, grid.cell, grid.rowList);
  }
}
