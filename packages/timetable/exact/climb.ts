import type { Encoding } from './encoding.ts';
import type { Exactly } from './exact.ts';

/** Whoever is told what was proven and found on the way. */
export interface Listener {
  isOpen(): boolean;
  /** No timetable has fewer breaks. */
  raise(bound: number): void;
  /** There is no timetable better than the best known. */
  refuted(): void;
  found(timetable: Exactly): void;
  /** The best timetable known. */
  best(): Exactly | null;
}

/** "At least 1, 2, … breaks" of some people together, and how many of them are known to be unavoidable. */
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
 * The climb of the lower bound. All breaks are assumed away; where that can't be, some people together must
 * have one: from then on they are counted together, and one break is granted them (core-guided search with
 * unary counts: OLL, Andres et al. 2012; RC2, Ignatiev, Morgado and Marques-Silva, JSAT 2019). A timetable that
 * meets all assumptions has as many breaks as were granted.
 */
export class Climb {
  private readonly encoding: Encoding;
  private readonly listener: Listener;
  /** The literal assumed → the count it keeps from growing. */
  private readonly counts = new Map<number, Count>();

  constructor(encoding: Encoding, listener: Listener) {
    this.encoding = encoding;
    this.listener = listener;
  }

  get spent(): number {
    return this.encoding.solver.spent;
  }

  /** Where a timetable holds each meeting is tried first. */
  suggest(cells: Int32Array): void {
    this.encoding.suggest(cells);
  }

  *run(): Generator<void, void> {
    const { encoding, listener } = this;
    for (const outputs of encoding.breaks) this.assume({ outputs, sure: 0 });
    for (let granted = 0; listener.isOpen();) {
      if (listener.best()?.breaks === granted + 1) this.insist();
      const answer = yield* this.ask([...this.counts.keys()], PATIENCE);
      if (answer) return listener.found(encoding.read());
      if (answer === null) {
        yield* this.findAny();
        continue;
      }
      const core = yield* this.shrink(encoding.solver.core());
      if (core.length === 0) return listener.refuted();
      granted += 1;
      listener.raise(granted);
      this.grant(core);
    }
  }

  /** One break more is known already: only what is assumed would be better. */
  private insist(): void {
    for (const literal of this.counts.keys()) this.encoding.solver.add([literal]);
    this.counts.clear();
  }

  /** Where nothing is known yet, any timetable is welcome. */
  private *findAny(): Generator<void, void> {
    const { encoding, listener } = this;
    if (listener.best()) return;
    const answer = yield* this.ask([]);
    if (answer) listener.found(encoding.read());
    if (answer === false) listener.refuted();
  }

  private assume(count: Count): void {
    const next = count.outputs[count.sure];
    if (next !== undefined) this.counts.set(next ^ 1, count);
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

  /** One of the core must break: grants one break to all of it together. */
  private grant(core: readonly number[]): void {
    const { solver, terms } = this.encoding;
    const broken = core.map((literal) => literal ^ 1);
    solver.add(broken);
    for (const literal of core) {
      const { outputs, sure } = this.counts.get(literal)!;
      this.counts.delete(literal);
      this.assume({ outputs, sure: sure + 1 });
    }
    this.assume({ outputs: terms.count(broken), sure: 1 });
  }
}
