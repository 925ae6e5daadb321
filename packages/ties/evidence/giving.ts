import type { Rests } from '../rests.ts';
import { type Fact, factsAt, type Moment } from './fact.ts';

export interface Balance {
  firm: string;
  given: number;
  received: number;
  /** (given − received) ÷ (given + received): from −1, only takes, to 1, only gives. */
  balance: number;
}

export interface Giving {
  /** By name; firms that neither gave nor received are absent. */
  firms: Balance[];
  /** Of the arcs giver → receiver, the share whose way back is there too; null where there are none. */
  reciprocity: number | null;
  rests: Rests;
}

/**
 * Give and take on introductions (Allee, 2008): who introduces two firms gives one to each of them. Only `firms` are
 * told; what others give them (the secretariat does little else) counts on neither side.
 */
export function givingOf(facts: readonly Fact[], moment: Moment, firms: ReadonlySet<string>): Giving {
  const counts = new Map<string, { given: number; received: number }>();
  const arcs = new Set<string>();
  const countOf = (firm: string) => {
    const count = counts.get(firm) ?? { given: 0, received: 0 };
    counts.set(firm, count);
    return count;
  };
  let n = 0;
  for (const { type, a, b, introducedBy: giver } of factsAt(facts, moment)) {
    if (type !== 'introduction' || giver === undefined || !firms.has(giver)) continue;
    n++;
    for (const receiver of [a, b]) {
      countOf(giver).given++;
      if (!firms.has(receiver)) continue;
      countOf(receiver).received++;
      arcs.add(JSON.stringify([giver, receiver]));
    }
  }
  const back = [...arcs].filter((arc) => arcs.has(JSON.stringify((JSON.parse(arc) as string[]).reverse())));
  return {
    firms: [...counts]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([firm, { given, received }]) => ({
        firm,
        given,
        received,
        balance: (given - received) / (given + received),
      })),
    reciprocity: arcs.size > 0 ? back.length / arcs.size : null,
    rests: { n, convention: 'introductions by members; the introducer gives one to each of the two' },
  };
}
