import { STEPS_A_SECOND } from '../meter.ts';
import { seeded } from '../random.ts';
import { Court } from './court.ts';
import { factsOf } from './fact.ts';
import { Oracle } from './oracle.ts';
import { shrink } from './shrink.ts';
import { near, suspectsOf } from './suspects.ts';
import type { Problem } from '../problem.ts';
import type { Fact } from './fact.ts';
import type { Conflict } from './shrink.ts';

export interface WhyOptions {
  /** The work it may take, in reference seconds, counted in steps. Default 5; most take a tenth of one. */
  seconds?: number;
  /** Asked now and then; true ends the work with what is known so far. */
  stopped?: () => boolean;
}

/** Suspects that are looked into, and orders of keeping that are tried on each. */
const SUSPECTS = 12;
const SHUFFLES = 2;
/** Of more facts than these nobody asks for a shorter list: one beginning does. */
const MANY = 60;

/**
 * Why there is no timetable: a smallest set of facts that can't all be true, or null where that is not proven
 * in the work given. `minimal`: drop any one and a timetable exists. Of several the shortest is kept, among
 * those a search of many beginnings meets; no proof that no other is shorter.
 */
export function conflict(problem: Problem, options: WhyOptions = {}): Conflict | null {
  const oracle = new Oracle(problem, courtOf(options));
  const facts = factsOf(problem);
  const proven = suspectsOf(oracle, facts).slice(0, SUSPECTS);
  if (proven.length === 0) {
    const proves = (some: readonly Fact[]): boolean =>
      !oracle.court.over && oracle.judge(some).kind === 'impossible';
    return proves(facts) ? shrink(oracle, { facts, proves }) : null;
  }
  let best: Conflict | null = null;
  const consider = (found: Conflict): Conflict => {
    if (!best || betters(found, best)) best = found;
    return found;
  };
  for (const suspect of proven) {
    if (best && oracle.court.over) break;
    const first = consider(shrink(oracle, suspect));
    if (first.facts.length > MANY) break;
    const around = near(problem, suspect.facts, first.facts);
    for (const ordered of orders(around))
      if (!oracle.court.over) consider(shrink(oracle, { ...suspect, facts: ordered }));
  }
  return best;
}

export function courtOf({ seconds = 5, stopped = () => false }: WhyOptions): Court {
  return new Court(seconds * STEPS_A_SECOND, stopped);
}

function betters(one: Conflict, other: Conflict): boolean {
  if (one.minimal !== other.minimal) return one.minimal;
  return one.facts.length < other.facts.length;
}

/** Which facts to keep rather than others, beside their own order: the other way round, and as chance has it. */
function orders(facts: readonly Fact[]): Fact[][] {
  const random = seeded(facts.length);
  const shuffled = Array.from({ length: SHUFFLES }, () =>
    facts
      .map((fact) => ({ fact, at: random(1 << 30) }))
      .sort((one, other) => one.at - other.at)
      .map(({ fact }) => fact),
  );
  return [[...facts].reverse(), ...shuffled];
}
