import { seeded } from '../random.ts';
import { Oracle } from './oracle.ts';
import { shrink } from './shrink.ts';
import { suspectsOf } from './suspects.ts';
import { STEPS_A_SECOND } from '../meter.ts';
import type { Problem } from '../problem.ts';
import type { Fact } from './fact.ts';
import type { Arbiter } from './oracle.ts';
import type { Conflict } from './shrink.ts';

export interface WhyOptions {
  /** The work it may take, in reference seconds, counted in steps. Default 5; most take a tenth of one. */
  seconds?: number;
  /** Asked now and then; true ends the work with what is known so far. */
  stopped?: () => boolean;
  /** Who decides what neither counting nor a quick search can. */
  arbiter?: Arbiter | null;
}

/** Suspects that are looked into, and orders of keeping that are tried on each. */
const SUSPECTS = 12;
const SHUFFLES = 2;

/**
 * Why there is no timetable: a smallest set of facts that can't all be true, or null where that is not proven
 * in the work given. `minimal`: drop any one and a timetable exists. Of several the shortest is kept, among
 * those a search of many beginnings meets; no proof that no other is shorter.
 */
export function conflict(problem: Problem, options: WhyOptions = {}): Conflict | null {
  return conflictOf(oracleOf(problem, options));
}

export function oracleOf(problem: Problem, options: WhyOptions): Oracle {
  const { seconds = 5, stopped = () => false, arbiter = null } = options;
  return new Oracle(problem, seconds * STEPS_A_SECOND, stopped, arbiter);
}

export function conflictOf(oracle: Oracle): Conflict | null {
  const suspects = suspectsOf(oracle.problem);
  const proven = suspects.filter((facts) => oracle.counts(facts)).slice(0, SUSPECTS);
  const last = suspects.at(-1);
  if (proven.length === 0 && last && oracle.judge(last).kind === 'impossible') proven.push(last);
  let best: Conflict | null = null;
  for (const facts of proven)
    for (const ordered of orders(facts)) {
      if (best && oracle.over) return best;
      const found = shrink(oracle, ordered);
      if (!best || betters(found, best)) best = found;
    }
  return best;
}

function betters(one: Conflict, other: Conflict): boolean {
  if (one.minimal !== other.minimal) return one.minimal;
  return one.facts.length < other.facts.length;
}

/** Which facts to keep rather than others: few absences, few meetings, and as chance has it. */
function orders(facts: readonly Fact[]): Fact[][] {
  const random = seeded(facts.length);
  const shuffled = Array.from({ length: SHUFFLES }, () =>
    facts
      .map((fact) => ({ fact, at: random(1 << 30) }))
      .sort((one, other) => one.at - other.at)
      .map(({ fact }) => fact),
  );
  return [[...facts], [...facts].reverse(), ...shuffled];
}
