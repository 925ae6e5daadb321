import type { Graph } from '../graph.ts';
import type { Distances } from './distances.ts';

/** The firms nearer to one end of a tie, that end, and (where planted) the tree of their paths to it, in preorder. */
export interface Side {
  centre: number;
  nodes: Int32Array;
  size: number;
  /** Preorder: the firms, and their steps to the centre, which are their depth. */
  order: Int32Array;
  steps: Int32Array;
  /** By depth: with how many of the other side the firm on the way gains. */
  front: Int32Array;
  /** By node, while planting. */
  child: Int32Array;
  sibling: Int32Array;
  open: Int32Array;
}

export function sideOf(n: number): Side {
  const row = () => new Int32Array(n);
  return {
    centre: 0,
    nodes: row(),
    size: 0,
    order: row(),
    steps: row(),
    front: row(),
    child: row().fill(-1),
    sibling: row(),
    open: row(),
  };
}

/**
 * Those who can gain by a tie: nearer to one of its ends by two steps or more. Where there is no path from one end to
 * the other, everyone who reaches one of them: `far` is more than any distance by two at least.
 */
export function part({ n, rows }: Distances, nearU: Side, nearV: Side, u: number, v: number): void {
  nearU.centre = u;
  nearV.centre = v;
  nearU.size = nearV.size = 0;
  const [atU, atV] = [u * n, v * n];
  for (let x = 0; x < n; x++) {
    const nearer = rows[atV + x]! - rows[atU + x]!;
    if (nearer >= 2) nearU.nodes[nearU.size++] = x;
    else if (nearer <= -2) nearV.nodes[nearV.size++] = x;
  }
}

/** The tree of shortest paths to the end: every firm's next one is the neighbour with the lowest id that is nearer. */
export function plant({ start, to }: Graph, { n, rows }: Distances, side: Side): void {
  const { nodes, size, order, steps, child, sibling, open } = side;
  const base = side.centre * n;
  for (let at = size - 1; at >= 0; at--) {
    const y = nodes[at]!;
    if (y === side.centre) continue;
    const nearer = rows[base + y]! - 1;
    let arc = start[y]!;
    while (rows[base + to[arc]!] !== nearer) arc++;
    const parent = to[arc]!;
    sibling[y] = child[parent]!;
    child[parent] = y;
  }
  let [opened, count] = [1, 0];
  open[0] = side.centre;
  while (opened > 0) {
    const y = open[--opened]!;
    order[count] = y;
    steps[count++] = rows[base + y]!;
    for (let next = child[y]!; next >= 0; next = sibling[next]!) open[opened++] = next;
    child[y] = -1;
  }
}
