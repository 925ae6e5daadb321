import type { Gauge } from './gauge.ts';

/** Standing in the same stages says less than doing the same things. */
const BY_STAGE = 0.3;

/** How alike two firms are in what they do (Salton's cosine of their capabilities), where they share a stage at all. */
export const rival: Gauge = (one, other, look, tally) => {
  if (!one.stageList.some((stage) => other.stages.has(stage))) return;
  const stages = shared(one.stages, other.stages);
  const capabilities = shared(one.own, other.own);
  const byStage = BY_STAGE * cosine(stages.length, one.stages.size, other.stages.size);
  const amount = Math.max(byStage, cosine(capabilities.length, one.own.size, other.own.size));
  tally.add('rival', amount, () => {
    const sides = [one, other];
    const facts = capabilities.length > 0 ? sides.map(({ own }) => own) : sides.map((side) => side.stages);
    const places = capabilities.length > 0 ? capabilities : stages;
    return {
      from: null,
      to: null,
      facts: places
        .flatMap((place) => facts.map((side) => side.get(place)!))
        .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)),
      data: { capabilities: capabilities.length, stage: look.map.stageName(stages[0]!) },
    };
  });
};

function shared(one: ReadonlyMap<number, unknown>, other: ReadonlyMap<number, unknown>): number[] {
  const both: number[] = [];
  if (one.size === 0 || other.size === 0) return both;
  const [few, many] = one.size <= other.size ? [one, other] : [other, one];
  for (const key of few.keys()) if (many.has(key)) both.push(key);
  return both.sort((a, b) => a - b);
}

function cosine(both: number, one: number, other: number): number {
  return both === 0 ? 0 : both / Math.sqrt(one * other);
}
