import { weakComponents } from '../components.ts';
import type { Graph } from '../graph.ts';

/** The nodes component by component: those of `c` are `members[first[c]] … members[first[c + 1] - 1]`. */
export interface Parts {
  of: Int32Array;
  members: Int32Array;
  first: Int32Array;
  /** Arcs that leave the nodes of each component. */
  arcs: Int32Array;
}

export function partsOf(graph: Graph): Parts {
  const { of, sizes } = weakComponents(graph);
  const first = new Int32Array(sizes.length + 1);
  for (let part = 0; part < sizes.length; part++) first[part + 1] = first[part]! + sizes[part]!;
  const next = first.slice(0, sizes.length);
  const members = new Int32Array(graph.n);
  const arcs = new Int32Array(sizes.length);
  for (let v = 0; v < graph.n; v++) {
    const part = of[v]!;
    members[next[part]!++] = v;
    arcs[part]! += graph.start[v + 1]! - graph.start[v]!;
  }
  return { of, members, first, arcs };
}
