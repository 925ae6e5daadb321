import { type Ask, asksOf } from './ask.ts';
import { maySee, seenFrom, type Viewer } from './audience.ts';
import type { ChainMap } from './chain-map.ts';
import { feedsOf, type Lack, lacksOf, stagesOf } from './chain-place.ts';
import type { FactRef } from './fact.ts';
import type { Firm, Lot } from './firm.ts';
import { type Wanting, wantings } from './opportunity.ts';
import { type Item, itemsOf, type Supply, supplyOf, validAt } from './supply.ts';

/** A capability as it can be met: how surely, and by which fact. */
export interface Having {
  strength: number;
  fact: FactRef;
}

export interface Named {
  name: string;
  fact: FactRef;
}

/** A firm as one viewer sees it, ready to be compared. What the viewer may not see is not in it. */
export interface Standing {
  id: string;
  /** Its number among all firms. */
  place: number;
  asks: readonly Ask[];
  items: readonly Item[];
  supply: Record<Wanting, Supply>;
  /** Capabilities it has, and the broader ones they stand for. */
  has: ReadonlyMap<number, Having>;
  /** Those said in so many words, certifications left out. */
  own: ReadonlyMap<number, FactRef>;
  /** Certifications that have run out. */
  expired: ReadonlyMap<number, { fact: FactRef; until: number }>;
  buys: readonly { capability: number; fact: FactRef }[];
  /** What its capabilities take by the pack and it doesn't have, with one that takes it. */
  lacks: readonly Lack[];
  /** Where it stands, declared or by its capabilities. */
  stages: ReadonlyMap<number, FactRef>;
  stageList: readonly number[];
  /** Those of a chain, and how many sectors they are of. */
  links: readonly number[];
  /** The stages it feeds, with the own stage that feeds them. */
  feeds: ReadonlyMap<number, readonly number[]>;
  sectors: number;
  markets: readonly Named[];
  languages: readonly Named[];
  /** All its languages as one word: quick to compare. */
  tongues: string;
  lot: (Lot & { fact: FactRef }) | null;
}

export function standingOf(firm: Firm, place: number, map: ChainMap, viewer: Viewer, now: number): Standing {
  const items = itemsOf(firm, map, viewer, now);
  const visible = <T extends { seen?: Firm['capabilities'][number]['seen'] }>(
    facts: readonly T[] = [],
  ): T[] => facts.filter((fact) => maySee(viewer, fact, [firm.id]));
  const named = (kind: 'market' | 'language', facts: Firm['markets']): Named[] =>
    visible(facts).map((fact) => ({
      name: fact.name,
      fact: { kind, id: fact.name, firm: firm.id, seen: seenFrom(fact) },
    }));
  const has = havingOf(items, map);
  const own = ownOf(items, map);
  const stages = stagesOf(visible(firm.positions), own, firm.id, map);
  const buys = visible(firm.buys).map((bought) => ({
    capability: map.capability(bought.id),
    fact: { kind: 'bought' as const, id: bought.id, firm: firm.id, seen: seenFrom(bought) },
  }));
  const languages = named('language', firm.languages);
  const links = [...stages.keys()].filter(map.isInChain);
  const lot = firm.lot && maySee(viewer, firm.lot, [firm.id]) ? firm.lot : null;
  return {
    id: firm.id,
    place,
    asks: asksOf(firm, map, viewer, now),
    items,
    supply: Object.fromEntries(wantings.map((wanting) => [wanting, supplyOf(items, wanting)])) as Record<
      Wanting,
      Supply
    >,
    has,
    own,
    expired: new Map(
      visible(firm.capabilities)
        .filter(({ until }) => !validAt(until, now))
        .map((held) => [
          map.capability(held.id),
          {
            fact: { kind: 'capability', id: held.id, firm: firm.id, seen: seenFrom(held) },
            until: held.until!,
          },
        ]),
    ),
    buys,
    lacks: lacksOf(own, has, new Set(buys.map(({ capability }) => capability)), map),
    stages,
    stageList: [...stages.keys()],
    links,
    feeds: feedsOf(stages, map),
    sectors: new Set(links.map((stage) => map.stageName(stage).split(':')[0])).size,
    markets: named('market', firm.markets),
    languages,
    tongues: languages
      .map(({ name }) => name)
      .sort()
      .join(),
    lot: lot && { ...lot, fact: { kind: 'lot', id: firm.id, firm: firm.id, seen: seenFrom(lot) } },
  };
}

function havingOf(items: readonly Item[], map: ChainMap): Map<number, Having> {
  const has = new Map<number, Having>();
  for (const { capabilities, strength, fact } of items)
    for (const capability of strength.commercial > 0 ? capabilities : [])
      for (const [broader, share] of map.broader(capability)) {
        const sure = strength.commercial * share;
        if (sure > (has.get(broader)?.strength ?? 0)) has.set(broader, { strength: sure, fact });
      }
  return has;
}

function ownOf(items: readonly Item[], map: ChainMap): Map<number, FactRef> {
  const own = new Map<number, FactRef>();
  for (const { capabilities, fact } of items)
    if (fact.kind === 'capability')
      for (const capability of capabilities) if (!map.isCertification(capability)) own.set(capability, fact);
  return own;
}
