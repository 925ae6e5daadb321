import type { Ground } from './ground.ts';
import type { Lists } from './lists.ts';
import type { Rule } from './rules.ts';
import type { Explained, Weighed } from './scale.ts';
import { type Grade, leastOf } from './weights.ts';

/** Why a pair is not proposed; all that holds, the most decisive first. Sentences are made by whoever shows it. */
export type Finding =
  | Rule
  /** Customers already: what would have counted is bought by these ties. */
  | { code: 'already-customers'; ties: string[] }
  /** Nothing that is a cause to meet: none of these grounds was found. */
  | { code: 'no-cause'; lacking: Ground[] }
  /** It would be proposed, but what this viewer may see of it is too little. */
  | { code: 'hidden' }
  /** Below the grade asked for. `against`: what weighs it down. */
  | { code: 'too-weak'; grade: Grade; least: Grade; against: Weighed[] }
  /** The lists are made, and one side's is full, with these. */
  | { code: 'full'; firm: string; cap: number; by: string[] }
  /** It stands at this place, from 1, in the ranking of one side, and that many are shown. */
  | { code: 'outranked'; firm: string; place: number; most: number }
  /** Nothing stands in its way. */
  | { code: 'proposed' };

export interface WhyNot {
  findings: Finding[];
  /** What speaks for the pair and against it; null where a rule forbids it. */
  pair: Explained | null;
}

const SUBSTANTIAL: Ground[] = [
  'need',
  'technology',
  'project',
  'buys',
  'needs',
  'stages',
  'paths',
  'contaminator',
];

export function findingsOn(pair: Explained, least: Grade, lists: Lists | null): Finding[] {
  const findings: Finding[] = [];
  if (pair.blocked.length > 0) findings.push({ code: 'already-customers', ties: pair.blocked });
  if (pair.score === -Infinity) findings.push({ code: 'no-cause', lacking: SUBSTANTIAL });
  else if (pair.score < leastOf(least))
    findings.push({ code: 'too-weak', grade: pair.grade, least, against: pair.against });
  else if (lists) return listed(pair, lists);
  return findings;
}

function listed({ a, b }: Explained, lists: Lists): Finding[] {
  const [ofA, ofB] = [lists.of.get(a) ?? [], lists.of.get(b) ?? []];
  if (ofA.some((chosen) => chosen.a === b || chosen.b === b)) return [{ code: 'proposed' }];
  return [
    [a, ofA],
    [b, ofB],
  ].flatMap(([firm, chosen]) => {
    const [of, list] = [firm as string, chosen as typeof ofA];
    if (list.length < lists.cap) return [];
    const by = list.map((one) => (one.a === of ? one.b : one.a));
    return [{ code: 'full' as const, firm: of, cap: lists.cap, by }];
  });
}
