import { tighten } from '../limits.ts';
import { modelOf } from '../model.ts';
import { seat } from '../seating.ts';
import { factsOf, keyOf, meetingsOf, withFacts } from './fact.ts';
import { unfairWhatever } from './fewest.ts';
import { trial } from './trial.ts';
import type { Model } from '../model.ts';
import type { Problem } from '../problem.ts';
import type { Held } from '../timetable.ts';
import type { Fact } from './fact.ts';

/** Whether some facts can all be true: with a timetable, proven not, or nobody knows. */
export type Verdict =
  | { kind: 'fits'; held: Held[] }
  /** `counted`: the proof needs no search. */
  | { kind: 'impossible'; counted: boolean }
  | { kind: 'unknown' };

/** Decides the last cases: true, false, or null where so many steps were not enough. */
export type Arbiter = (model: Model, steps: number) => boolean | null;

/** What a first quick search may take, a long one, and the arbiter, in steps. */
const QUICK = 200_000;
const LONG = 4_000_000;
const ARBITER = 25_000_000;

/**
 * Says of any facts of a problem whether they can all be true, and never wrongly: impossible where counting
 * or the arbiter proves it, possible where a timetable is found. Counts its work.
 *
 * Where fairness is among the facts, meetings that are not may be held or left out: fewer meetings are not
 * always fairer, and what is impossible must stay so whatever else is asked for.
 */
export class Oracle {
  spent = 0;
  readonly problem: Problem;
  private readonly arbiter: Arbiter | null;
  private readonly limit: number;
  private readonly stopped: () => boolean;
  private readonly asked: Fact[];
  private readonly known = new Map<string, Verdict>();

  constructor(problem: Problem, limit: number, stopped: () => boolean, arbiter: Arbiter | null) {
    this.problem = problem;
    this.limit = limit;
    this.stopped = stopped;
    this.arbiter = arbiter;
    this.asked = factsOf(problem).filter((fact) => fact.kind === 'meeting');
  }

  /** The work is done, or somebody said stop: what is not known stays unknown. */
  get over(): boolean {
    return this.spent >= this.limit || this.stopped();
  }

  /** Counting alone proves that the facts can't all be true. */
  counts(facts: readonly Fact[]): boolean {
    const { model } = this.modelOf(facts);
    return this.tightened(model) === null;
  }

  judge(facts: readonly Fact[]): Verdict {
    const key = facts.map(keyOf).sort().join();
    const known = this.known.get(key);
    if (known) return known;
    const verdict = this.decide(facts);
    this.known.set(key, verdict);
    return verdict;
  }

  private decide(facts: readonly Fact[]): Verdict {
    const { model, meetings } = this.modelOf(facts);
    const tight = this.tightened(model);
    if (!tight) return { kind: 'impossible', counted: true };
    if (this.over) return { kind: 'unknown' };
    const alone = meetings.length > meetingsOf(facts).length ? this.alone(facts) : null;
    const quick = alone ?? this.attempt(tight, meetings, QUICK);
    if (quick) return { kind: 'fits', held: quick };
    const answer = this.arbiter?.(tight, ARBITER) ?? null;
    if (answer === false) return { kind: 'impossible', counted: false };
    const held = this.attempt(tight, meetings, LONG);
    return held ? { kind: 'fits', held } : { kind: 'unknown' };
  }

  /** The facts' own meetings and no others, which is the easiest way to be fair. */
  private alone(facts: readonly Fact[]): Held[] | null {
    const own = modelOf(withFacts(this.problem, facts));
    const tight = this.tightened(own);
    return tight && this.attempt(tight, meetingsOf(facts), QUICK);
  }

  private attempt(model: Model, meetings: number[], steps: number): Held[] | null {
    const cells = trial(model, steps, (spent) => (this.spent += spent));
    return (
      cells &&
      seat(model, cells).map(({ meeting, ...place }) => ({ meeting: meetings[meeting - 1]!, ...place }))
    );
  }

  /** The model, and the number in the problem of each of its meetings. */
  private modelOf(facts: readonly Fact[]): { model: Model; meetings: number[] } {
    if (!facts.some((fact) => fact.kind === 'fairness'))
      return { model: modelOf(withFacts(this.problem, facts)), meetings: meetingsOf(facts) };
    const must = new Set(meetingsOf(facts));
    const all = [...facts.filter((fact) => fact.kind !== 'meeting'), ...this.asked];
    const meetings = meetingsOf(all);
    const model = modelOf(withFacts(this.problem, all));
    return { model: { ...model, must: Uint8Array.from(meetings, (one) => Number(must.has(one))) }, meetings };
  }

  /** The cells that counting leaves, or null where it leaves too few. */
  private tightened(model: Model): Model | null {
    this.spent += (model.meetings + model.participants) * model.cells;
    const tight = { ...model, open: model.open.slice() };
    return tighten(tight, model).length > 0 || unfairWhatever(tight) ? null : tight;
  }
}
