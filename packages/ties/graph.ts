import { arcsOf, type Combine } from './arcs.ts';

/**
 * A simple graph in compressed sparse rows: the neighbours of `v` are `to[start[v]] … to[start[v + 1] - 1]`, by
 * rising id. Undirected: each tie stands as two arcs. Directed: the arcs that leave. No loops, no repeated ties.
 */
export interface Graph {
  readonly directed: boolean;
  readonly n: number;
  /** Ties where undirected, arcs where directed. */
  readonly m: number;
  readonly names: readonly string[];
  readonly start: Int32Array;
  readonly to: Int32Array;
  /** How strong each arc is, above 0; null where all count 1. A strength is never read as a distance: see `costOf`. */
  readonly strength: Float64Array | null;
}

export interface GraphInput {
  directed?: boolean;
  /** Names in the order of the ids; or only how many there are, and they are called by their number from 0. */
  names?: readonly string[];
  n?: number;
  /** Pairs of ids from 0: [[0, 1], [1, 2]], or flat: 0, 1, 1, 2. */
  edges: Int32Array | readonly (readonly [number, number])[];
  /** One for each edge; finite and not negative. 0 is no tie. */
  strengths?: ArrayLike<number> | null;
  /** What becomes of the strengths of a repeated tie: their sum (default), the largest, or the first. */
  combine?: Combine;
}

/** What was left out to make the graph simple. */
export interface Dropped {
  loops: number;
  repeated: number;
  /** Ties of strength 0. */
  empty: number;
}

export type GraphFaultCode = 'nodes' | 'edges' | 'edge' | 'strengths' | 'strength';

export interface GraphFault {
  code: GraphFaultCode;
  /** Which edge, from 0; absent where the whole is meant. */
  edge?: number;
  message: string;
}

export type GraphReading = { ok: true; graph: Graph; dropped: Dropped } | { ok: false; faults: GraphFault[] };

/** More faults than these are not told: they are of one kind. */
const TOLD = 20;

/**
 * Reads edges into a graph, or says what is wrong with them. Loops are dropped; a tie given twice (undirected: also
 * the other way round) counts once and its strengths are combined; a tie of strength 0 is dropped. Nodes without ties
 * stay. Takes time and room in proportion to nodes and edges.
 */
export function readGraph(input: GraphInput): GraphReading {
  const n = input.names?.length ?? input.n ?? -1;
  const ends = flat(input.edges);
  const faults = faultsOf(n, ends, input);
  if (ends === null || faults.length > 0) return { ok: false, faults };
  const directed = input.directed ?? false;
  const names = input.names ?? Array.from({ length: n }, (_, id) => String(id));
  const { m, start, to, strength, dropped } = arcsOf({
    n,
    ends,
    directed,
    strengths: input.strengths ?? null,
    combine: input.combine ?? 'sum',
  });
  return { ok: true, graph: { directed, n, m, names, start, to, strength }, dropped };
}

/** As `readGraph`, where the edges are known to be right: throws a RangeError if they are not. */
export function graphOf(input: GraphInput): { graph: Graph; dropped: Dropped } {
  const reading = readGraph(input);
  if (!reading.ok) throw new RangeError(reading.faults.map(({ message }) => message).join('; '));
  return { graph: reading.graph, dropped: reading.dropped };
}

/** The pairs as one row of numbers; null where an edge is no pair. Kept as float64 until they are checked. */
function flat(edges: GraphInput['edges']): Int32Array | Float64Array | null {
  if (edges instanceof Int32Array) return edges.length % 2 === 0 ? edges : null;
  const ends = new Float64Array(edges.length * 2);
  for (let at = 0; at < edges.length; at++) {
    const edge = edges[at];
    if (!Array.isArray(edge) || edge.length !== 2) return null;
    ends[2 * at] = typeof edge[0] === 'number' ? edge[0] : NaN;
    ends[2 * at + 1] = typeof edge[1] === 'number' ? edge[1] : NaN;
  }
  return ends;
}

function faultsOf(n: number, ends: ArrayLike<number> | null, input: GraphInput): GraphFault[] {
  if (!Number.isInteger(n) || n < 0 || n >= 2 ** 31 - 1)
    return [{ code: 'nodes', message: `the number of nodes must be a whole number from 0, not ${n}` }];
  if (input.names && input.n !== undefined && input.n !== input.names.length)
    return [{ code: 'nodes', message: `there are ${input.names.length} names for ${input.n} nodes` }];
  if (ends === null)
    return [{ code: 'edges', message: 'edges must be pairs of ids, each [u, v] or all in one flat row' }];
  const count = ends.length / 2;
  const { strengths } = input;
  if (strengths && strengths.length !== count)
    return [{ code: 'strengths', message: `there are ${strengths.length} strengths for ${count} edges` }];
  const faults: GraphFault[] = [];
  for (let edge = 0; edge < count && faults.length < TOLD; edge++) {
    const [u, v] = [ends[2 * edge]!, ends[2 * edge + 1]!];
    if (!isId(u, n) || !isId(v, n)) {
      const message = `edge ${edge} is [${u}, ${v}]: both must be whole numbers from 0 to ${n - 1}`;
      faults.push({ code: 'edge', edge, message });
    }
    const strength = strengths ? strengths[edge]! : 1;
    if (!(strength >= 0 && strength < Infinity)) {
      const message = `edge ${edge} has strength ${strength}: it must be finite and not negative`;
      faults.push({ code: 'strength', edge, message });
    }
  }
  return faults;
}

function isId(id: number, n: number): boolean {
  return id >= 0 && id < n && Number.isInteger(id);
}

/** The position of the arc from `u` to `v` in `to`, or -1. Halves the row: log of the degree. */
export function arcAt(graph: Graph, u: number, v: number): number {
  let low = graph.start[u]!;
  let high = graph.start[u + 1]! - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const other = graph.to[middle]!;
    if (other === v) return middle;
    if (other < v) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/**
 * The ties one by one, by rising ids: `from[t]`, `to[t]`, and for every arc of the graph the tie it belongs to.
 * Undirected: from < to, and both arcs have one tie.
 */
export function tiesOf(graph: Graph): { from: Int32Array; to: Int32Array; tie: Int32Array } {
  const from = new Int32Array(graph.m);
  const to = new Int32Array(graph.m);
  const tie = new Int32Array(graph.to.length);
  // Rows are sorted, so the arcs back to `v` come in the order in which their ties were numbered.
  const next = graph.start.slice(0, graph.n);
  let count = 0;
  for (let u = 0; u < graph.n; u++) {
    for (let arc = graph.start[u]!; arc < graph.start[u + 1]!; arc++) {
      const v = graph.to[arc]!;
      if (!graph.directed && v < u) continue;
      tie[arc] = count;
      if (!graph.directed) tie[next[v]!++] = count;
      from[count] = u;
      to[count++] = v;
    }
  }
  return { from, to, tie };
}
