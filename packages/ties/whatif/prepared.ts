import type { Graph } from '../graph.ts';
import type { Rests } from '../rests.ts';
import { distancesOf } from './distances.ts';
import { effectsOf, type Effects } from './effects.ts';
import { type Chain, fillingOf, type Filling } from './filling.ts';
import { neighbourly, renumbered } from './neighbourly.ts';
import { type Opening, openingOf } from './opening.ts';
import { type Reach, reachOf } from './reach.ts';
import { type Shifts, shiftsOf } from './shift.ts';

export interface WhatIfOptions {
  /** Nodes that are the animator's own: paths lead through them, but they are no firms and in no proposal. */
  secretariat?: Iterable<number>;
  /** Without it nothing is said about links of the chain. */
  chain?: Chain;
  /** Firms whose know-how should spread; without any nothing is said about it. */
  contaminators?: Iterable<number>;
}

/** A network made ready for asking what ties would change. Nothing of the network is changed by asking. */
export interface WhatIf {
  graph: Graph;
  /** 1 for firms, 0 for the secretariat; null where all are firms. */
  firms: Uint8Array | null;
  opening: Opening;
  filling: Filling | null;
  /** Where each node stands in `shifts`, in which neighbours are kept together. */
  place: Int32Array;
  /** All paths; and those that pass by the secretariat, null where there is none. */
  reach: Reach;
  shifts: Shifts;
  alone: { reach: Reach; shifts: Shifts } | null;
  /** Contaminators by place, and 1 at the place of each. */
  contaminators: Int32Array | null;
  isContaminator: Uint8Array;
  /** The exact effect of each of many ties, each by itself: u, v, u, v … */
  effects(pairs: Int32Array): Effects;
  rests: Rests;
}

/**
 * Takes the distances of all pairs: n² bytes, and 0.1 s of processor time for 2,000 firms. Throws a RangeError for a
 * directed graph, for more than 20,000 firms, and for numbers that are no nodes.
 */
export function whatIfOf(graph: Graph, options: WhatIfOptions = {}): WhatIf {
  if (graph.directed) throw new RangeError('an introduction works both ways: symmetrise the graph first');
  const secretariat = idsOf(graph, options.secretariat ?? []);
  const firms = secretariat.length > 0 ? new Uint8Array(graph.n).fill(1) : null;
  for (const node of secretariat) firms![node] = 0;
  const contaminators = idsOf(graph, options.contaminators ?? []).filter((node) => firms?.[node] !== 0);
  const place = neighbourly(graph);
  const near = renumbered(graph, place);
  const nearFirms = firms && placed(firms, place);
  const isContaminator = new Uint8Array(graph.n);
  for (const node of contaminators) isContaminator[place[node]!] = 1;
  const distances = distancesOf(near);
  const reach = reachOf(distances, nearFirms);
  const prepared: WhatIf = {
    graph,
    firms,
    place,
    opening: openingOf(graph),
    filling: options.chain ? fillingOf(graph, options.chain) : null,
    reach,
    shifts: shiftsOf(near, distances, nearFirms ?? undefined),
    alone: null,
    contaminators: contaminators.length > 0 ? contaminators.map((node) => place[node]!) : null,
    isContaminator,
    effects: (pairs) => effectsOf(prepared, pairs),
    rests: {
      n: reach.firms,
      convention: 'each tie by itself, added to the undirected graph; steps, not strengths; exact',
    },
  };
  if (nearFirms) {
    const alone = distancesOf(
      near,
      nearFirms.map((is) => 1 - is),
    );
    prepared.alone = { reach: reachOf(alone, nearFirms), shifts: shiftsOf(near, alone, nearFirms) };
  }
  return prepared;
}

function placed(marks: Uint8Array, place: Int32Array): Uint8Array {
  const moved = new Uint8Array(marks.length);
  marks.forEach((mark, node) => (moved[place[node]!] = mark));
  return moved;
}

/** Each once, rising. */
function idsOf({ n }: Graph, nodes: Iterable<number>): Int32Array {
  const ids = [...new Set(nodes)].sort((one, other) => one - other);
  for (const id of ids)
    if (!Number.isInteger(id) || id < 0 || id >= n) throw new RangeError(`there is no node ${id}`);
  return Int32Array.from(ids);
}
