import type { FactStage } from './findings-facts.ts';

export interface Layers {
  /** From what comes first to what comes last; inside a layer in the order given. */
  layers: string[][];
  /** Stages that nothing feeds and that feed nothing: they stand around the chain. */
  around: string[];
}

/**
 * Longest-path layering (Sugiyama, Tagawa and Toda 1981): every stage stands after all that feed it, the chain is as
 * short as can be. Then a stage that feeds more than feeds it moves up to what it feeds, so that design and tooling
 * stand beside those who use them. A stage caught in a cycle comes as late as what is known of it says.
 */
export function layersOf(stages: readonly Pick<FactStage, 'id' | 'after'>[]): Layers {
  const known = new Set(stages.map(({ id }) => id));
  const before = new Map(stages.map(({ id, after }) => [id, after.filter((one) => known.has(one))]));
  const behind = new Map<string, string[]>(stages.map(({ id }) => [id, []]));
  for (const [id, feeders] of before) for (const feeder of feeders) behind.get(feeder)!.push(id);
  const isLoose = (id: string) => before.get(id)!.length + behind.get(id)!.length === 0;

  const level = new Map<string, number>();
  const rise = (id: string, open: ReadonlySet<string>): number => {
    const kept = level.get(id);
    if (kept !== undefined) return kept;
    const feeders = before.get(id)!.filter((one) => !open.has(one));
    const own = Math.max(-1, ...feeders.map((one) => rise(one, new Set([...open, id])))) + 1;
    level.set(id, own);
    return own;
  };
  const chained = stages.map(({ id }) => id).filter((id) => !isLoose(id));
  for (const id of chained) rise(id, new Set());
  for (const id of [...chained].sort((a, b) => level.get(b)! - level.get(a)!)) {
    const fed = behind.get(id)!.filter((one) => level.get(one)! > level.get(id)!);
    if (fed.length > before.get(id)!.length)
      level.set(id, Math.min(...fed.map((one) => level.get(one)!)) - 1);
  }
  const layers: string[][] = [];
  for (const id of chained) (layers[level.get(id)!] ??= []).push(id);
  return {
    layers: Array.from(layers, (layer) => layer ?? []).filter((layer) => layer.length > 0),
    around: stages.map(({ id }) => id).filter(isLoose),
  };
}
