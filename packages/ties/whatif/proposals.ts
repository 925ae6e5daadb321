import { arcAt, type Graph, graphOf, tiesOf } from '../graph.ts';
import type { Rests } from '../rests.ts';
import type { Candidate } from './best.ts';
import { type Effects, effectsOf, type Objective, objectives } from './effects.ts';
import type { Chain } from './filling.ts';
import { robustOrder } from './ordering.ts';
import { pathsBetween, pathsOfThree } from './paths.ts';
import type { WhatIf } from './prepared.ts';
import { degreeOf, linkingStages, welcoming } from './seeking.ts';
import { closingTriangles, inCommon, type Open } from './triangles.ts';

export interface ProposalOptions {
  /** The layer in which acquaintances are looked for, and the one for paths of three. Default: the network itself. */
  trust?: Graph;
  supply?: Graph;
  /** To look for links of the chain that nobody holds. */
  chain?: Chain;
  /** Candidates from each way of finding them; 1,000 unless said otherwise. */
  candidates?: number;
  /** Proposals in all (50), and for one firm (2). */
  most?: number;
  perFirm?: number;
  /** Firms with more ties than this are in no proposal. Default: the degree that 95 firms in 100 do not exceed. */
  busiest?: number;
  /** Pairs the animator does not want to see: competitors, or those who said no. */
  never?: Iterable<readonly [number, number]>;
}

/** What in the network speaks for the pair: whom both know, or how they are joined by three steps. */
export interface Support {
  common: number[];
  /** [u's partner, v's partner], at most three. */
  paths: [number, number][];
}

export interface Reason {
  objective: Objective;
  /** By how much, in the objective's own unit; above 0. */
  by: number;
  /** The share of the candidates that do less for this objective, or as much. */
  ahead: number;
}

export interface Proposal {
  u: number;
  v: number;
  /** Objectives on which it does at least as well as half the candidates; the one with most behind it first. */
  reasons: Reason[];
  support: Support;
  /** What else it would change: pairs of firms, and Burt's constraint of the two. */
  expected: {
    within2: number;
    within3: number;
    joined: number;
    constraint: { now: number | null; then: number }[];
  };
  /** 0 where no candidate beats it on every objective. */
  layer: number;
}

export interface Proposals {
  proposals: Proposal[];
  /** The cap in force, and what was looked at. */
  busiest: number;
  perFirm: number;
  rests: Rests;
}

/**
 * Whom to introduce: candidates from closing triangles, from paths of three, from links of the chain that nobody
 * holds and for the parts of the network that hang loose; each with its exact effect; in an order that mixes no units. The busiest firms
 * are left in peace, and nobody is in more than `perFirm` proposals. The same network gives the same proposals.
 */
export function proposalsOf(whatIf: WhatIf, options: ProposalOptions = {}): Proposals {
  const { graph } = whatIf;
  const { most = 50, perFirm = 2 } = options;
  const [trust, supply] = [options.trust, options.supply].map((layer) => amongFirms(whatIf, layer ?? graph));
  const busiest = options.busiest ?? usuallyAtMost(whatIf);
  const open = Uint8Array.from({ length: graph.n }, (_, node) =>
    whatIf.firms?.[node] !== 0 && degreeOf(graph, node) <= busiest ? 1 : 0,
  );
  const pairs = candidatesOf(whatIf, { ...options, trust, supply }, open);
  const effects = effectsOf(whatIf, pairs);
  const columns = objectives.flatMap((objective) => {
    const column = effects[objective];
    return column ? [{ objective, column: Float64Array.from(column, rounded) }] : [];
  });
  const count = pairs.length / 2;
  const { order, layer, places } = robustOrder(
    columns.map(({ column }) => column),
    count,
  );
  const proposals: Proposal[] = [];
  const load = new Int32Array(graph.n);
  for (const at of order) {
    if (proposals.length >= most) break;
    const [u, v] = [pairs[2 * at]!, pairs[2 * at + 1]!];
    if (load[u]! >= perFirm || load[v]! >= perFirm) continue;
    const reasons = columns
      .map(({ objective, column }, which) => ({
        objective,
        by: column[at]!,
        ahead: count > 1 ? 1 - places[which]![at]! / (count - 1) : 1,
      }))
      .filter(({ by, ahead }) => by > 0 && ahead >= 0.5)
      .sort((one, other) => other.ahead - one.ahead);
    if (reasons.length === 0) continue;
    load[u]!++;
    load[v]!++;
    const support = { common: inCommon(trust!, u, v), paths: pathsBetween(supply!, u, v, 3) };
    proposals.push({ u, v, reasons, support, expected: expectedOf(whatIf, effects, at), layer: layer[at]! });
  }
  const convention =
    'exact effects on the undirected network; Pareto layers, then the sum of places under each objective';
  return { proposals, busiest, perFirm, rests: { n: count, convention } };
}

/** Differences that are nothing but rounding must not decide who beats whom. */
function rounded(value: number): number {
  return Math.round(value * 1e12) / 1e12;
}

/** That all know the secretariat speaks for nobody in particular: a layer without its ties, ids unchanged. */
function amongFirms({ graph, firms }: WhatIf, layer: Graph): Graph {
  if (layer.n !== graph.n || layer.directed)
    throw new RangeError('layers are undirected and over the same firms');
  if (!firms) return layer;
  const { from, to } = tiesOf(layer);
  const kept = Array.from(from, (_, tie) => tie).filter((tie) => firms[from[tie]!] && firms[to[tie]!]);
  const strengths = layer.strength && kept.map((tie) => layer.strength![arcAt(layer, from[tie]!, to[tie]!)]!);
  const edges = Int32Array.from(kept.flatMap((tie) => [from[tie]!, to[tie]!]));
  return graphOf({ names: layer.names, edges, strengths }).graph;
}

/** By rising ids, each pair once. */
function candidatesOf(whatIf: WhatIf, options: ProposalOptions, open: Open): Int32Array {
  const { graph } = whatIf;
  const { trust = graph, supply = graph, chain, candidates: room = 1000 } = options;
  const found: Candidate[] = [
    ...closingTriangles(trust, open, room),
    ...pathsOfThree(supply, open, room),
    ...(chain ? linkingStages(graph, chain, open).slice(0, room) : []),
    ...welcoming(amongFirms(whatIf, graph), open).slice(0, room),
  ];
  const never = new Set<number>();
  for (const [one, other] of options.never ?? [])
    never.add(Math.min(one, other) * graph.n + Math.max(one, other));
  const keys = new Set<number>();
  for (const { u, v } of found) if (arcAt(graph, u, v) < 0) keys.add(u * graph.n + v);
  const sorted = Float64Array.from(keys)
    .filter((key) => !never.has(key))
    .sort();
  const pairs = new Int32Array(2 * sorted.length);
  sorted.forEach((key, at) => {
    pairs[2 * at] = Math.floor(key / graph.n);
    pairs[2 * at + 1] = key % graph.n;
  });
  return pairs;
}

/** The degree that 95 firms in 100 do not exceed (nearest rank); 0 where there are no firms. */
function usuallyAtMost({ graph, firms }: WhatIf): number {
  const degrees = Int32Array.from({ length: graph.n }, (_, node) => degreeOf(graph, node))
    .filter((_, node) => firms?.[node] !== 0)
    .sort();
  return degrees[Math.ceil(0.95 * degrees.length) - 1] ?? 0;
}

function expectedOf({ opening, reach }: WhatIf, effects: Effects, at: number): Proposal['expected'] {
  const [u, v] = [effects.pairs[2 * at]!, effects.pairs[2 * at + 1]!];
  return {
    within2: Math.round(effects.within2[at]! * reach.pairs),
    within3: Math.round(effects.within3[at]! * reach.pairs),
    joined: effects.joined[at]!,
    constraint: [
      { now: opening.now(u), then: opening.tied(u, v) },
      { now: opening.now(v), then: opening.tied(v, u) },
    ],
  };
}
