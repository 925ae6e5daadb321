import type { Lang } from '#platform';
import type { ChainOfNetwork } from './chain.ts';

/** How a capability is called. Of one nobody knows any more the id is told in words: never nothing, never an error. */
export function capabilityName(chain: ChainOfNetwork, id: string, lang: Lang): string {
  return chain.known.capabilities.get(id)?.labels[lang] || inWords(id);
}

export function stageName(chain: ChainOfNetwork, id: string, lang: Lang): string {
  return chain.known.stages.get(id)?.labels[lang] || inWords(id);
}

/** How a neighbour sector is called, whichever pack of the chain names it. */
export function neighbourName(chain: ChainOfNetwork, id: string, lang: Lang): string {
  for (const { neighbours } of chain.packs) {
    const found = neighbours.find((neighbour) => neighbour.id === id);
    if (found) return found.labels[lang];
  }
  return inWords(id);
}

/** "jewellery:lost-wax-casting" → "lost wax casting". */
const inWords = (id: string) => id.slice(id.indexOf(':') + 1).replaceAll('-', ' ');
