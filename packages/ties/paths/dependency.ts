import type { Graph } from '../graph.ts';
import { manyPaths } from './many-paths.ts';
import { Trail } from './trail.ts';

/** Above this, float64 is near its end: the slow counting takes over. */
const MANY = 2 ** 900;

/** Sums over the sources, and sums of squares: from these a sample tells its error. */
export interface Dependencies {
  nodes: Float64Array;
  nodeSquares: Float64Array;
  arcs: Float64Array;
  arcSquares: Float64Array;
}

/**
 * Brandes' dependencies along paths with costs, of nodes and of arcs
 * (Journal of Mathematical Sociology 25 (2001); arcs: Social Networks 30 (2008)).
 */
export function dependencies(graph: Graph, sources: Int32Array, costs: Float64Array | null): Dependencies {
  const trail = new Trail(graph, costs);
  const paths = new Float64Array(graph.n);
  const share = new Float64Array(graph.n);
  const sums: Dependencies = {
    nodes: new Float64Array(graph.n),
    nodeSquares: new Float64Array(graph.n),
    arcs: new Float64Array(graph.to.length),
    arcSquares: new Float64Array(graph.to.length),
  };
  for (const source of sources) {
    trail.reach(source);
    if (counted(graph, trail, paths)) gather(graph, trail, paths, share, sums);
    else gatherMany(graph, trail, sums);
  }
  return sums;
}

/** Counts the shortest paths to each node; false where they are too many for float64. */
function counted({ start, to }: Graph, trail: Trail, paths: Float64Array): boolean {
  const { order, count } = trail;
  for (let at = 0; at < count; at++) paths[order[at]!] = at === 0 ? 1 : 0;
  for (let at = 0; at < count; at++) {
    const v = order[at]!;
    if (paths[v]! > MANY) return false;
    for (let arc = start[v]!; arc < start[v + 1]!; arc++) {
      if (trail.isStep(v, arc)) paths[to[arc]!]! += paths[v]!;
    }
  }
  return true;
}

function gather(
  { start, to }: Graph,
  trail: Trail,
  paths: Float64Array,
  share: Float64Array,
  { nodes, nodeSquares, arcs, arcSquares }: Dependencies,
): void {
  for (let at = trail.count - 1; at >= 0; at--) {
    const v = trail.order[at]!;
    const here = paths[v]!;
    let sum = 0;
    for (let arc = start[v]!; arc < start[v + 1]!; arc++) {
      if (!trail.isStep(v, arc)) continue;
      const given = share[to[arc]!]!;
      sum += given;
      arcs[arc]! += here * given;
      arcSquares[arc]! += (here * given) ** 2;
    }
    share[v] = sum + 1 / here;
    if (at === 0) continue;
    nodes[v]! += here * sum;
    nodeSquares[v]! += (here * sum) ** 2;
  }
}

function gatherMany(graph: Graph, trail: Trail, sums: Dependencies): void {
  const order = trail.order.subarray(0, trail.count);
  const { nodes, arcs } = manyPaths(graph, order, (v, arc) => trail.isStep(v, arc));
  nodes.forEach((value, v) => {
    sums.nodes[v]! += value;
    sums.nodeSquares[v]! += value ** 2;
  });
  arcs.forEach((value, arc) => {
    sums.arcs[arc]! += value;
    sums.arcSquares[arc]! += value ** 2;
  });
}
