import type { Proposal } from './proposals.ts';
import type { ProposalWords } from './words/en.ts';

/** More acquaintances than these are counted, not named. */
const NAMED = 3;

/** A proposal as sentences: what to do, what speaks for it, and what is expected of it, the strongest first. */
export function saidOf(
  { u, v, support, reasons, expected }: Proposal,
  names: readonly string[],
  words: ProposalWords,
): { title: string; support: string[]; reasons: string[] } {
  const [one, other] = [names[u]!, names[v]!];
  const said: string[] = [];
  if (support.common.length > 0) {
    const named = support.common.slice(0, NAMED).map((node) => names[node]!);
    said.push(words.common(named, support.common.length - named.length));
  }
  for (const [partner, otherPartner] of support.paths.slice(0, 1))
    said.push(words.path(one, names[partner]!, names[otherPartner]!, other));
  return {
    title: words.introduce(one, other),
    support: said,
    reasons: reasons.map(({ objective, by }) => words.reasons[objective](by, expected)),
  };
}
