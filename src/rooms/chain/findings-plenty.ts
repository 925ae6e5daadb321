import type { FindingOf } from './finding.ts';
import { packOf } from './chain.ts';
import type { ChainIndex } from './findings-index.ts';

/** Fewer firms than these side by side are no crowd. */
const fewest = 5;

/**
 * Stages with many firms: twice the mean of the occupied stages of the pack, five at least. And capabilities, at
 * stages that are not crowded themselves, held by twice the mean of those that anybody holds.
 */
export function overlapsOf(index: ChainIndex): FindingOf<'overlap'>[] {
  const { at, holders, stageOf } = index;
  const sizes = new Map<string, number[]>();
  for (const [stage, firms] of at) {
    const pack = packOf(stage);
    if (firms.length > 0) sizes.set(pack, [...(sizes.get(pack) ?? []), firms.length]);
  }
  const stages = [...at].flatMap(([stage, firms]) => {
    const least = manyOf(sizes.get(packOf(stage)) ?? []);
    return firms.length < least ? [] : [overlap(index, stage, null, firms, least)];
  });
  const crowded = new Set(stages.map(({ stage }) => stage));
  const held = [...holders].filter(([id]) => stageOf.has(id));
  const least = manyOf(held.map(([, firms]) => firms.length));
  const capabilities = held.flatMap(([id, firms]) => {
    const stage = stageOf.get(id)!;
    return firms.length < least || crowded.has(stage) ? [] : [overlap(index, stage, id, firms, least)];
  });
  return [...stages, ...capabilities];
}

const manyOf = (sizes: readonly number[]) =>
  Math.max(fewest, Math.ceil((2 * sizes.reduce((sum, size) => sum + size, 0)) / Math.max(1, sizes.length)));

function overlap(
  { firm }: ChainIndex,
  stage: string,
  capability: string | null,
  firms: readonly string[],
  least: number,
): FindingOf<'overlap'> {
  const abroad = firms.filter((id) => firm.get(id)!.neighbours.length > 0);
  return { code: 'overlap', stage, capability, firms, abroad, least };
}

/** Neighbouring sectors in which somebody works already, or for which somebody has what they want. */
export function neighboursOf({ facts, firm }: ChainIndex): FindingOf<'neighbour'>[] {
  const serves = new Map(facts.capabilities.map((one) => [one.id, one.serves]));
  const found = new Map<string, { there: string[]; could: string[] }>();
  const into = (neighbour: string) => {
    let known = found.get(neighbour);
    if (!known) found.set(neighbour, (known = { there: [], could: [] }));
    return known;
  };
  for (const { id, neighbours, capabilities } of firm.values()) {
    for (const neighbour of new Set(neighbours)) into(neighbour).there.push(id);
    for (const neighbour of new Set(capabilities.flatMap((one) => serves.get(one) ?? [])))
      if (!neighbours.includes(neighbour)) into(neighbour).could.push(id);
  }
  return [...found].map(([neighbour, lists]) => ({ code: 'neighbour', neighbour, ...lists }));
}
