import type { Graph } from '../graph.ts';
import { corePeriphery } from '../groups/core-periphery.ts';
import type { Rests } from '../rests.ts';
import { largestComponent, without } from '../subgraph.ts';
import { distancesOf } from '../whatif/distances.ts';
import { dependence } from '../whatif/effects.ts';
import { reachOf } from '../whatif/reach.ts';

/** The four stages of a woven network, from Holley and Krebs, Building Smart Communities through Network Weaving (2006). */
export const weavingStages = ['scattered', 'hub', 'many-hubs', 'core-periphery'] as const;
export type WeavingStage = (typeof weavingStages)[number];

/** They tell the stages by eye; these are the numbers by which they are told here, with the thresholds beside them. */
export interface WeavingSigns {
  /** Firms in the largest component; below 0.5 the network is scattered. */
  largest: number;
  /** What still hangs together of the largest component without its busiest firm; below 0.5 there is one hub. */
  withoutHub: number;
  /** Freeman's degree centralisation, 1 for a star; from 0.5 on there is one hub. */
  centralisation: number;
  /**
   * Correlation with a full core and an empty periphery, ties between them left open; from 0.5 on there is a core. 0 where
   * the best core has fewer than three firms (that is a hub or two), 1 where everybody is tied to everybody.
   */
  core: number;
}

export const weavingThresholds = { largest: 0.5, withoutHub: 0.5, centralisation: 0.5, core: 0.5 } as const;

export interface Weaving {
  stage: WeavingStage;
  signs: WeavingSigns;
  rests: Rests;
}

/** The first stage whose signs are there, in the order of the stages; many hubs where there is no core yet. */
export function weavingOf(graph: Graph): Weaving {
  if (graph.directed) throw new RangeError('weaving is seen on the undirected graph: symmetrise it first');
  const whole = largestComponent(graph).graph;
  const busiest = busiestOf(whole);
  const rest = whole.n > 1 ? largestComponent(without(whole, [busiest]).graph).graph.n : 0;
  const signs: WeavingSigns = {
    largest: graph.n > 0 ? whole.n / graph.n : 0,
    withoutHub: whole.n > 1 ? rest / (whole.n - 1) : 0,
    centralisation: centralisationOf(whole),
    core: coreOf(whole),
  };
  const convention =
    'the first stage whose signs pass the thresholds shown; fewer than three firms are scattered';
  return { stage: graph.n < 3 ? 'scattered' : stageOf(signs), signs, rests: { n: graph.n, convention } };
}

function stageOf({ largest, withoutHub, centralisation, core }: WeavingSigns): WeavingStage {
  if (largest < weavingThresholds.largest) return 'scattered';
  if (withoutHub < weavingThresholds.withoutHub || centralisation >= weavingThresholds.centralisation)
    return 'hub';
  return core >= weavingThresholds.core ? 'core-periphery' : 'many-hubs';
}

/**
 * The stage with and without the secretariat, and how much the firms' reach among themselves depends on it: the share
 * of their global efficiency that goes with it. That share must fall as a network grows up.
 */
export function weavingWithout(
  graph: Graph,
  secretariat: Iterable<number>,
): { with: Weaving; without: Weaving; dependence: number } {
  const office = new Uint8Array(graph.n);
  for (const node of secretariat) office[node] = 1;
  const firms = office.map((is) => 1 - is);
  const [whole, alone] = [distancesOf(graph), distancesOf(graph, office)].map(
    (distances) => reachOf(distances, firms).efficiency,
  );
  const members = without(
    graph,
    Array.from(office.keys()).filter((node) => office[node]),
  );
  return {
    with: weavingOf(graph),
    without: weavingOf(members.graph),
    dependence: dependence(alone!, whole!),
  };
}

function degreeOf({ start }: Graph, v: number): number {
  return start[v + 1]! - start[v]!;
}

function busiestOf(graph: Graph): number {
  let busiest = 0;
  for (let v = 1; v < graph.n; v++) if (degreeOf(graph, v) > degreeOf(graph, busiest)) busiest = v;
  return busiest;
}

/** Σ (largest degree − degree) ÷ what it is in a star: (n − 1)(n − 2) (Freeman, 1979). 0 for fewer than three. */
function centralisationOf(graph: Graph): number {
  const { n, m } = graph;
  if (n < 3) return 0;
  return (n * degreeOf(graph, busiestOf(graph)) - 2 * m) / ((n - 1) * (n - 2));
}

function coreOf(graph: Graph): number {
  const { n, m } = graph;
  if (n >= 3 && m === (n * (n - 1)) / 2) return 1;
  const { value, core } = corePeriphery(graph, { between: 'open' });
  return core.length >= 3 ? Math.max(0, value ?? 0) : 0;
}
