import type { FindingOf } from './finding.ts';
import { packOf } from './chain.ts';
import type { ChainIndex } from './findings-index.ts';

/**
 * Stages without a firm, in packs where some firm stands. A stage that nothing feeds and that feeds nothing is a
 * field, not a step: empty, it is a hole only if somebody needs it.
 */
export function holesOf(index: ChainIndex): FindingOf<'hole'>[] {
  const { at, after, feeds, stageOf, needs } = index;
  const inUse = new Set([...at].filter(([, firms]) => firms.length > 0).map(([id]) => packOf(id)));
  const asked = new Map<string, string[]>();
  for (const need of needs)
    for (const stage of new Set(need.capabilities.map((id) => stageOf.get(id))))
      if (stage !== undefined) asked.set(stage, [...(asked.get(stage) ?? []), need.id]);
  const wanting = firmsWanting(index);
  return index.facts.stages.flatMap(({ id: stage }): FindingOf<'hole'>[] => {
    if (at.get(stage)!.length > 0 || !inUse.has(packOf(stage))) return [];
    const isField = after.get(stage)!.length === 0 && !feeds.has(stage);
    const needing = asked.get(stage) ?? [];
    if (isField && needing.length === 0) return [];
    return [
      {
        code: 'hole',
        stage,
        before: nearest(index, stage, after),
        after: nearest(index, stage, feeds),
        needs: needing,
        wanting: isField ? [] : (wanting.get(stage) ?? []),
      },
    ];
  });
}

/** For each stage the firms that have a capability which buys something done there. */
function firmsWanting({ facts, stageOf, firm }: ChainIndex): Map<string, string[]> {
  const stagesBought = new Map(
    facts.capabilities.map(({ id, needs }) => [id, needs.flatMap((need) => stageOf.get(need) ?? [])]),
  );
  const wanting = new Map<string, string[]>();
  for (const { id, capabilities } of firm.values())
    for (const stage of new Set(capabilities.flatMap((one) => stagesBought.get(one) ?? []))) {
      const list = wanting.get(stage);
      if (list) list.push(id);
      else wanting.set(stage, [id]);
    }
  return wanting;
}

/** Firms at the nearest stages that have any, one way along the chain, looking through empty ones. */
function nearest(
  { at }: ChainIndex,
  from: string,
  onward: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const seen = new Set([from]);
  const found = new Set<string>();
  let wave = [from];
  while (wave.length > 0) {
    const next: string[] = [];
    for (const stage of wave.flatMap((one) => onward.get(one) ?? [])) {
      if (seen.has(stage)) continue;
      seen.add(stage);
      const firms = at.get(stage)!;
      if (firms.length === 0) next.push(stage);
      for (const firm of firms) found.add(firm);
    }
    wave = next;
  }
  return [...found];
}
