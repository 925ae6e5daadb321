import { Arena, HEADER } from './arena.ts';
import { Counts } from './counts.ts';
import { Lists } from './lists.ts';
import { BINARY, CLAUSE, COUNT, NONE } from './reason.ts';
import { Trail } from './trail.ts';

/**
 * All constraints, and what follows from the literals that are true: two watched literals a clause, each with
 * a blocker (Chaff; MiniSat), binary clauses as lists of consequences, and counting for at-most constraints.
 */
export class Propagation {
  readonly trail = new Trail();
  readonly arena = new Arena();
  readonly counts = new Counts();
  /** Literal that became true → clauses that watch its negation, each with another literal of the clause. */
  readonly watches = new Lists();
  /** Literal that became true → literals that follow. */
  readonly follows = new Lists();
  /** At-most-one groups: group → literals, literal → groups. */
  readonly groups = new Lists();
  readonly groupsOf = new Lists();
  groupCount = 0;
  /** Work done, in steps. */
  spent = 0;
  /** The literal that a conflict made true although a binary clause or a count forbids it. */
  clashing = 0;

  addVariable(): number {
    const variable = this.trail.addVariable();
    const literals = this.trail.variables * 2;
    for (const lists of [this.watches, this.follows, this.groupsOf, this.counts.of]) lists.reach(literals);
    return variable;
  }

  watch(clause: number): void {
    const { data } = this.arena;
    const one = data[clause + HEADER]!;
    const other = data[clause + HEADER + 1]!;
    this.watches.pushPair(one ^ 1, clause, other);
    this.watches.pushPair(other ^ 1, clause, one);
  }

  addBinary(one: number, other: number): void {
    this.follows.push(one ^ 1, other);
    this.follows.push(other ^ 1, one);
  }

  addGroup(literals: readonly number[]): void {
    const group = this.groupCount++;
    this.groups.reach(this.groupCount);
    for (const literal of literals) {
      this.groups.push(group, literal);
      this.groupsOf.push(literal, group);
    }
  }

  /** Draws all consequences; the reason of a conflict, or NONE. */
  run(): number {
    const { trail } = this;
    let conflict = NONE;
    while (conflict === NONE && trail.head < trail.size) {
      const literal = trail.literals[trail.head++]!;
      conflict = this.count(literal) || this.follow(literal) || this.exclude(literal);
      const counted = this.overfull(literal);
      conflict ||= counted || this.visit(literal);
    }
    return conflict;
  }

  /** Takes the counts of a literal back when it is taken from the trail. */
  uncount(literal: number): void {
    const { of, count } = this.counts;
    const begin = of.start[literal]!;
    const end = begin + of.length[literal]!;
    for (let at = begin; at < end; at++) count[of.pool[at]!]! -= 1;
  }

  /** All counts first: whoever takes them back takes back all. */
  private count(literal: number): number {
    const { of, count } = this.counts;
    const begin = of.start[literal]!;
    const end = begin + of.length[literal]!;
    for (let at = begin; at < end; at++) count[of.pool[at]!]! += 1;
    return NONE;
  }

  private follow(literal: number): number {
    const { trail, follows } = this;
    const { value } = trail;
    const { pool } = follows;
    const begin = follows.start[literal]!;
    const end = begin + follows.length[literal]!;
    this.spent += (end - begin) >> 1;
    const reason = ((literal ^ 1) << 2) | BINARY;
    for (let at = begin; at < end; at++) {
      const other = pool[at]!;
      const known = value[other]!;
      if (known > 0) continue;
      if (known < 0) {
        this.clashing = other;
        return reason;
      }
      trail.set(other, reason);
    }
    return NONE;
  }

  private exclude(literal: number): number {
    const { trail, groups, groupsOf } = this;
    const { value } = trail;
    const { pool } = groups;
    const reason = ((literal ^ 1) << 2) | BINARY;
    const first = groupsOf.start[literal]!;
    const last = first + groupsOf.length[literal]!;
    for (let which = first; which < last; which++) {
      const group = groupsOf.pool[which]!;
      const begin = groups.start[group]!;
      const end = begin + groups.length[group]!;
      this.spent += (end - begin) >> 1;
      for (let at = begin; at < end; at++) {
        const other = pool[at]!;
        const known = value[other]!;
        if (known < 0 || other === literal) continue;
        if (known > 0) {
          this.clashing = other ^ 1;
          return reason;
        }
        trail.set(other ^ 1, reason);
      }
    }
    return NONE;
  }

  private overfull(literal: number): number {
    const { trail, counts } = this;
    const { of, literals, most, count } = counts;
    const { value } = trail;
    const first = of.start[literal]!;
    const last = first + of.length[literal]!;
    for (let which = first; which < last; which++) {
      const index = of.pool[which]!;
      if (count[index]! < most[index]!) continue;
      const reason = (index << 2) | COUNT;
      if (count[index]! > most[index]!) return reason;
      const begin = literals.start[index]!;
      const end = begin + literals.length[index]!;
      this.spent += (end - begin) >> 1;
      for (let at = begin; at < end; at++) {
        const other = literals.pool[at]!;
        if (value[other] === 0) trail.set(other ^ 1, reason);
      }
    }
    return NONE;
  }

  private visit(literal: number): number {
    const { trail, watches } = this;
    const { value } = trail;
    const { data } = this.arena;
    const { start } = watches;
    const gone = literal ^ 1;
    let pool = watches.pool;
    const begin = start[literal]!;
    const end = begin + watches.length[literal]!;
    let kept = begin;
    let conflict = NONE;
    let work = end - begin;
    for (let at = begin; at < end; at += 2) {
      const clause = pool[at]!;
      const blocker = pool[at + 1]!;
      if (value[blocker]! > 0) {
        pool[kept++] = clause;
        pool[kept++] = blocker;
        continue;
      }
      const body = clause + HEADER;
      const other = data[body]! ^ data[body + 1]! ^ gone;
      if (other !== blocker && value[other]! > 0) {
        pool[kept++] = clause;
        pool[kept++] = other;
        continue;
      }
      const stop = body + data[clause]!;
      let next = body + 2;
      while (next < stop && value[data[next]!]! < 0) next++;
      work += 3 + next - body;
      if (next < stop) {
        const fresh = data[next]!;
        data[body] = other;
        data[body + 1] = fresh;
        data[next] = gone;
        watches.pushPair(fresh ^ 1, clause, other);
        pool = watches.pool;
        continue;
      }
      pool[kept++] = clause;
      pool[kept++] = other;
      const reason = (clause << 2) | CLAUSE;
      if (value[other]! < 0) {
        conflict = reason;
        while ((at += 2) < end) {
          pool[kept++] = pool[at]!;
          pool[kept++] = pool[at + 1]!;
        }
        break;
      }
      trail.set(other, reason);
    }
    watches.length[literal] = kept - begin;
    this.spent += work;
    return conflict;
  }
}
