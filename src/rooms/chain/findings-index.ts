import type { ChainFacts, FactFirm, FactOpportunity, FactTie } from './findings-facts.ts';

/** The facts looked up every way the findings need, made in one pass over them. */
export interface ChainIndex {
  facts: ChainFacts;
  firm: ReadonlyMap<string, FactFirm>;
  stageOf: ReadonlyMap<string, string>;
  /** Firms at each stage, in the order of the facts. A stage without firms has an empty list. */
  at: ReadonlyMap<string, readonly string[]>;
  feeds: ReadonlyMap<string, readonly string[]>;
  after: ReadonlyMap<string, readonly string[]>;
  /** Firms that hold exactly this capability. */
  holders: ReadonlyMap<string, readonly string[]>;
  /** A capability and whatever is broader than it, itself first. */
  broader(capability: string): readonly string[];
  /** Ties of which both firms are known, by firm. */
  tiesOf: ReadonlyMap<string, readonly FactTie[]>;
  ties: readonly FactTie[];
  needs: readonly FactOpportunity[];
}

export function indexOf(facts: ChainFacts): ChainIndex {
  const firm = new Map(facts.firms.map((one) => [one.id, one]));
  const known = new Set(facts.stages.map(({ id }) => id));
  const within = new Map(facts.capabilities.map((one) => [one.id, one.within]));
  const ties = facts.ties.filter(
    ({ supplier, buyer }) => supplier !== buyer && firm.has(supplier) && firm.has(buyer),
  );
  const at = gathered(facts.firms, (one) => one.stages.filter((id) => known.has(id)));
  for (const id of known) if (!at.has(id)) at.set(id, []);
  return {
    facts,
    firm,
    ties,
    stageOf: new Map(facts.capabilities.map(({ id, stage }) => [id, stage])),
    at,
    feeds: gathered(facts.stages, ({ after }) => after.filter((id) => known.has(id))),
    after: new Map(facts.stages.map(({ id, after }) => [id, after.filter((one) => known.has(one))])),
    holders: gathered(facts.firms, ({ capabilities }) => capabilities),
    broader: (capability) => chainOf(capability, within),
    tiesOf: tiesByFirm(ties),
    needs: facts.opportunities.filter(({ need, firm: id }) => need && firm.has(id)),
  };
}

/** For each key the ids of those that name it; one that names a key twice stands there once. */
function gathered<One extends { id: string }>(
  all: readonly One[],
  keysOf: (one: One) => readonly string[],
): Map<string, string[]> {
  const lists = new Map<string, string[]>();
  for (const one of all)
    for (const key of new Set(keysOf(one))) {
      const list = lists.get(key);
      if (list) list.push(one.id);
      else lists.set(key, [one.id]);
    }
  return lists;
}

function tiesByFirm(ties: readonly FactTie[]): Map<string, FactTie[]> {
  const lists = new Map<string, FactTie[]>();
  for (const tie of ties)
    for (const firm of [tie.supplier, tie.buyer]) {
      const list = lists.get(firm);
      if (list) list.push(tie);
      else lists.set(firm, [tie]);
    }
  return lists;
}

function chainOf(capability: string, within: ReadonlyMap<string, string | null>): string[] {
  const chain: string[] = [];
  for (let at: string | null = capability; at && !chain.includes(at); at = within.get(at) ?? null)
    chain.push(at);
  return chain;
}
