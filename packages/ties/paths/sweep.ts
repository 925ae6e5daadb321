import type { Graph } from '../graph.ts';
import { manyPaths } from './many-paths.ts';
import { Wave } from './wave.ts';

/** What one breadth-first wave from each source tells. */
export interface Sweep {
  sources: Int32Array;
  /** Source by source: nodes it reaches, itself included; the sum of its distances to them, and of 1 ÷ distance. */
  reached: Int32Array;
  far: Float64Array;
  near: Float64Array;
  /** Distance → ordered pairs (source, other) at that distance; [0] is 0. */
  pairsAt: number[];
  /** Node → how much of the shortest paths from all sources passes through it; ends don't count. */
  through: Float64Array;
  /** Asked for by `squares`: node → the sum of the squares of what each source adds to `through`. */
  squares: Float64Array | null;
  /** Asked for by `toward`: what can be said of every node from a few sources. */
  toward: Toward | null;
}

/** Node → over the sources: how many reach it, and the sums as above. */
export interface Toward {
  reached: Int32Array;
  far: Float64Array;
  near: Float64Array;
}

/** Runs a wave from every source, along the direction of ties. Time: sources × ties; room: nodes + ties. */
export function sweep(graph: Graph, sources: Int32Array, { squares = false, toward = false } = {}): Sweep {
  const { n } = graph;
  const swept: Sweep = {
    sources,
    reached: new Int32Array(sources.length),
    far: new Float64Array(sources.length),
    near: new Float64Array(sources.length),
    pairsAt: [0],
    through: new Float64Array(n),
    squares: squares ? new Float64Array(n) : null,
    toward: toward
      ? { reached: new Int32Array(n), far: new Float64Array(n), near: new Float64Array(n) }
      : null,
  };
  const wave = new Wave(graph);
  sources.forEach((source, at) => {
    wave.spread(source);
    measure(wave, at, swept);
    if (swept.toward) measureToward(wave, swept.toward);
    if (!wave.many) wave.gather(swept.through, swept.squares);
    else addMany(graph, wave, swept);
  });
  return swept;
}

function measure({ level, depth, tail }: Wave, at: number, { reached, far, near, pairsAt }: Sweep): void {
  reached[at] = tail;
  for (let distance = 1; distance <= depth; distance++) {
    const size = level[distance + 1]! - level[distance]!;
    far[at]! += distance * size;
    near[at]! += size / distance;
    pairsAt[distance] = (pairsAt[distance] ?? 0) + size;
  }
}

function measureToward({ queue, level, depth }: Wave, { reached, far, near }: Toward): void {
  for (let distance = 1; distance <= depth; distance++) {
    for (let place = level[distance]!; place < level[distance + 1]!; place++) {
      const v = queue[place]!;
      reached[v]!++;
      far[v]! += distance;
      near[v]! += 1 / distance;
    }
  }
}

function addMany(graph: Graph, { queue, level, depth, tail }: Wave, { through, squares }: Sweep): void {
  const distance = new Int32Array(graph.n).fill(-1);
  for (let at = 0; at <= depth; at++)
    for (let place = level[at]!; place < level[at + 1]!; place++) distance[queue[place]!] = at;
  const { nodes } = manyPaths(
    graph,
    queue.subarray(0, tail),
    (v, arc) => distance[graph.to[arc]!] === distance[v]! + 1,
  );
  for (let v = 0; v < graph.n; v++) {
    through[v]! += nodes[v]!;
    if (squares) squares[v]! += nodes[v]! ** 2;
  }
}
