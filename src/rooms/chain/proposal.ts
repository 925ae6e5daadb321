import { COMMON, packOf, type ChainOfNetwork } from './chain.ts';
import { foldWord } from './suggest.ts';

export type ProposalOrigin = 'profile' | 'pasted' | 'import' | 'opportunity';

/** Read in a text, for a person to take or leave. */
export interface Proposal {
  /** `pack:id` */
  capability: string;
  /** 0 … 1 */
  certainty: number;
  /** The words of the text that made it think so. */
  words: string;
}

/** A capability recognised in a text, with the places that speak of it. */
export interface Recognised {
  /** `pack:id` */
  capability: string;
  certainty: number;
  words: readonly (readonly [from: number, to: number])[];
}

/** How sure a proposal is, as a person says it: named; met in most of what its name says; met in part of it. */
export type Sureness = 'sure' | 'likely' | 'perhaps';
export const SURE = 0.9;
export const LIKELY = 0.7;
export const surenessOf = (certainty: number): Sureness =>
  certainty >= SURE ? 'sure' : certainty >= LIKELY ? 'likely' : 'perhaps';

const mostWords = 200;

/**
 * What a text proposes, the surest first. A thing that several packs know by the same name is proposed once, from the
 * pack chosen first: nobody should have to take ISO 9001 three times.
 */
export function proposalsIn(
  chain: ChainOfNetwork,
  text: string,
  recognised: readonly Recognised[],
): Proposal[] {
  const rank = new Map(chain.capabilities.map(({ id }, at) => [id, at]));
  // The common pack comes first in a chain, but the words of the network's own trade come first in a text.
  const order = ({ capability }: Recognised) =>
    rank.get(capability)! + (packOf(capability) === COMMON ? rank.size : 0);
  const kept: Recognised[] = [];
  for (const one of recognised
    .filter(({ capability }) => rank.has(capability))
    .sort((a, b) => order(a) - order(b))) {
    const twin = kept.findIndex((other) => sameThing(chain, other.capability, one.capability));
    if (twin === -1) kept.push(one);
    else if (kept[twin]!.certainty < one.certainty)
      kept[twin] = { ...one, capability: kept[twin]!.capability };
  }
  return kept
    .map(({ capability, certainty, words }) => ({
      capability,
      certainty: Math.round(Math.min(1, certainty) * 100) / 100,
      words: quoted(words.map(([from, to]) => text.slice(from, to).replace(/\s+/g, ' ').trim())),
    }))
    .sort((a, b) => b.certainty - a.certainty || (a.capability < b.capability ? -1 : 1));
}

/** Two packs call it by the same name. */
function sameThing(chain: ChainOfNetwork, one: string, other: string): boolean {
  const [a, b] = [chain.known.capabilities.get(one)!.labels, chain.known.capabilities.get(other)!.labels];
  return foldWord(a.it) === foldWord(b.it) || foldWord(a.en) === foldWord(b.en);
}

/** Each of the words once, as many as stand on a line or two. */
function quoted(words: readonly string[]): string {
  const said = new Map<string, string>();
  for (const word of words) {
    const longer = [...said.values(), word].join(' · ');
    if (!said.has(foldWord(word)) && longer.length <= mostWords) said.set(foldWord(word), word);
  }
  return [...said.values()].join(' · ') || (words[0] ?? '').slice(0, mostWords);
}
