import { type Fact, factsAt } from './fact.ts';

/** Who gets how much of an amount, in minor units; the parts add up to the amount. */
export type Credit = Record<string, number>;

export interface Credits {
  /** Who introduced whom on the way to the deal, from the oldest. */
  chain: Fact[];
  /** The introducers, each once, in the order in which they first appear. */
  introducers: string[];
  firstTouch: Credit;
  lastTouch: Credit;
  equal: Credit;
}

/**
 * The introductions that led to a deal, followed back: those of its two firms to each other, then those that had
 * brought each introducer to the firm it introduced, and so on, always earlier than what they led to. What the two
 * sides did themselves earns them no credit.
 */
export function chainOf(facts: readonly Fact[], deal: Fact, knownAt: number): Fact[] {
  const introductions = factsAt(facts, { asOf: deal.occurredAt, knownAt }).filter(
    ({ type, introducedBy }) => type === 'introduction' && introducedBy !== undefined,
  );
  const byPair = new Map<string, Fact[]>();
  for (const step of introductions) {
    const pair = pairOf(step.a, step.b);
    byPair.set(pair, [...(byPair.get(pair) ?? []), step]);
  }
  const chain = new Set<Fact>();
  const open: { pair: string; before: number }[] = [
    { pair: pairOf(deal.a, deal.b), before: deal.occurredAt + 1 },
  ];
  for (let next = open.pop(); next; next = open.pop()) {
    for (const step of byPair.get(next.pair) ?? []) {
      if (step.occurredAt >= next.before || chain.has(step)) continue;
      chain.add(step);
      for (const side of [step.a, step.b])
        open.push({ pair: pairOf(step.introducedBy!, side), before: step.occurredAt });
    }
  }
  return [...chain].sort((one, other) => one.occurredAt - other.occurredAt || order(one, other));
}

/** The amount of a deal, split in three ways over the chain of introductions that led to it. */
export function creditsOf(facts: readonly Fact[], deal: Fact, knownAt: number): Credits {
  const chain = chainOf(facts, deal, knownAt);
  const touches = chain.map(({ introducedBy }) => introducedBy!);
  if (deal.introducedBy !== undefined) touches.push(deal.introducedBy);
  const earning = touches.filter((who) => who !== deal.a && who !== deal.b);
  const introducers = [...new Set(earning)];
  const amount = deal.amount ?? 0;
  return {
    chain,
    introducers,
    firstTouch: equalSplit(amount, earning.slice(0, 1)),
    lastTouch: equalSplit(amount, earning.slice(-1)),
    equal: equalSplit(amount, introducers),
  };
}

/** Equal parts to the cent: the first ones get the cents that are left over. Nobody gets nothing of nothing. */
export function equalSplit(amount: number, among: readonly string[]): Credit {
  if (!Number.isSafeInteger(amount) || amount < 0)
    throw new RangeError(`an amount is a whole number of cents, not ${amount}`);
  const each = Math.floor(amount / among.length);
  const over = amount - each * among.length;
  return Object.fromEntries(among.map((who, at) => [who, each + (at < over ? 1 : 0)]));
}

function pairOf(one: string, other: string): string {
  return JSON.stringify(one < other ? [one, other] : [other, one]);
}

function order(one: Fact, other: Fact): number {
  const [first, second] = [one, other].map(({ introducedBy, a, b }) => JSON.stringify([introducedBy, a, b]));
  return first! < second! ? -1 : first! > second! ? 1 : 0;
}
