import type { ChainOfNetwork } from './chain.ts';
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

/** A place in a text that names a capability. */
export interface Named {
  /** `pack:id` */
  capability: string | null;
  from: number;
  to: number;
  /** 0 … 1: less where the words have several meanings, or are not quite as they stand in the packs. */
  certainty: number;
}

/** How sure a proposal is, as a person says it. */
export type Sureness = 'sure' | 'likely' | 'perhaps';
export const surenessOf = (certainty: number): Sureness =>
  certainty >= 0.9 ? 'sure' : certainty >= 0.6 ? 'likely' : 'perhaps';

/** Less certain ones are noise: nobody should have to leave them one by one. */
export const LEAST_CERTAIN = 0.4;
const mostWords = 200;

/**
 * What a text proposes, the surest first. A word that leads to the same thing in several packs proposes it once,
 * from the pack chosen first; several places that name one capability make it surer (as independent witnesses:
 * 1 − Π(1 − c)).
 */
export function proposalsIn(chain: ChainOfNetwork, text: string, named: readonly Named[]): Proposal[] {
  const places = new Map<string, { doubt: number; words: Map<string, string> }>();
  for (const { capability, from, to, certainty } of withoutTwins(chain, named)) {
    const place = places.get(capability) ?? { doubt: 1, words: new Map() };
    const words = text.slice(from, to).replace(/\s+/g, ' ').trim();
    // The same words again are the same witness.
    if (!place.words.has(foldWord(words))) place.doubt *= 1 - Math.min(certainty, 1);
    place.words.set(foldWord(words), words);
    places.set(capability, place);
  }
  return [...places]
    .map(([capability, { doubt, words }]) => ({
      capability,
      certainty: Math.round((1 - doubt) * 100) / 100,
      words: quoted([...words.values()]),
    }))
    .filter(({ certainty }) => certainty >= LEAST_CERTAIN)
    .sort((a, b) => b.certainty - a.certainty || (a.capability < b.capability ? -1 : 1));
}

interface Known extends Named {
  capability: string;
}

function withoutTwins(chain: ChainOfNetwork, named: readonly Named[]): Known[] {
  const rank = new Map(chain.capabilities.map(({ id }, at) => [id, at]));
  const bySpan = new Map<string, Known[]>();
  for (const one of named) {
    if (one.capability === null || !rank.has(one.capability)) continue;
    const span = `${one.from} ${one.to}`;
    bySpan.set(span, [...(bySpan.get(span) ?? []), one as Known]);
  }
  // The common pack comes first in a chain, but the words of the network's own trade come first in a text.
  const order = ({ capability }: Known) =>
    rank.get(capability)! + (capability.startsWith('common:') ? rank.size : 0);
  return [...bySpan.values()].flatMap((senses) => {
    const kept: { one: Known; twins: number }[] = [];
    for (const one of [...senses].sort((a, b) => order(a) - order(b))) {
      if (kept.some((other) => other.one.capability === one.capability)) continue;
      const twin = kept.find((other) => sameThing(chain, other.one.capability, one.capability));
      if (twin) twin.twins += 1;
      else kept.push({ one, twins: 1 });
    }
    // A word of n meanings is told with certainty 1/√n each: meanings that are one count as one.
    return kept.map(({ one, twins }) => ({
      ...one,
      certainty: Math.min(1, one.certainty * Math.sqrt(twins)),
    }));
  });
}

/** Two packs call it by the same name. */
function sameThing(chain: ChainOfNetwork, one: string, other: string): boolean {
  const [a, b] = [chain.known.capabilities.get(one)!.labels, chain.known.capabilities.get(other)!.labels];
  return foldWord(a.it) === foldWord(b.it) || foldWord(a.en) === foldWord(b.en);
}

function quoted(words: readonly string[]): string {
  const said: string[] = [];
  for (const word of words) if ([...said, word].join(' · ').length <= mostWords) said.push(word);
  return said.join(' · ') || words[0]!.slice(0, mostWords);
}
