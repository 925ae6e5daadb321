import { dependencies } from './dependency.ts';
import { type Graph, tiesOf } from '../graph.ts';
import type { Rests, Told } from '../rests.ts';
import { errorOfMean, type Sample, sourcesOf } from './sample.ts';
import { type Sweep, sweep } from './sweep.ts';

export interface BetweennessOptions {
  /** Cost of each arc, above 0: see `costOf`. Absent: each tie is one step, whatever its strength. */
  costs?: Float64Array;
  /** Estimate from some sources; absent: exact. */
  sample?: Sample;
}

/**
 * Values with, where sampled, half the 95 % interval of each; `rests.sampled.error` is the largest of them. It is a
 * normal approximation: fair for those many paths pass through, too narrow for those that few sources touch.
 */
export type Betweenness = Told<Float64Array> & { errors: Float64Array | null };

/**
 * How many shortest paths pass through each node, each pair counting 1 in all (Freeman 1977; Brandes 2001). Sampled:
 * sources by chance, scaled up (Brandes and Pich 2007), with the error of each node beside its value.
 */
export function betweenness(graph: Graph, { costs, sample }: BetweennessOptions = {}): Betweenness {
  const { sources, sampled } = sourcesOf(graph.n, sample);
  if (!costs) return betweennessOf(graph, sweep(graph, sources, { squares: sampled }));
  const { nodes, nodeSquares } = dependencies(graph, sources, costs);
  return told(graph, sources.length, nodes, sampled ? nodeSquares : null, OF_NODES);
}

/** The same from a sweep already made, of all nodes or of some. */
export function betweennessOf(graph: Graph, { sources, through, squares }: Sweep): Betweenness {
  return told(graph, sources.length, through, squares, OF_NODES);
}

/** The same for ties (Girvan and Newman 2002; Brandes 2008): value[t] belongs to the tie t of `tiesOf(graph)`. */
export function edgeBetweenness(graph: Graph, { costs, sample }: BetweennessOptions = {}): Betweenness {
  const { sources, sampled } = sourcesOf(graph.n, sample);
  const { arcs, arcSquares } = dependencies(graph, sources, costs ?? null);
  const { tie } = tiesOf(graph);
  const sums = new Float64Array(graph.m);
  const squares = new Float64Array(graph.m);
  // A source uses a tie one way only, so that the squares of its two arcs add up too.
  tie.forEach((at, arc) => {
    sums[at]! += arcs[arc]!;
    squares[at]! += arcSquares[arc]!;
  });
  return told(graph, sources.length, sums, sampled ? squares : null, OF_TIES);
}

const OF_NODES =
  'unnormalised; the ends of a path do not count; undirected: each pair once; pairs apart give nothing';
const OF_TIES = 'unnormalised; undirected: each pair once; pairs apart give nothing';

/** Sums over some sources to a value for all; `squares` where they are a sample. */
function told(
  { n, directed }: Graph,
  taken: number,
  sums: Float64Array,
  squares: Float64Array | null,
  convention: string,
): Betweenness {
  const scale = (taken === 0 ? 0 : n / taken) / (directed ? 1 : 2);
  const value = sums.map((sum) => sum * scale);
  const rests: Rests = { n, convention };
  if (!squares) return { value, rests, errors: null };
  const errors = sums.map((sum, at) => errorOfMean(sum, squares[at]!, taken, n) * taken * scale);
  const error = errors.reduce((most, one) => Math.max(most, one), 0);
  return { value, rests: { ...rests, sampled: { of: n, taken, error } }, errors };
}
