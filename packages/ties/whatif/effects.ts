import { arcAt } from '../graph.ts';
import type { WhatIf } from './prepared.ts';
import { harmonicShift, withinShift } from './reach.ts';

/** What each objective is called wherever it is told apart. More is better for each; they are never added up. */
export const objectives = ['reach', 'opening', 'filling', 'rescue', 'independence', 'knowHow'] as const;
export type Objective = (typeof objectives)[number];

/** One entry for each tie asked about. Null: the objective was not asked about. */
export interface Effects extends Record<Objective, Float64Array | null> {
  pairs: Int32Array;
  /** Rise of global efficiency. */
  reach: Float64Array;
  /** More pairs within two and three steps, as shares of all pairs; and pairs that had no path at all. */
  within2: Float64Array;
  within3: Float64Array;
  joined: Float64Array;
  /** Fall of Burt's constraint, the two firms together. A firm without ties has none to fall. */
  opening: Float64Array;
  /** Links of the chain that nobody held. */
  filling: Float64Array | null;
  /** Of the two, how many had no tie. */
  rescue: Float64Array;
  /** Fall of the share of reach that would go if the secretariat went. */
  independence: Float64Array | null;
  /** Rise of the mean of 1/d from contaminators to other firms. */
  knowHow: Float64Array | null;
}

/** A tie that stands already changes nothing. Throws a RangeError for a pair that is none. */
export function effectsOf(prepared: WhatIf, pairs: Int32Array): Effects {
  if (pairs.length % 2) throw new RangeError('pairs come as u, v, u, v: one has no other');
  const count = pairs.length / 2;
  const column = () => new Float64Array(count);
  const effects: Effects = {
    pairs,
    reach: column(),
    within2: column(),
    within3: column(),
    joined: column(),
    opening: column(),
    filling: prepared.filling && column(),
    rescue: column(),
    independence: prepared.alone && column(),
    knowHow: prepared.contaminators && column(),
  };
  for (const at of byPlace(prepared, pairs)) {
    const [u, v] = [pairs[2 * at]!, pairs[2 * at + 1]!];
    checkPair(prepared, u, v);
    if (arcAt(prepared.graph, u, v) < 0) write(effects, prepared, at, u, v);
  }
  return effects;
}

/** Neighbours read neighbouring rows of a table that is larger than the cache: one after another is twice as fast. */
function byPlace({ place }: WhatIf, pairs: Int32Array): Int32Array {
  const order = Int32Array.from({ length: pairs.length / 2 }, (_, at) => at);
  const lower = order.map((at) => Math.min(place[pairs[2 * at]!] ?? 0, place[pairs[2 * at + 1]!] ?? 0));
  return order.sort((one, other) => lower[one]! - lower[other]! || one - other);
}

function checkPair({ graph, firms }: WhatIf, u: number, v: number): void {
  for (const node of [u, v])
    if (!(node >= 0 && node < graph.n)) throw new RangeError(`there is no node ${node}`);
  if (u === v) throw new RangeError(`node ${u} can't be tied to itself`);
  if (firms && !(firms[u] && firms[v])) throw new RangeError('the secretariat is no side of a proposal');
}

function write(effects: Effects, prepared: WhatIf, at: number, u: number, v: number): void {
  const { graph, place, reach, shifts, alone, contaminators, opening, filling } = prepared;
  const [near, far] = [Math.min(place[u]!, place[v]!), Math.max(place[u]!, place[v]!)];
  const shift = shifts.of(near, far);
  const nearer = harmonicShift(shift);
  effects.reach[at] = nearer / reach.pairs;
  effects.within2[at] = withinShift(shift, 2) / reach.pairs;
  effects.within3[at] = withinShift(shift, 3) / reach.pairs;
  effects.joined[at] = withinShift(shift, shift.most);
  for (const [one, other] of [
    [u, v],
    [v, u],
  ] as const) {
    const now = opening.now(one);
    if (now !== null) effects.opening[at]! += now - opening.tied(one, other);
    if (graph.start[one] === graph.start[one + 1]) effects.rescue[at]!++;
  }
  if (filling) effects.filling![at] = filling(u, v);
  if (contaminators) {
    const taught = harmonicShift(shifts.from(contaminators, prepared.isContaminator));
    const others = reach.firms - contaminators.length;
    effects.knowHow![at] = others > 0 ? taught / (contaminators.length * others) : 0;
  }
  if (alone) {
    const before = dependence(alone.reach.efficiency, reach.efficiency);
    const without = alone.reach.efficiency + harmonicShift(alone.shifts.of(near, far)) / reach.pairs;
    effects.independence![at] = before - dependence(without, reach.efficiency + nearer / reach.pairs);
  }
}

/** The share of the firms' reach among themselves that would go with the secretariat. */
export function dependence(without: number, whole: number): number {
  return whole > 0 ? 1 - without / whole : 0;
}
