import type { FindingOf } from './finding.ts';
import type { ChainIndex } from './findings-index.ts';

/** So many buyers of one capability from one firm, and the step counts as hanging on it though its stage is full. */
const buyersThatHang = 2;

/**
 * Steps that hang on one firm. A stage with exactly one firm, if another firm buys from it or stands at a stage it
 * feeds. And a capability bought by two firms or more, all from the one firm that has it, at a stage with others.
 */
export function singleSourcesOf(index: ChainIndex): FindingOf<'single-source'>[] {
  return [...soleAtStage(index), ...soleOfCapability(index)];
}

function soleAtStage(index: ChainIndex): FindingOf<'single-source'>[] {
  const { at, feeds, tiesOf, stageOf } = index;
  return index.facts.stages.flatMap(({ id: stage }) => {
    const [firm, ...others] = at.get(stage)!;
    if (firm === undefined || others.length > 0) return [];
    // A tie that says what it supplies counts for the stage of that capability alone.
    const buyers = (tiesOf.get(firm) ?? []).flatMap(({ supplier, buyer, capability }) =>
      supplier === firm && (stageOf.get(capability) ?? stage) === stage ? [buyer] : [],
    );
    const next = (feeds.get(stage) ?? []).flatMap((fed) => at.get(fed)!.filter((one) => one !== firm));
    if (buyers.length + next.length === 0) return [];
    return [
      { code: 'single-source', stage, capability: null, firm, buyers: unique(buyers), next: unique(next) },
    ];
  });
}

function soleOfCapability({ ties, at, stageOf, holders }: ChainIndex): FindingOf<'single-source'>[] {
  const sellers = new Map<string, { firms: Set<string>; buyers: Set<string> }>();
  for (const { supplier, buyer, capability } of ties) {
    if (!stageOf.has(capability)) continue;
    const known = sellers.get(capability) ?? { firms: new Set(), buyers: new Set() };
    known.firms.add(supplier);
    known.buyers.add(buyer);
    sellers.set(capability, known);
  }
  return [...sellers].flatMap(([capability, { firms, buyers }]) => {
    const stage = stageOf.get(capability)!;
    const [firm] = firms;
    const alsoHeld = (holders.get(capability) ?? []).some((one) => one !== firm);
    if (firms.size > 1 || buyers.size < buyersThatHang || alsoHeld || (at.get(stage)?.length ?? 0) < 2)
      return [];
    return [{ code: 'single-source', stage, capability, firm: firm!, buyers: [...buyers], next: [] }];
  });
}

const unique = (ids: readonly string[]): string[] => [...new Set(ids)];
