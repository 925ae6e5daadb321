import { directions, type Fact, factTypes, layers } from './fact.ts';

/** Facts as columns of numbers, in the order in which they happened. Firms are numbered from 0 by rising name. */
export interface Ledger {
  /** By rising `occurredAt`; among equals, as given. */
  facts: readonly Fact[];
  firms: readonly string[];
  a: Int32Array;
  b: Int32Array;
  /** Positions in `factTypes`, `layers` and `directions`. */
  type: Uint8Array;
  layer: Uint8Array;
  direction: Uint8Array;
  occurred: Float64Array;
  recorded: Float64Array;
  /** Infinity where it isn't. */
  ended: Float64Array;
  retracted: Float64Array;
}

/**
 * A ledger of facts that have passed `readFacts`. `firms` are those who are there without any fact about them: the
 * isolated. Facts are never changed: to correct one, retract it and make the ledger again.
 */
export function ledgerOf(given: readonly Fact[], also: Iterable<string> = []): Ledger {
  const order = Uint32Array.from(given, (_, at) => at);
  const times = Float64Array.from(given, ({ occurredAt }) => occurredAt);
  order.sort((one, other) => times[one]! - times[other]! || one - other);
  const facts = Array.from(order, (at) => given[at]!);
  const named = new Set(also);
  for (const { a, b } of facts) named.add(a).add(b);
  const firms = [...named].sort();
  const id = new Map(firms.map((firm, at) => [firm, at]));
  const column = (of: (fact: Fact) => number) => Float64Array.from(facts, of);
  return {
    facts,
    firms,
    a: Int32Array.from(facts, ({ a }) => id.get(a)!),
    b: Int32Array.from(facts, ({ b }) => id.get(b)!),
    type: Uint8Array.from(facts, ({ type }) => factTypes.indexOf(type)),
    layer: Uint8Array.from(facts, ({ layer }) => layers.indexOf(layer)),
    direction: Uint8Array.from(facts, ({ direction }) => directions.indexOf(direction)),
    occurred: column(({ occurredAt }) => occurredAt),
    recorded: column(({ recordedAt }) => recordedAt),
    ended: column(({ endedAt }) => endedAt ?? Infinity),
    retracted: column(({ retractedAt }) => retractedAt ?? Infinity),
  };
}
