import type { Graph } from '../graph.ts';

/** Two lengths are one when they differ by less than this share of themselves (as in igraph). */
const SAME = 1e-10;

/**
 * Shortest paths from one source after another where every arc has its cost: Dijkstra (1959) with a binary heap.
 * Costs are above 0; an arc of infinite cost is not walked. Without costs, each arc costs 1.
 */
export class Trail {
  /** The nodes reached, nearest first; `count` of them. Equal distances: in the order they were found. */
  readonly order: Int32Array;
  count = 0;
  /** Node → distance from the source; Infinity where it is not reached. */
  readonly distance: Float64Array;
  /** Node → its place in `order`; −1 where it is not reached. */
  readonly place: Int32Array;
  private readonly graph: Graph;
  private readonly costs: Float64Array | null;
  private readonly heap: Int32Array;
  /** Node → its place in the heap, or −1. */
  private readonly slot: Int32Array;
  private waiting = 0;

  constructor(graph: Graph, costs: Float64Array | null) {
    if (costs && costs.length !== graph.to.length)
      throw new RangeError(`there are ${costs.length} costs for ${graph.to.length} arcs`);
    if (costs && costs.some((cost) => !(cost > 0))) throw new RangeError('every cost must be above 0');
    this.graph = graph;
    this.costs = costs;
    this.order = new Int32Array(graph.n);
    this.distance = new Float64Array(graph.n).fill(Infinity);
    this.place = new Int32Array(graph.n).fill(-1);
    this.heap = new Int32Array(graph.n);
    this.slot = new Int32Array(graph.n).fill(-1);
  }

  reach(source: number): void {
    const { start, to } = this.graph;
    for (let at = 0; at < this.count; at++) {
      const v = this.order[at]!;
      this.distance[v] = Infinity;
      this.place[v] = -1;
    }
    this.count = 0;
    this.distance[source] = 0;
    this.rise(source, this.waiting++);
    while (this.waiting > 0) {
      const v = this.next();
      this.place[v] = this.count;
      this.order[this.count++] = v;
      for (let arc = start[v]!; arc < start[v + 1]!; arc++) {
        const other = to[arc]!;
        const length = this.distance[v]! + this.cost(arc);
        if (!(length < this.distance[other]!) || this.place[other]! >= 0) continue;
        this.distance[other] = length;
        this.rise(other, this.slot[other]! < 0 ? this.waiting++ : this.slot[other]!);
      }
    }
  }

  /** Whether the arc from `v` lies on a shortest path from the source. */
  isStep(v: number, arc: number): boolean {
    const other = this.graph.to[arc]!;
    if (this.place[other]! <= this.place[v]!) return false;
    const longer = this.distance[v]! + this.cost(arc) - this.distance[other]!;
    return longer <= SAME * this.distance[other]!;
  }

  private cost(arc: number): number {
    return this.costs ? this.costs[arc]! : 1;
  }

  private next(): number {
    const nearest = this.heap[0]!;
    this.slot[nearest] = -1;
    const last = this.heap[--this.waiting]!;
    if (this.waiting > 0) this.sink(last);
    return nearest;
  }

  /** Puts `v` at `at` of the heap and lets it rise. */
  private rise(v: number, at: number): void {
    const { heap, slot, distance } = this;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = heap[parent]!;
      if (distance[above]! <= distance[v]!) break;
      heap[at] = above;
      slot[above] = at;
      at = parent;
    }
    heap[at] = v;
    slot[v] = at;
  }

  private sink(v: number): void {
    const { heap, slot, distance } = this;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= this.waiting) break;
      if (child + 1 < this.waiting && distance[heap[child + 1]!]! < distance[heap[child]!]!) child++;
      if (distance[heap[child]!]! >= distance[v]!) break;
      heap[at] = heap[child]!;
      slot[heap[at]!] = at;
      at = child;
    }
    heap[at] = v;
    slot[v] = at;
  }
}
