import { recognise } from '#packages/matching';
import type { Ctx } from '#platform/server';
import { MEANT, NEAR, proposalsOfCategory } from '../category.ts';
import { proposalsIn, type Proposal } from '../proposal.ts';
import { readChain } from './chain.ts';
import { vocabularyOf } from './vocabulary.ts';

/** Nobody reads more of one firm with care. */
const mostOfOne = 24;

/** What proposes: free text, and categories or tags, of which each is read by itself. */
export interface Speech {
  text: string;
  categories: readonly string[];
}

/** Reads what firms say, in this network's words. A category that many firms share is read once. */
export async function proposalReader(ctx: Ctx): Promise<(speech: Speech) => Proposal[]> {
  const chain = await readChain(ctx);
  const vocabulary = await vocabularyOf(ctx);
  const read = new Map<string, Proposal[]>();
  const ofCategory = (category: string): Proposal[] => {
    const known = read.get(category);
    if (known) return known;
    const proposals = proposalsOfCategory(chain, category, recognise(vocabulary, category, { least: NEAR }));
    read.set(category, proposals);
    return proposals;
  };
  return ({ text, categories }) => {
    const said = text.trim() === '' ? [] : recognise(vocabulary, text, { most: mostOfOne, least: MEANT });
    const best = new Map<string, Proposal>();
    for (const proposal of [...proposalsIn(chain, text, said), ...categories.flatMap(ofCategory)]) {
      const before = best.get(proposal.capability);
      if (!before || before.certainty < proposal.certainty) best.set(proposal.capability, proposal);
    }
    return [...best.values()].sort((a, b) => b.certainty - a.certainty).slice(0, mostOfOne);
  };
}
