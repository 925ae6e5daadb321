import { seenFrom } from './audience.ts';
import type { ChainMap } from './chain-map.ts';
import type { FactRef } from './fact.ts';
import type { Firm } from './firm.ts';

/** What a capability of a firm takes by the pack and the firm doesn't have. */
export interface Lack {
  capability: number;
  /** One that takes it. */
  by: number;
  fact: FactRef;
}

/** Where a firm stands: as it has declared, and by what it can do. */
export function stagesOf(
  positions: Firm['positions'],
  own: ReadonlyMap<number, FactRef>,
  firm: string,
  map: ChainMap,
): Map<number, FactRef> {
  const stages = new Map<number, FactRef>();
  for (const [capability, fact] of own) {
    const stage = map.stageOf(capability);
    if (stage !== null && !stages.has(stage)) stages.set(stage, fact);
  }
  for (const position of [...positions].sort((one, other) => (one.id < other.id ? -1 : 1)))
    stages.set(map.stage(position.id), {
      kind: 'position',
      id: position.id,
      firm,
      seen: seenFrom(position),
    });
  return stages;
}

/** What it takes is looked for with others only where the firm neither has it nor already says that it buys it. */
export function lacksOf(
  own: ReadonlyMap<number, FactRef>,
  has: ReadonlyMap<number, unknown>,
  buys: ReadonlySet<number>,
  map: ChainMap,
): Lack[] {
  const lacks = new Map<number, Lack>();
  for (const [by, fact] of own)
    for (const capability of map.needs(by))
      if (!has.has(capability) && !buys.has(capability) && !lacks.has(capability))
        lacks.set(capability, { capability, by, fact });
  return [...lacks.values()];
}

/** The stages a firm feeds, with its own that feed them. */
export function feedsOf(stages: ReadonlyMap<number, FactRef>, map: ChainMap): Map<number, number[]> {
  const feeds = new Map<number, number[]>();
  for (const stage of stages.keys())
    for (const next of map.feeds(stage)) feeds.set(next, [...(feeds.get(next) ?? []), stage]);
  return feeds;
}
