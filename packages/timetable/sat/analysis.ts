import { ASKED, HEADER } from './arena.ts';
import { grown } from './lists.ts';
import { BINARY, CLAUSE, NONE } from './reason.ts';
import type { Propagation } from './propagation.ts';
import type { Queue } from './queue.ts';

const DEEP = 400;

/**
 * What a conflict teaches: the clause of the first unique implication point, without the literals that follow
 * from others in it (recursive minimisation, Sörensson and Biere, SAT 2009).
 */
export class Analysis {
  /** The clause learnt: the literal it asserts comes first, one of the level to go back to second. */
  learnt = new Int32Array(256);
  size = 0;
  /** Level to go back to, and how many levels the clause has literals of. */
  back = 0;
  glue = 0;
  private readonly base: Propagation;
  private readonly queue: Queue;
  /** Of a variable: 1 in the conflict, 2 follows from the clause, 3 does not. */
  private seen = new Uint8Array(256);
  private touched = new Int32Array(256);
  private touchedSize = 0;
  /** Level → last count of levels it was part of. */
  private stamp = new Int32Array(256);
  private stamps = 0;
  /** Variables a reason consists of. */
  private causes = new Int32Array(1024);

  constructor(base: Propagation, queue: Queue) {
    this.base = base;
    this.queue = queue;
  }

  learn(conflict: number): void {
    this.reserve();
    const { trail } = this.base;
    const { depth } = trail;
    this.touchedSize = 0;
    this.size = 1;
    let open = 0;
    let at = trail.size;
    let reason = conflict;
    let literal = -1;
    for (;;) {
      this.praise(reason);
      const end = this.gather(literal, reason, 0);
      for (let index = 0; index < end; index++) {
        const variable = this.causes[index]!;
        if (this.seen[variable] !== 0 || trail.level[variable] === 0) continue;
        this.mark(variable, 1);
        this.queue.bump(variable);
        if (trail.level[variable] === depth) open += 1;
        else this.learnt[this.size++] = 2 * variable + (trail.value[2 * variable]! > 0 ? 1 : 0);
      }
      do literal = trail.literals[--at]!;
      while (this.seen[literal >> 1] !== 1);
      if (--open === 0) break;
      reason = trail.reason[literal >> 1]!;
    }
    this.learnt[0] = literal ^ 1;
    this.minimise();
    this.arrange();
    for (let index = 0; index < this.touchedSize; index++) this.seen[this.touched[index]!] = 0;
  }

  /** The assumptions that a conflict, or a literal that became false, comes from; all lie on level 1. */
  assumed(literal: number, reason: number): number[] {
    this.reserve();
    const { trail } = this.base;
    const found: number[] = [];
    this.touchedSize = 0;
    const visit = (of: number, why: number): void => {
      const end = this.gather(of, why, 0);
      for (let index = 0; index < end; index++) {
        const variable = this.causes[index]!;
        if (this.seen[variable] === 0 && trail.level[variable]! > 0) this.mark(variable, 1);
      }
    };
    visit(literal, reason);
    for (let at = trail.size - 1; at >= (trail.begins[0] ?? trail.size); at--) {
      const true_ = trail.literals[at]!;
      if (this.seen[true_ >> 1] === 0) continue;
      const why = trail.reason[true_ >> 1]!;
      if (why === NONE) found.push(true_);
      else visit(true_, why);
    }
    for (let index = 0; index < this.touchedSize; index++) this.seen[this.touched[index]!] = 0;
    return found;
  }

  private reserve(): void {
    const { variables } = this.base.trail;
    if (variables > this.seen.length) {
      this.seen = grown(this.seen, variables * 2);
      this.touched = grown(this.touched, variables * 2);
      this.learnt = grown(this.learnt, variables * 2);
      this.stamp = grown(this.stamp, variables * 2);
    }
  }

  private mark(variable: number, how: number): void {
    if (this.seen[variable] === 0) this.touched[this.touchedSize++] = variable;
    this.seen[variable] = how;
  }

  /** A learnt clause that takes part stays; its glue is counted anew. */
  private praise(reason: number): void {
    if ((reason & 3) !== CLAUSE) return;
    const { arena, trail } = this.base;
    const clause = reason >> 2;
    const glue = arena.glue(clause);
    if (glue === ASKED) return;
    if (glue <= 2) return arena.use(clause, glue);
    const stamp = ++this.stamps;
    let levels = 0;
    const begin = clause + HEADER;
    const end = begin + arena.size(clause);
    for (let at = begin; at < end && levels < glue; at++) {
      const level = trail.level[arena.data[at]! >> 1]!;
      if (this.stamp[level] === stamp) continue;
      this.stamp[level] = stamp;
      levels += 1;
    }
    arena.use(clause, levels);
  }

  /**
   * Writes the variables that made `literal` true (−1: that clash) into `causes`, from `from` on; tells the
   * end. The reason of a count is found only here, when somebody asks.
   */
  private gather(literal: number, reason: number, from: number): number {
    const { base } = this;
    const kind = reason & 3;
    const what = reason >> 2;
    if (kind === BINARY) {
      if (from + 2 > this.causes.length) this.causes = grown(this.causes, this.causes.length * 2);
      this.causes[from] = what >> 1;
      if (literal >= 0) return from + 1;
      this.causes[from + 1] = base.clashing >> 1;
      return from + 2;
    }
    if (kind === CLAUSE) {
      const { data } = base.arena;
      const size = data[what]!;
      while (from + size > this.causes.length) this.causes = grown(this.causes, this.causes.length * 2);
      const { causes } = this;
      let end = from;
      const begin = what + HEADER;
      for (let at = begin; at < begin + size; at++) if (data[at] !== literal) causes[end++] = data[at]! >> 1;
      base.spent += size >> 1;
      return end;
    }
    const { literals, most } = base.counts;
    const { value, place } = base.trail;
    let need = most[what]! + (literal < 0 ? 1 : 0);
    while (from + need > this.causes.length) this.causes = grown(this.causes, this.causes.length * 2);
    const before = literal < 0 ? 0x7fffffff : place[literal >> 1]!;
    let end = from;
    const begin = literals.start[what]!;
    base.spent += literals.length[what]! >> 1;
    for (let at = begin; need > 0; at++) {
      const other = literals.pool[at]!;
      if (value[other]! <= 0 || place[other >> 1]! >= before) continue;
      this.causes[end++] = other >> 1;
      need -= 1;
    }
    return end;
  }

  private minimise(): void {
    const { trail } = this.base;
    const stamp = ++this.stamps;
    for (let index = 1; index < this.size; index++)
      this.stamp[trail.level[this.learnt[index]! >> 1]!] = stamp;
    let kept = 1;
    for (let index = 1; index < this.size; index++) {
      const literal = this.learnt[index]!;
      if (!this.redundant(literal ^ 1, stamp, 0, 0)) this.learnt[kept++] = literal;
    }
    this.size = kept;
  }

  /** Whether a true literal follows from others of the clause. */
  private redundant(literal: number, stamp: number, from: number, depth: number): boolean {
    const { trail } = this.base;
    const reason = trail.reason[literal >> 1]!;
    if (reason === NONE || depth > DEEP) return false;
    const end = this.gather(literal, reason, from);
    for (let index = from; index < end; index++) {
      const variable = this.causes[index]!;
      const known = this.seen[variable]!;
      if (trail.level[variable] === 0 || known === 1 || known === 2) continue;
      if (known === 3 || this.stamp[trail.level[variable]!] !== stamp) return false;
      const true_ = 2 * variable + (trail.value[2 * variable]! > 0 ? 0 : 1);
      const follows = this.redundant(true_, stamp, end, depth + 1);
      this.mark(variable, follows ? 2 : 3);
      if (!follows) return false;
    }
    return true;
  }

  /** Puts a literal of the highest level but the last second, and counts the levels. */
  private arrange(): void {
    const { level } = this.base.trail;
    const stamp = ++this.stamps;
    this.back = 0;
    this.glue = 1;
    let second = 0;
    for (let index = 1; index < this.size; index++) {
      const at = level[this.learnt[index]! >> 1]!;
      if (at > this.back) {
        this.back = at;
        second = index;
      }
      if (this.stamp[at] === stamp) continue;
      this.stamp[at] = stamp;
      this.glue += 1;
    }
    if (second === 0) return;
    const literal = this.learnt[second]!;
    this.learnt[second] = this.learnt[1]!;
    this.learnt[1] = literal;
  }
}
