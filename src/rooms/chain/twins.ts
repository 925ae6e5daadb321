import { COMMON, packOf, type ChainOfNetwork } from './chain.ts';
import { foldWord } from './suggest.ts';

/** Two packs may know one thing, and call it by the same name: ISO 9001 stands in every trade's. */
export function sameThing(chain: ChainOfNetwork, one: string, other: string): boolean {
  const [a, b] = [chain.known.capabilities.get(one)?.labels, chain.known.capabilities.get(other)?.labels];
  return !!a && !!b && (foldWord(a.it) === foldWord(b.it) || foldWord(a.en) === foldWord(b.en));
}

/**
 * The order in which twins are preferred: packs as they were chosen, the common one last. It comes first in a chain,
 * but the words of the network's own trade come first in a text.
 */
export function tradeFirst(chain: ChainOfNetwork): (one: string, other: string) => number {
  const rank = new Map(chain.capabilities.map(({ id }, at) => [id, at]));
  const order = (id: string) => (rank.get(id) ?? 2 * rank.size) + (packOf(id) === COMMON ? rank.size : 0);
  return (one, other) => order(one) - order(other);
}
