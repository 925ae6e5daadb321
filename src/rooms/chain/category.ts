import type { ChainOfNetwork } from './chain.ts';
import { proposalsIn, type Proposal, type Recognised } from './proposal.ts';
import { foldWord } from './suggest.ts';

/** Below this a capability is only the nearest, not the one that is meant. */
export const MEANT = 0.5;
/** Nearer than this nothing is near. */
export const NEAR = 0.12;
const mostNearest = 2;
/** Words of four letters and more that begin alike are one word in its forms: machining, machined. */
const wordRoot = 5;

/**
 * What a category or tag proposes. It speaks of the firm for certain, but often broadly ("Welding"): where no
 * capability is meant, the nearest ones are proposed, as perhaps, if they have a word in common with it.
 */
export function proposalsOfCategory(
  chain: ChainOfNetwork,
  category: string,
  recognised: readonly Recognised[],
): Proposal[] {
  const meant = recognised.filter(({ certainty }) => certainty >= MEANT);
  if (meant.length > 0) return whole(proposalsIn(chain, category, meant, 1), category);
  const roots = rootsOf(category);
  const near = recognised
    .filter(({ certainty, capability }) => certainty >= NEAR && sharesWord(chain, capability, roots))
    .slice(0, 2 * mostNearest);
  return whole(proposalsIn(chain, category, near), category).slice(0, mostNearest);
}

/** A category is short: all of it is what made one think so. */
const whole = (proposals: readonly Proposal[], category: string): Proposal[] =>
  proposals.map((proposal) => ({ ...proposal, words: category.slice(0, 200) }));

function sharesWord(chain: ChainOfNetwork, id: string, roots: ReadonlySet<string>): boolean {
  const known = chain.known.capabilities.get(id);
  if (!known) return false;
  const { labels, synonyms } = known;
  return [...Object.values(labels), ...Object.values(synonyms).flat()].some((word) =>
    [...rootsOf(word)].some((root) => roots.has(root)),
  );
}

const rootsOf = (text: string): Set<string> =>
  new Set(
    foldWord(text)
      .split(' ')
      .filter((word) => word.length >= 4)
      .map((word) => word.slice(0, wordRoot)),
  );
