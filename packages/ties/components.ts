import { reversed } from './directions.ts';
import type { Graph } from './graph.ts';

/** Which component each node is in, numbered from 0 by their lowest id, and how many nodes each has. */
export interface Components {
  of: Int32Array;
  sizes: Int32Array;
}

/** Components where the direction of ties does not matter. */
export function weakComponents(graph: Graph): Components {
  const of = new Int32Array(graph.n).fill(-1);
  const queue = new Int32Array(graph.n);
  const back = graph.directed ? reversed(graph) : null;
  const sizes: number[] = [];
  for (let first = 0; first < graph.n; first++) {
    if (of[first]! >= 0) continue;
    const component = sizes.length;
    let reached = 1;
    of[first] = component;
    queue[0] = first;
    for (let head = 0; head < reached; head++) {
      reached = reach(graph, queue[head]!, of, component, queue, reached);
      if (back) reached = reach(back, queue[head]!, of, component, queue, reached);
    }
    sizes.push(reached);
  }
  return { of, sizes: Int32Array.from(sizes) };
}

function reach(
  { start, to }: Graph,
  v: number,
  of: Int32Array,
  component: number,
  queue: Int32Array,
  reached: number,
): number {
  for (let arc = start[v]!; arc < start[v + 1]!; arc++) {
    const other = to[arc]!;
    if (of[other]! >= 0) continue;
    of[other] = component;
    queue[reached++] = other;
  }
  return reached;
}

/**
 * Components in which everyone reaches everyone along the direction of ties.
 * Tarjan, SIAM Journal on Computing 1 (1972), without recursion.
 */
export function strongComponents(graph: Graph): Components {
  const { n, start, to } = graph;
  const seen = new Int32Array(n).fill(-1);
  const low = new Int32Array(n);
  const of = new Int32Array(n).fill(-1);
  const open = new Int32Array(n);
  const path = new Int32Array(n);
  const next = start.slice(0, n);
  let [time, opened, components] = [0, 0, 0];
  for (let root = 0; root < n; root++) {
    if (seen[root]! >= 0) continue;
    let depth = 0;
    path[0] = root;
    open[opened++] = root;
    seen[root] = low[root] = time++;
    while (depth >= 0) {
      const v = path[depth]!;
      if (next[v]! < start[v + 1]!) {
        const other = to[next[v]!++]!;
        if (seen[other]! < 0) {
          seen[other] = low[other] = time++;
          open[opened++] = other;
          path[++depth] = other;
        } else if (of[other]! < 0 && seen[other]! < low[v]!) low[v] = seen[other]!;
        continue;
      }
      if (low[v] === seen[v]) {
        let closed: number;
        do {
          closed = open[--opened]!;
          of[closed] = components;
        } while (closed !== v);
        components++;
      }
      depth--;
      if (depth >= 0 && low[v]! < low[path[depth]!]!) low[path[depth]!] = low[v]!;
    }
  }
  return byLowestId(of, components);
}

/** Tarjan closes components from the end of the graph: number them again by their lowest id. */
function byLowestId(of: Int32Array, components: number): Components {
  const number = new Int32Array(components).fill(-1);
  const sizes = new Int32Array(components);
  let count = 0;
  for (let v = 0; v < of.length; v++) {
    const was = of[v]!;
    if (number[was]! < 0) number[was] = count++;
    of[v] = number[was]!;
    sizes[of[v]!]!++;
  }
  return { of, sizes };
}
