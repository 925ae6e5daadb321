import { keyOf, type Finding } from './finding.ts';
import { contaminatorsIn } from './findings-contaminators.ts';
import type { ChainFacts } from './findings-facts.ts';
import { holesOf } from './findings-holes.ts';
import { indexOf } from './findings-index.ts';
import { unansweredOf, unplacedOf } from './findings-needs.ts';
import { neighboursOf, overlapsOf } from './findings-plenty.ts';
import { singleSourcesOf } from './findings-single.ts';
import { oneSidedOf, untiedOf } from './findings-untied.ts';

/** Everything worth saying about a chain, what is worth most first. The order of the facts changes nothing. */
export function findingsOf(facts: ChainFacts): Finding[] {
  const index = indexOf(facts);
  const found: Finding[] = [
    ...unansweredOf(index),
    ...holesOf(index),
    ...singleSourcesOf(index),
    ...untiedOf(index),
    ...oneSidedOf(index),
    ...contaminatorsIn(index),
    ...overlapsOf(index),
    ...neighboursOf(index),
    ...unplacedOf(index),
  ];
  const firms = facts.firms.length;
  return found
    .map((finding) => ({ finding, worth: worthOf(finding, firms), key: keyOf(finding) }))
    .sort((a, b) => b.worth - a.worth || (a.key < b.key ? -1 : 1))
    .map(({ finding }) => finding);
}

/**
 * What is worth saying first. Somebody who waits comes before a step that may break, that before a step not taken,
 * that before plenty; inside one step, the more firms it concerns the earlier. A choice, written down in docs/chain.md.
 */
export function worthOf(finding: Finding, firms: number): number {
  const more = (count: number) => Math.min(99, count);
  switch (finding.code) {
    case 'need-unanswered':
      return 600;
    case 'hole': {
      const { before, after, needs, wanting } = finding;
      const concerned = more(before.length + after.length + wanting.length);
      if (needs.length > 0) return 500 + more(10 * needs.length);
      if (before.length > 0 && after.length > 0) return (wanting.length > 0 ? 300 : 200) + concerned;
      return 50 + concerned / 2;
    }
    case 'single-source':
      return finding.buyers.length > 0
        ? 400 + more(10 * finding.buyers.length)
        : 100 + more(finding.next.length);
    case 'untied':
      return 300 + more(2 * Math.min(finding.before.length, finding.after.length));
    case 'contaminator':
      return 200 + more(finding.firms.length + finding.stages.length);
    case 'one-sided':
      return 200 + more(finding.ties.length);
    case 'neighbour':
      return 100 + more(finding.there.length + finding.could.length / 4);
    case 'overlap':
      return 100 + more(finding.firms.length / 2);
    case 'unplaced':
      // Where most firms stand nowhere, nothing else can be said before they do.
      return finding.firms.length * 2 > firms ? 700 : 50;
  }
}

/** The few to be said first: in their order, but never more than `each` of one kind while others wait. */
export function leading(findings: readonly Finding[], count: number, each = 2): Finding[] {
  const told = new Map<string, number>();
  const first: Finding[] = [];
  for (const finding of findings) {
    const before = told.get(finding.code) ?? 0;
    if (first.length === count) break;
    if (before >= each) continue;
    told.set(finding.code, before + 1);
    first.push(finding);
  }
  return first;
}
