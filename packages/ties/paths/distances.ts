import { reversed } from '../directions.ts';
import type { Graph } from '../graph.ts';

/** All pairs' distances, summed up node by node along the direction of ties. */
export interface Distances {
  /** Nodes reached, without the node itself. */
  reached: Int32Array;
  /** Sum of the distances to them, and of 1 ÷ distance. */
  far: Float64Array;
  near: Float64Array;
  /** Distance → ordered pairs at that distance; [0] is 0. */
  pairsAt: number[];
}

/** As many waves at once as a word has bits. */
const BITS = 32;

/**
 * Distances alone, 32 sources at a time, one bit each (Then et al., The More the Merrier, VLDB 8 (2014)): several
 * times quicker than one wave after another. The waves come towards each node, so they run along the ties reversed.
 */
export function distances(graph: Graph): Distances {
  const { n } = graph;
  const told: Distances = {
    reached: new Int32Array(n),
    far: new Float64Array(n),
    near: new Float64Array(n),
    pairsAt: [0],
  };
  const waves = new Waves(graph, told);
  for (let first = 0; first < n; first += BITS) waves.run(first, Math.min(n, first + BITS));
  return told;
}

class Waves {
  private readonly graph: Graph;
  /** Arcs by which a wave goes on: against the ties. */
  private readonly back: Graph;
  private readonly told: Distances;
  /** Node → the waves that have come, that came in the last step, and that come now. */
  private readonly seen: Int32Array;
  private readonly front: Int32Array;
  private readonly coming: Int32Array;
  /** The nodes of the front, and those where something may come. */
  private active: Int32Array;
  private touched: Int32Array;
  /** Every node where some wave has come in this run. */
  private readonly met: Int32Array;
  private metCount = 0;

  constructor(graph: Graph, told: Distances) {
    const { n } = graph;
    this.graph = graph;
    this.back = reversed(graph);
    this.told = told;
    [this.seen, this.front, this.coming] = [new Int32Array(n), new Int32Array(n), new Int32Array(n)];
    [this.active, this.touched, this.met] = [new Int32Array(n), new Int32Array(n), new Int32Array(n)];
  }

  run(first: number, end: number): void {
    for (let at = 0; at < this.metCount; at++) {
      this.seen[this.met[at]!] = 0;
      this.front[this.met[at]!] = 0;
    }
    this.metCount = 0;
    for (let source = first; source < end; source++) {
      this.seen[source] = this.front[source] = 1 << (source - first);
      this.active[this.metCount] = source;
      this.met[this.metCount++] = source;
    }
    const full = end - first === BITS ? -1 : (1 << (end - first)) - 1;
    let active = this.metCount;
    for (let distance = 1; active > 0; distance++) {
      const { start } = this.back;
      let arcs = 0;
      for (let at = 0; at < active; at++) {
        const v = this.active[at]!;
        arcs += start[v + 1]! - start[v]!;
      }
      // Looking from all nodes costs about half of all arcs, since most have soon seen every wave.
      const touched = 2 * arcs > this.graph.to.length ? this.pull(full) : this.push(active);
      active = this.arrive(touched, distance);
    }
  }

  private push(active: number): number {
    const { start, to } = this.back;
    const { front, coming, touched } = this;
    let count = 0;
    for (let at = 0; at < active; at++) {
      const v = this.active[at]!;
      const waves = front[v]!;
      for (let arc = start[v]!; arc < start[v + 1]!; arc++) {
        const other = to[arc]!;
        if (coming[other] === 0) touched[count++] = other;
        coming[other]! |= waves;
      }
    }
    return count;
  }

  private pull(full: number): number {
    const { start, to } = this.graph;
    const { seen, front, coming, touched } = this;
    let count = 0;
    for (let v = 0; v < seen.length; v++) {
      const known = seen[v]!;
      if (known === full) continue;
      let waves = 0;
      const last = start[v + 1]!;
      for (let arc = start[v]!; arc < last; arc++) {
        waves |= front[to[arc]!]!;
        if ((waves | known) === full) break;
      }
      if (waves === 0) continue;
      coming[v] = waves;
      touched[count++] = v;
    }
    return count;
  }

  /** What came and was not there yet becomes the next front. */
  private arrive(touched: number, distance: number): number {
    const { seen, front, coming, active } = this;
    const { reached, far, near, pairsAt } = this.told;
    for (let at = 0; at < this.metCount; at++) front[this.met[at]!] = 0;
    let count = 0;
    let pairs = 0;
    for (let at = 0; at < touched; at++) {
      const v = this.touched[at]!;
      const fresh = coming[v]! & ~seen[v]!;
      coming[v] = 0;
      if (fresh === 0) continue;
      if (seen[v] === 0) this.met[this.metCount++] = v;
      seen[v]! |= fresh;
      front[v] = fresh;
      active[count++] = v;
      const arrived = ones(fresh);
      pairs += arrived;
      reached[v]! += arrived;
      far[v]! += arrived * distance;
      near[v]! += arrived / distance;
    }
    if (pairs > 0) pairsAt[distance] = (pairsAt[distance] ?? 0) + pairs;
    return count;
  }
}

/** How many bits are set (Warren, Hacker's Delight). */
function ones(word: number): number {
  word -= (word >>> 1) & 0x55555555;
  word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
  return Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
