import { check } from '../checker.ts';
import { STEPS_A_SECOND } from '../meter.ts';
import { modelOf } from '../model.ts';
import { fairnessOf } from '../problem.ts';
import { applied, costOf } from './easing.ts';
import { courtOf } from './conflict.ts';
import { keyOf, factsOf } from './fact.ts';
import { cheapestHitting } from './hitting.ts';
import { Oracle } from './oracle.ts';
import { explain } from './shrink.ts';
import { halfDaysOf } from './slots.ts';
import { about, breaksOf, suspectsOf } from './suspects.ts';
import type { Problem } from '../problem.ts';
import type { Held } from '../timetable.ts';
import type { Easing } from './easing.ts';
import type { WhyOptions } from './conflict.ts';
import type { Fact } from './fact.ts';
import type { Suspect } from './suspects.ts';

/** A way out: with these easings there is a timetable, and here is one. */
export interface Relaxation {
  easings: Easing[];
  /** Their cost together, by which the ways out are ranked: see `easing.ts`. */
  cost: number;
  /** A timetable of the problem with the easings made, and its breaks: proof, not the best there is. */
  held: Held[];
  breaks: number;
}

/** The work all ways out may take, in reference seconds, and the share of it that one family may. */
const SECONDS = 6;
const SHARES = 4;
/** Ways out that are shown, at most. */
const SHOWN = 5;
/** Slots more that are tried in one place, and times that a family learns of more conflicts. */
const MORE_SLOTS = 3;
const ROUNDS = 40;
/** Sets that are tried in vain, before a family is given up. */
const FAILED = 6;
/** Tables more that are tried one by one, and degrees of fairness. */
const FEW = 3;

/** What a way out may lift: anything; or one kind of thing only. */
const FAMILIES: readonly (readonly Fact['kind'][])[] = [
  ['tables'],
  ['fairness'],
  [],
  ['absent', 'person-absent'],
  ['fixed'],
  ['after'],
  ['session', 'fixed', 'table', 'person', 'after'],
  ['meeting'],
  ['resource', 'resource-away', 'closed'],
  ['minimum', 'maximum'],
];

/**
 * The cheapest ways to make a problem without a timetable fit, cheapest first, each proven by a timetable;
 * none where it fits as it is.
 *
 * Facts to lift are found by hitting every conflict met so far as cheaply as can be, looking whether what is
 * left fits, and learning the next conflict where it does not (implicit hitting sets: Moreno-Centeno and
 * Karp, Operations Research 61, 2013); once over all kinds of facts, once over each kind. Beside
 * these, some slots more at the end of a half-day.
 */
export function relaxations(problem: Problem, options: WhyOptions = {}): Relaxation[] {
  const ways = new Ways(problem, options);
  if (ways.needless()) return [];
  const found = [ways.moreSlots(), ...FAMILIES.map((kinds) => ways.lifting(kinds))];
  // With fairness out of the way, what is lifted more is never worse: there is always an end.
  if (!found.some(Boolean)) found.push(ways.unfair());
  const seen = new Set<string>();
  return found
    .filter((way) => way !== null)
    .sort((one, other) => one.cost - other.cost || one.easings.length - other.easings.length)
    .filter(({ easings }) => {
      const key = JSON.stringify(easings);
      return !seen.has(key) && seen.add(key);
    })
    .slice(0, SHOWN);
}

class Ways {
  private readonly problem: Problem;
  private readonly oracle: Oracle;
  private readonly facts: Fact[];
  /** Conflicts met so far, whichever way was being looked for. */
  private readonly conflicts: Fact[][] = [];

  /** What one family may take of the work; any facts, twice as much. */
  private readonly share: number;

  constructor(problem: Problem, options: WhyOptions) {
    this.problem = problem;
    this.oracle = new Oracle(problem, courtOf({ ...options, seconds: options.seconds ?? SECONDS }));
    this.facts = factsOf(problem);
    this.share = ((options.seconds ?? SECONDS) * STEPS_A_SECOND) / SHARES;
  }

  /** There is a timetable without any. */
  needless(): boolean {
    return this.oracle.court.glance(modelOf(this.problem)) !== null;
  }

  /** The cheapest way that lifts facts of these kinds only (none named: of any), or null where there is none or the work is over. */
  lifting(kinds: readonly Fact['kind'][], always: readonly Fact[] = []): Relaxation | null {
    const cost = (fact: Fact): number => costOf(this.problem, [mildest(this.problem, fact)]);
    const among = (facts: readonly Fact[]): Fact[] =>
      kinds.length === 0 ? [...facts] : facts.filter((fact) => kinds.includes(fact.kind));
    const { court } = this.oracle;
    // What is left where a timetable was looked for in vain: something of it must be lifted, too or instead.
    const failed: Fact[][] = [];
    const end = court.spent + (kinds.length === 0 ? 2 : 1) * this.share;
    for (let round = 0; round < ROUNDS && court.spent < end && !court.over; round++) {
      const lists = [...this.conflicts, ...failed]
        .filter((facts) => !facts.some((fact) => always.includes(fact)))
        .map(among);
      const hitting = cheapestHitting(lists, cost);
      if (!hitting) return null;
      const lifted = this.facts.filter((fact) => hitting.includes(fact) || always.includes(fact));
      const left = this.facts.filter((fact) => !lifted.includes(fact));
      const more = this.conflictsIn(left);
      if (court.over) return null;
      if (more.length > 0) {
        this.conflicts.push(...more);
        continue;
      }
      // Where no conflict could be named, tables or fairness may still be the reason.
      const all = among(this.facts);
      const way = this.graded(lifted.length === 0 && all.length === 1 ? all : lifted);
      if (way || lifted.length === 0 || failed.length === FAILED) return way;
      failed.push(left);
    }
    return null;
  }

  /** The cheapest way that lifts fairness, and anything else. */
  unfair(): Relaxation | null {
    return this.lifting(
      [],
      this.facts.filter(({ kind }) => kind === 'fairness'),
    );
  }

  /** As few slots more as do, where one place is as good as another at the end of the day. */
  moreSlots(): Relaxation | null {
    for (let count = 1; count <= MORE_SLOTS; count++)
      for (const at of halfDaysOf(this.problem).reverse()) {
        const easings: Easing[] = [{ kind: 'slots', at, count }];
        const held = this.oracle.court.glance(modelOf(applied(this.problem, easings)));
        if (held) return this.wayOut(easings, held);
      }
    return null;
  }

  /** Some conflicts among the facts, quickly, as far as counting sees. */
  private conflictsIn(facts: Fact[]): Fact[][] {
    const { oracle, problem } = this;
    const { meetings, unfairTo } = oracle.causes(facts);
    const close: Suspect[] = meetings.map((some) => ({
      facts: about(problem, facts, new Set(some)),
      proves: (left) => oracle.counts(left),
    }));
    if (unfairTo) close.push(breaksOf(oracle, facts, unfairTo));
    const proven = close.filter((suspect) => suspect.proves(suspect.facts));
    if (proven.length === 0 && close.length > 0) proven.push(...suspectsOf(oracle, facts).slice(0, 1));
    const known = new Set<string>();
    return proven
      .map((suspect) => explain(suspect.proves, [], [], suspect.facts))
      .filter((some) => {
        const key = some.map(keyOf).sort().join();
        return !known.has(key) && known.add(key);
      });
  }

  /** With no more tables, and no more difference in breaks, than are needed. */
  private graded(lifted: readonly Fact[]): Relaxation | null {
    if (lifted.length === 0) return null;
    const lift = (fact: Fact): Easing => ({ kind: 'lift', fact });
    let best = this.proven(lifted.map(lift));
    const rest = (kind: Fact['kind']): Easing[] =>
      best!.easings.filter((one) => (one.kind === 'lift' ? one.fact.kind : one.kind) !== kind);
    if (best && lifted.some(({ kind }) => kind === 'tables'))
      for (let [low, high] = [1, this.problem.meetings.length]; low <= high;) {
        const count = low < FEW ? low : (low + high) >> 1;
        const way = this.proven([...rest('tables'), { kind: 'tables', count }]);
        if (way) [best, high] = [way, count - 1];
        else low = count + 1;
      }
    if (best && lifted.some(({ kind }) => kind === 'fairness'))
      for (let more = 1; more <= FEW; more++) {
        const to = fairnessOf(this.problem) + more;
        const way = this.proven([...rest('fairness'), { kind: 'fairness', to }]);
        if (way) return way;
      }
    return best;
  }

  /** With a timetable, or null where none was found. */
  private proven(easings: Easing[]): Relaxation | null {
    const verdict = this.oracle.court.judge(modelOf(applied(this.problem, easings)));
    return verdict.kind === 'fits' ? this.wayOut(easings, verdict.held) : null;
  }

  /** The way out with its proof, which the checker looks at. */
  private wayOut(easings: Easing[], held: Held[]): Relaxation {
    const { faults, breaks } = check(applied(this.problem, easings), held);
    if (faults.length > 0) throw new Error(`a way out breaks a rule: ${JSON.stringify(faults[0])}`);
    return { easings, cost: costOf(this.problem, easings), held, breaks };
  }
}

/** The mildest form that lifting a fact may turn out to have. */
function mildest(problem: Problem, fact: Fact): Easing {
  if (fact.kind === 'tables') return { kind: 'tables', count: 1 };
  if (fact.kind === 'fairness') return { kind: 'fairness', to: fairnessOf(problem) + 1 };
  return { kind: 'lift', fact };
}
