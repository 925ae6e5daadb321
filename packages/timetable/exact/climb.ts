import type { Encoding, Sketch } from './encoding.ts';

/** Whoever is told what was proven and found on the way. */
export interface Listener {
  isOpen(): boolean;
  found(timetable: Sketch): void;
  /** There is no timetable, or none better than the best known. */
  refuted(): void;
  /** Some timetable is known. */
  knowsAny(): boolean;
}

/** Something to have as little of as possible. */
export interface Goal {
  /** What costs, and how much: literals "at least 1, 2, … of it". */
  costs: { outputs: readonly number[]; weight: number }[];
  /** How much more than this may still be spent without being worse than the best known; null: anything. */
  slack(cost: number): number | null;
  /** No timetable costs less. */
  raise(cost: number): void;
}

/** "At least 1, 2, … of some things together", and how many of them are known to be unavoidable. */
interface Count {
  outputs: readonly number[];
  sure: number;
}

/** Solver steps between two breaths, and for trying to do without one literal of a core. */
const SLICE = 100_000;
const TRIAL = 20_000;
/** Solver steps after which any timetable will do, if none is known. */
const PATIENCE = 40_000_000;

/**
 * The climb of a lower bound. All that costs is assumed away, the dearest first; where that can't be, some
 * things together must cost: from then on they are counted together, and one of them is granted (core-guided
 * search with unary counts and strata: OLL, Andres et al. 2012; RC2, Ignatiev, Morgado and Marques-Silva, JSAT
 * 2019). What meets all assumptions costs as much as was granted, and nothing costs less.
 */
export class Climb {
  private readonly encoding: Encoding;
  private readonly listener: Listener;
  /** The literal assumed → the count it keeps from growing, and what that would cost. */
  private readonly softs = new Map<number, { count: Count; weight: number }>();

  constructor(encoding: Encoding, listener: Listener) {
    this.encoding = encoding;
    this.listener = listener;
  }

  /** Reaches the least of one goal after the other, the later ones as far as the earlier ones allow. */
  *run(goals: readonly Goal[]): Generator<void, void> {
    for (const goal of goals) {
      if (goal.costs.length === 0) continue;
      yield* this.reach(goal);
      if (!this.listener.isOpen()) return;
      this.insist(0);
    }
  }

  private *reach(goal: Goal): Generator<void, void> {
    const { encoding, listener } = this;
    for (const { outputs, weight } of goal.costs) this.assume({ outputs, sure: 0 }, weight);
    let floor = Math.max(0, ...goal.costs.map(({ weight }) => weight));
    for (let cost = 0; listener.isOpen();) {
      const slack = goal.slack(cost);
      if (slack !== null) this.insist(slack);
      const asked = [...this.softs].filter(([, { weight }]) => weight >= floor).map(([literal]) => literal);
      const answer = yield* this.ask(asked, PATIENCE);
      if (answer) {
        listener.found(encoding.read());
        if (asked.length === this.softs.size) return;
        floor = Math.max(...[...this.softs.values()].map(({ weight }) => (weight < floor ? weight : 0)));
      } else if (answer === null) yield* this.findAny();
      else {
        const core = yield* this.shrink(encoding.solver.core());
        if (core.length === 0) return listener.refuted();
        cost += this.grant(core);
        goal.raise(cost);
      }
    }
  }

  /** What would cost more than is left can't be. */
  private insist(slack: number): void {
    for (const [literal, { weight }] of this.softs)
      if (weight > slack) {
        this.encoding.solver.add([literal]);
        this.softs.delete(literal);
      }
  }

  /** Where nothing is known yet, any timetable is welcome. */
  private *findAny(): Generator<void, void> {
    const { encoding, listener } = this;
    if (listener.knowsAny()) return;
    const answer = yield* this.ask([]);
    if (answer) listener.found(encoding.read());
    if (answer === false) listener.refuted();
  }

  private assume(count: Count, weight: number): void {
    const next = count.outputs[count.sure];
    if (next === undefined) return;
    const known = this.softs.get(next ^ 1);
    this.softs.set(next ^ 1, { count, weight: weight + (known?.weight ?? 0) });
  }

  /** Whether all these can be; null where the question is closed, or too hard for so many steps. */
  private *ask(assumptions: number[], steps = Infinity): Generator<void, boolean | null> {
    const { solver } = this.encoding;
    const end = solver.spent + steps;
    while (this.listener.isOpen()) {
      const answer = solver.solve(assumptions, Math.min(SLICE, steps));
      if (answer !== null || solver.spent >= end) return answer;
      yield;
    }
    return null;
  }

  /** Leaves out of a core what is not needed, as far as that is quickly seen. */
  private *shrink(core: number[]): Generator<void, number[]> {
    let kept = core;
    for (const literal of core) {
      if (kept.length < 2 || !kept.includes(literal)) continue;
      const rest = kept.filter((other) => other !== literal);
      if ((yield* this.ask(rest, TRIAL)) === false) kept = this.encoding.solver.core();
      if (kept.length === 0) break;
    }
    return kept;
  }

  /** One of the core must be: grants one to all of it together; tells what that costs. */
  private grant(core: readonly number[]): number {
    const { solver, terms } = this.encoding;
    const broken = core.map((literal) => literal ^ 1);
    const price = Math.min(...core.map((literal) => this.softs.get(literal)!.weight));
    solver.add(broken);
    for (const literal of core) {
      const { count, weight } = this.softs.get(literal)!;
      if (weight > price) this.softs.set(literal, { count, weight: weight - price });
      else this.softs.delete(literal);
      this.assume({ outputs: count.outputs, sure: count.sure + 1 }, price);
    }
    this.assume({ outputs: terms.count(broken), sure: 1 }, price);
    return price;
  }
}
