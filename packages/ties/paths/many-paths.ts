import type { Graph } from '../graph.ts';

/**
 * The dependency of one source on every node where shortest paths outnumber float64 (above 1e308: a supply chain of
 * 250 stages with 20 firms each). A count is then a mantissa below 2^500 and an exponent of 2^500, node by node.
 * Slow, plain, and asked for only by sources that need it. `order` is the nodes reached, nearest first, the source
 * at its head; `isStep` says which arcs from `v` lie on shortest paths.
 */
export function manyPaths(
  graph: Graph,
  order: Int32Array,
  isStep: (v: number, arc: number) => boolean,
): { nodes: Float64Array; arcs: Float64Array } {
  const { n, start, to } = graph;
  const mantissa = new Float64Array(n);
  const exponent = new Int32Array(n);
  mantissa[order[0]!] = 1;
  for (const v of order) {
    for (let arc = start[v]!; arc < start[v + 1]!; arc++) {
      if (isStep(v, arc)) add(mantissa, exponent, to[arc]!, v);
    }
  }
  const nodes = new Float64Array(n);
  const arcs = new Float64Array(to.length);
  for (let head = order.length - 1; head >= 0; head--) {
    const v = order[head]!;
    for (let arc = start[v]!; arc < start[v + 1]!; arc++) {
      if (!isStep(v, arc)) continue;
      const other = to[arc]!;
      // Never above 1, and below 2^−500 it weighs nothing beside what other paths bring.
      const ratio = scaled(mantissa[v]! / mantissa[other]!, exponent[v]! - exponent[other]!);
      arcs[arc] = ratio * (1 + nodes[other]!);
      nodes[v]! += arcs[arc]!;
    }
  }
  nodes[order[0]!] = 0;
  return { nodes, arcs };
}

const STEP = 2 ** 500;

function add(mantissa: Float64Array, exponent: Int32Array, to: number, from: number): void {
  const difference = exponent[to]! - exponent[from]!;
  if (mantissa[to] === 0 || difference < 0) {
    mantissa[to] = scaled(mantissa[to]!, difference) + mantissa[from]!;
    exponent[to] = exponent[from]!;
  } else mantissa[to]! += scaled(mantissa[from]!, -difference);
  if (mantissa[to]! < STEP) return;
  mantissa[to]! /= STEP;
  exponent[to]!++;
}

/** `value` × STEP^`steps`, for steps of 0 or below: a second step below leaves nothing. */
function scaled(value: number, steps: number): number {
  if (steps === 0) return value;
  return steps === -1 ? value / STEP : 0;
}
