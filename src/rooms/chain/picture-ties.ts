import { packOf } from './chain.ts';
import type { ChainFacts, FactTie } from './findings-facts.ts';

/** A supply tie where it shows in the picture: between a stage of the supplier and a stage of the buyer. */
export interface ShownTie extends FactTie {
  from: string;
  to: string;
}

/**
 * Between which stages each tie runs. What is supplied decides on the supplier's side, if the supplier stands there;
 * else two stages of which one feeds the other; else the first stage of each. A tie of a firm that stands at none
 * of the stages shown is not shown.
 */
export function shownTies(facts: ChainFacts, isShown: (stage: string) => boolean): ShownTie[] {
  const stagesOf = new Map(facts.firms.map(({ id, stages }) => [id, stages.filter(isShown)]));
  const stageOf = new Map(facts.capabilities.map(({ id, stage }) => [id, stage]));
  const feeders = new Map(facts.stages.map(({ id, after }) => [id, new Set(after)]));
  const feeds = (from: string, to: string) => feeders.get(to)?.has(from) ?? false;
  return facts.ties.flatMap((tie) => {
    const buyer = stagesOf.get(tie.buyer) ?? [];
    const all = stagesOf.get(tie.supplier) ?? [];
    const named = stageOf.get(tie.capability);
    const supplier = named !== undefined && all.includes(named) ? [named] : all;
    const pairs = supplier.flatMap((from) => buyer.map((to) => ({ from, to })));
    const pair =
      pairs.find(({ from, to }) => feeds(from, to)) ?? pairs.find(({ from, to }) => from !== to) ?? pairs[0];
    return pair ? [{ ...tie, ...pair }] : [];
  });
}

/** The stages of one pack, and those the network added itself. */
export const inPack = (pack: string) => (stage: string) => packOf(stage) === pack || packOf(stage) === 'own';
