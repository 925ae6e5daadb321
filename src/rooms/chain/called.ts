import type { ChainOfNetwork } from './chain.ts';
import { foldWord, indexOf } from './suggest.ts';
import { sameThing, tradeFirst } from './twins.ts';

const indexes = new WeakMap<ChainOfNetwork, Map<string, string[]>>();

/**
 * The capability that is called exactly so, in whatever language; null when none is, or several that are not one
 * thing. A standard may carry its year: "ISO 9001:2015".
 */
export function capabilityCalled(chain: ChainOfNetwork, text: string): string | null {
  const called = indexes.get(chain) ?? index(chain);
  const found =
    called.get(foldWord(text)) ?? called.get(foldWord(text.replace(/[:\s-]*(19|20)\d{2}\s*$/, ''))) ?? [];
  const first = found[0];
  return first !== undefined && found.every((id) => sameThing(chain, first, id)) ? first : null;
}

function index(chain: ChainOfNetwork): Map<string, string[]> {
  const called = new Map<string, Set<string>>();
  for (const { folded, at } of indexOf(chain, 'it')) {
    const ids = called.get(folded) ?? new Set();
    called.set(folded, ids.add(chain.capabilities[at]!.id));
  }
  const order = tradeFirst(chain);
  const made = new Map([...called].map(([word, ids]) => [word, [...ids].sort(order)]));
  indexes.set(chain, made);
  return made;
}
