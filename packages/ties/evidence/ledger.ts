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
 * A ledger of facts that have passed `readFacts`; others make it throw a RangeError. `also` are those who are there without any fact about them: the
 * isolated. Facts are never changed: to correct one, retract it and make the ledger again.
 */
export function ledgerOf(given: readonly Fact[], also: Iterable<string> = []): Ledger {
  const facts = byTime(given);
  const named = new Set(also);
  for (const { a, b } of facts) named.add(a).add(b);
  const firms = [...named].sort();
  const id = new Map(firms.map((firm, at) => [firm, at]));
  const count = facts.length;
  const ledger: Ledger = {
    facts,
    firms,
    a: new Int32Array(count),
    b: new Int32Array(count),
    type: new Uint8Array(count),
    layer: new Uint8Array(count),
    direction: new Uint8Array(count),
    occurred: new Float64Array(count),
    recorded: new Float64Array(count),
    ended: new Float64Array(count),
    retracted: new Float64Array(count),
  };
  facts.forEach((fact, at) => {
    ledger.a[at] = id.get(fact.a)!;
    ledger.b[at] = id.get(fact.b)!;
    ledger.type[at] = numberOf(factTypes, fact.type);
    ledger.layer[at] = numberOf(layers, fact.layer);
    ledger.direction[at] = numberOf(directions, fact.direction);
    ledger.occurred[at] = timeOf(fact.occurredAt);
    ledger.recorded[at] = timeOf(fact.recordedAt);
    ledger.ended[at] = timeOf(fact.endedAt ?? Infinity);
    ledger.retracted[at] = timeOf(fact.retractedAt ?? Infinity);
  });
  return ledger;
}

/** As they happened; facts mostly come in that order already. */
function byTime(given: readonly Fact[]): readonly Fact[] {
  if (given.every(({ occurredAt }, at) => at === 0 || given[at - 1]!.occurredAt <= occurredAt))
    return [...given];
  return [...given].sort((one, other) => one.occurredAt - other.occurredAt);
}

function timeOf(time: number): number {
  if (Number.isNaN(time)) throw new RangeError('a fact has a time that is none: read facts first');
  return time;
}

function numberOf<Word>(words: readonly Word[], word: Word): number {
  const at = words.indexOf(word);
  if (at < 0) throw new RangeError(`${String(word)} is none of ${words.join(', ')}: read facts first`);
  return at;
}
