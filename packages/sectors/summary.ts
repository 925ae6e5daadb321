import { KINDS, LANGUAGES, type Kind, type Language, type Pack } from './pack.ts';
import { inChainOrder } from './stage-graph.ts';

export interface Summary {
  /** Feeders first, each with how many capabilities stand in it. */
  stages: { id: string; after: string[]; capabilities: number }[];
  capabilities: number;
  kinds: Record<Kind, number>;
  /** Of each language: how many words lead to a capability, and how many capabilities have a synonym. */
  languages: Record<Language, { words: number; withSynonyms: number }>;
  neighbours: { id: string; served: number }[];
  /** Capabilities that have a NACE code. */
  coded: number;
}

/** What a pack holds, counted. */
export function summaryOf({ stages, capabilities, neighbours }: Pack): Summary {
  const count = (test: (capability: Pack['capabilities'][number]) => boolean) =>
    capabilities.filter(test).length;
  return {
    stages: inChainOrder(stages).map(({ id, after }) => ({
      id,
      after,
      capabilities: count(({ stage }) => stage === id),
    })),
    capabilities: capabilities.length,
    kinds: Object.fromEntries(
      KINDS.map((kind) => [kind, count((capability) => capability.kind === kind)]),
    ) as Summary['kinds'],
    languages: Object.fromEntries(
      LANGUAGES.map((language) => {
        const withSynonyms = count(({ synonyms }) => synonyms[language].length > 0);
        const synonyms = capabilities.reduce((sum, { synonyms }) => sum + synonyms[language].length, 0);
        return [language, { words: capabilities.length + synonyms, withSynonyms }];
      }),
    ) as Summary['languages'],
    neighbours: neighbours.map(({ id }) => ({ id, served: count(({ serves }) => serves.includes(id)) })),
    coded: count(({ nace }) => nace.length > 0),
  };
}
