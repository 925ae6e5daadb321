import type { ChainOfNetwork } from './chain.ts';
import { foldWord } from './suggest.ts';
import { sameThing, tradeFirst } from './twins.ts';

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
/** In running text one everyday word names nothing for sure: a film of a test is no corporate video. */
const ONE_WORD = 0.85;
const everyday = /^\p{L}?\p{Ll}+$/u;

/**
 * What a text proposes, the surest first. A thing that several packs know by the same name is proposed once, from the
 * pack chosen first: nobody should have to take ISO 9001 three times. `oneWord` is the most that one
 * everyday word can be worth: less in running text than where it stands alone.
 */
export function proposalsIn(
  chain: ChainOfNetwork,
  text: string,
  recognised: readonly Recognised[],
  oneWord = ONE_WORD,
): Proposal[] {
  const inUse = new Set(chain.capabilities.map(({ id }) => id));
  const order = tradeFirst(chain);
  const kept: Recognised[] = [];
  const known = recognised.filter(({ capability }) => inUse.has(capability));
  for (const one of known.sort((a, b) => order(a.capability, b.capability))) {
    const twin = kept.findIndex((other) => sameThing(chain, other.capability, one.capability));
    if (twin === -1) kept.push(one);
    else if (kept[twin]!.certainty < one.certainty)
      kept[twin] = { ...one, capability: kept[twin]!.capability };
  }
  return kept
    .map(({ capability, certainty, words }) => {
      const said = quoted(words.map(([from, to]) => text.slice(from, to).replace(/\s+/g, ' ').trim()));
      const most = everyday.test(said) ? oneWord : 1;
      return { capability, certainty: Math.round(Math.min(most, certainty) * 100) / 100, words: said };
    })
    .sort((a, b) => b.certainty - a.certainty || (a.capability < b.capability ? -1 : 1));
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
