import { Analysis } from './analysis.ts';
import { ASKED, HEADER, TIER } from './arena.ts';
import { Pace } from './pace.ts';
import { Phases } from './phases.ts';
import { Propagation } from './propagation.ts';
import { Queue } from './queue.ts';
import { BINARY, CLAUSE, NONE } from './reason.ts';
import type { Random } from '../random.ts';

/**
 * A solver of propositional formulas with cardinality constraints: conflict-driven clause learning. Work is
 * counted in steps, not in time, so that a run can be sliced and repeats exactly.
 */
export class Solver {
  private readonly base = new Propagation();
  private readonly queue = new Queue();
  private readonly analysis = new Analysis(this.base, this.queue);
  private readonly phases = new Phases(this.base.trail);
  private readonly pace = new Pace();
  /** False once the formula has been refuted without assumptions. */
  private sound = true;
  private assumptions: readonly number[] = [];
  private failed: number[] = [];
  private model = new Int8Array(0);
  private swept = 0;

  get spent(): number {
    return this.base.spent;
  }

  get conflicts(): number {
    return this.pace.conflicts;
  }

  get variables(): number {
    return this.base.trail.variables;
  }

  /** A new variable; its positive literal. */
  variable(): number {
    const variable = this.base.addVariable();
    this.queue.reach(variable + 1);
    this.phases.reach(variable + 1);
    this.queue.add(variable);
    return 2 * variable;
  }

  /** One of these is true. */
  add(literals: readonly number[]): void {
    const { trail } = this.base;
    this.backTo(0);
    const clause: number[] = [];
    for (const literal of literals) {
      if (trail.value[literal]! > 0 || clause.includes(literal ^ 1)) return;
      if (trail.value[literal] === 0 && !clause.includes(literal)) clause.push(literal);
    }
    if (clause.length === 0) this.sound = false;
    else if (clause.length === 1) this.settle(clause[0]!);
    else if (clause.length === 2) this.base.addBinary(clause[0]!, clause[1]!);
    else this.base.watch(this.base.arena.add(clause, clause.length, ASKED));
  }

  /** At most one of these is true. */
  atMostOne(literals: readonly number[]): void {
    const open = this.still(literals, 1);
    if (!open) return;
    if (open.most === 0) for (const literal of open.literals) this.settle(literal ^ 1);
    else if (open.literals.length === 2) this.add(open.literals.map((literal) => literal ^ 1));
    else if (open.literals.length > 2) this.base.addGroup(open.literals);
  }

  /** At most so many of these are true. */
  atMost(literals: readonly number[], most: number): void {
    const open = this.still(literals, most);
    if (!open || open.literals.length <= open.most) return;
    if (open.most < 0) this.sound = false;
    else if (open.most === 0) for (const literal of open.literals) this.settle(literal ^ 1);
    else if (open.most === 1) this.atMostOne(open.literals);
    else if (open.most === open.literals.length - 1) this.add(open.literals.map((literal) => literal ^ 1));
    else this.base.counts.add(open.literals, open.most);
  }

  /** At least so many of these are true. */
  atLeast(literals: readonly number[], least: number): void {
    if (least === 1) this.add(literals);
    else
      this.atMost(
        literals.map((literal) => literal ^ 1),
        literals.length - least,
      );
  }

  /** Tries this literal first where nothing is known. */
  suggest(literal: number): void {
    this.phases.wish(literal);
  }

  /** Variables nothing is known of are tried in an order of chance. */
  shuffle(random: Random): void {
    for (let variable = 0; variable < this.variables; variable++)
      this.queue.bump(variable, random(1_000_000) * 1e-9);
  }

  /**
   * Looks for a model in which all assumptions are true, for about so many steps. True: there is one, see
   * `value`; false: there is none, see `core`; null: not yet known, call again with the same assumptions.
   */
  solve(assumptions: readonly number[], steps = Infinity): boolean | null {
    const { base, pace } = this;
    const { trail } = base;
    if (!this.sound) return this.refuted([]);
    if (!same(assumptions, this.assumptions)) this.backTo(0);
    this.assumptions = [...assumptions];
    const end = base.spent + steps;
    for (;;) {
      const conflict = base.run();
      if (conflict !== NONE) {
        if (trail.depth === 0) {
          this.sound = false;
          return this.refuted([]);
        }
        if (trail.depth === 1) return this.refuted(this.analysis.assumed(-1, conflict));
        this.learn(conflict);
        continue;
      }
      if (trail.depth === 0) {
        const refused = this.assume();
        if (refused) return this.refuted(refused);
        continue;
      }
      if (base.spent >= end) return null;
      base.spent += 1;
      if (pace.restartDue()) {
        this.look();
        this.backTo(this.reusable());
        if (pace.refreshDue()) this.phases.refresh();
        pace.changeDue(base.spent);
      }
      if (pace.reduceDue()) this.reduce();
      if (!this.decide()) {
        this.model = trail.value.slice(0, 2 * trail.variables);
        return true;
      }
    }
  }

  /** Whether a literal is true in the last model. */
  value(literal: number): boolean {
    return this.model[literal] === 1;
  }

  /** Assumptions that together can't be, of the last refutation. */
  core(): number[] {
    return this.failed;
  }

  /** Known for good: 1 true, −1 false, 0 not. */
  fixed(literal: number): number {
    const { trail } = this.base;
    return trail.value[literal] !== 0 && trail.level[literal >> 1] === 0 ? trail.value[literal]! : 0;
  }

  private refuted(core: number[]): false {
    this.failed = core;
    this.backTo(0);
    return false;
  }

  /** Puts all assumptions on level 1. Where one can't be: it, and those it clashes with. */
  private assume(): number[] | null {
    const { trail } = this.base;
    trail.open();
    for (const literal of this.assumptions) {
      if (trail.value[literal]! > 0) continue;
      if (trail.value[literal]! < 0) {
        const variable = literal >> 1;
        const core =
          trail.level[variable] === 0
            ? []
            : trail.reason[variable] === NONE
              ? [literal ^ 1]
              : this.analysis.assumed(literal ^ 1, trail.reason[variable]!);
        return [literal, ...core];
      }
      trail.set(literal, NONE);
      const conflict = this.base.run();
      if (conflict !== NONE) return this.analysis.assumed(-1, conflict);
    }
    return null;
  }

  private learn(conflict: number): void {
    const { analysis, base, pace } = this;
    const { trail } = base;
    if (pace.stable) this.look();
    analysis.learn(conflict);
    this.queue.fade();
    pace.learnt(analysis.glue);
    this.backTo(analysis.back);
    const literal = analysis.learnt[0]!;
    if (analysis.size === 1) trail.set(literal, NONE);
    else if (analysis.size === 2) {
      base.addBinary(literal, analysis.learnt[1]!);
      trail.set(literal, (analysis.learnt[1]! << 2) | BINARY);
    } else {
      const clause = base.arena.add(analysis.learnt, analysis.size, Math.max(1, analysis.glue));
      base.watch(clause);
      trail.set(literal, (clause << 2) | CLAUSE);
    }
  }

  /** The trail below the last level was without conflict. */
  private look(): void {
    const { trail } = this.base;
    this.phases.look(trail.begins[trail.depth - 1] ?? trail.size);
  }

  private decide(): boolean {
    const { trail } = this.base;
    while (!this.queue.empty) {
      const variable = this.queue.pop();
      if (trail.value[2 * variable] !== 0) continue;
      trail.open();
      trail.set(this.phases.pick(variable, this.pace.stable), NONE);
      return true;
    }
    return false;
  }

  private backTo(level: number): void {
    const { base, phases, queue } = this;
    const { trail } = base;
    if (trail.depth <= level) return;
    const size = trail.begins[level]!;
    for (let at = trail.size - 1; at >= size; at--) {
      const literal = trail.literals[at]!;
      if (at < trail.head) base.uncount(literal);
      trail.value[literal] = 0;
      trail.value[literal ^ 1] = 0;
      phases.save(literal);
      queue.add(literal >> 1);
    }
    trail.size = size;
    trail.head = Math.min(trail.head, size);
    trail.begins.length = level;
  }

  /** The levels whose decisions would be taken again (van der Tak, Ramos and Heule, 2011). */
  private reusable(): number {
    const { trail } = this.base;
    const { queue } = this;
    for (;;) {
      if (queue.empty) return trail.depth;
      if (trail.value[2 * queue.peek()] === 0) break;
      queue.pop();
    }
    const next = queue.activity[queue.peek()]!;
    let level = 1;
    while (level < trail.depth && queue.activity[trail.literals[trail.begins[level]!]! >> 1]! > next)
      level += 1;
    return level;
  }

  /** Makes a literal true for good. */
  private settle(literal: number): void {
    const { trail } = this.base;
    this.backTo(0);
    if (trail.value[literal]! < 0) this.sound = false;
    else if (trail.value[literal] === 0) trail.set(literal, NONE);
    if (this.sound && this.base.run() !== NONE) this.sound = false;
  }

  /** The literals not yet settled, and how many of them may be true. */
  private still(literals: readonly number[], most: number): { literals: number[]; most: number } | null {
    const { trail } = this.base;
    this.backTo(0);
    if (!this.sound) return null;
    return {
      literals: literals.filter((literal) => trail.value[literal] === 0),
      most: most - literals.filter((literal) => trail.value[literal]! > 0).length,
    };
  }

  /** Forgets the learnt clauses of many levels that no conflict used lately, and those that are always true. */
  private reduce(): void {
    const { arena, trail } = this.base;
    const settled = trail.begins[0] ?? trail.size;
    for (let at = 0; at < settled; at++) trail.reason[trail.literals[at]! >> 1] = NONE;
    const locked = new Set<number>();
    for (let at = settled; at < trail.size; at++) {
      const reason = trail.reason[trail.literals[at]! >> 1]!;
      if ((reason & 3) === CLAUSE) locked.add(reason >> 2);
    }
    const sweep = settled > this.swept;
    this.swept = settled;
    const weak: number[] = [];
    for (let clause = 0; clause < arena.end; clause = arena.next(clause)) {
      if (locked.has(clause)) continue;
      if (sweep && this.alwaysTrue(clause)) {
        arena.delete(clause);
        continue;
      }
      const glue = arena.glue(clause);
      if (glue === ASKED || glue <= 2) continue;
      const used = arena.used(clause);
      arena.age(clause);
      if (used === 0 || (glue > TIER && used < 1)) weak.push(clause);
    }
    weak.sort(
      (one, other) =>
        arena.glue(other) - arena.glue(one) || arena.size(other) - arena.size(one) || one - other,
    );
    weak.length = Math.floor(weak.length * 0.75);
    for (const clause of weak) arena.delete(clause);
    this.rewatch(locked);
  }

  private alwaysTrue(clause: number): boolean {
    const { arena, trail } = this.base;
    const begin = clause + HEADER;
    for (let at = begin; at < begin + arena.size(clause); at++) {
      const literal = arena.data[at]!;
      if (trail.value[literal]! > 0 && trail.level[literal >> 1] === 0) return true;
    }
    return false;
  }

  private rewatch(locked: Set<number>): void {
    const { base } = this;
    const { arena, trail, watches } = base;
    const moved = new Map<number, number>();
    arena.compact((from, to) => {
      if (locked.has(from)) moved.set(from, to);
    });
    for (let at = 0; at < trail.size; at++) {
      const variable = trail.literals[at]! >> 1;
      const reason = trail.reason[variable]!;
      if ((reason & 3) === CLAUSE) trail.reason[variable] = (moved.get(reason >> 2)! << 2) | CLAUSE;
    }
    watches.clear();
    for (let clause = 0; clause < arena.end; clause = arena.next(clause)) base.watch(clause);
    base.spent += arena.end >> 2;
  }
}

function same(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((value, index) => value === other[index]);
}
