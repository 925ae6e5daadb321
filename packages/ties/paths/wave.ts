import { reversed } from '../directions.ts';
import type { Graph } from '../graph.ts';
import { type Parts, partsOf } from './parts.ts';

/** Above this many shortest paths to one node float64 is near its end (1.8e308): see `many-paths.ts`. */
const MANY = 2 ** 900;

/**
 * A breadth-first wave from one source after another, and Brandes' way back (Journal of Mathematical Sociology 25
 * (2001)). What makes it quick:
 *
 * - Everything is kept by a node's place in the queue. Places rise with the level, so `place` also tells the level.
 * - The places met on the way out are listed, so that the way back reads one row from its end to its beginning.
 * - Where the nodes not yet reached have fewer arcs than the front, they look for the front instead of being looked
 *   for (Beamer, Asanović and Patterson 2012). Nobody looks at all once the whole component is reached.
 *
 * Paths are counted in float64, never in whole numbers that wrap: counts above 2^53 are rounded like any float64.
 */
export class Wave {
  /** Nodes in the order they were reached, the source first; `tail` of them. */
  readonly queue: Int32Array;
  tail = 0;
  /** The nodes at distance d are `queue[level[d]] … queue[level[d + 1] - 1]`, for d from 0 to `depth`. */
  readonly level: Int32Array;
  depth = 0;
  /** Place → shortest paths from the source. */
  readonly paths: Float64Array;
  /** Some number of paths was too large to be trusted: `gather` is then not to be asked. */
  many = false;
  readonly parts: Parts;
  private readonly graph: Graph;
  private readonly back: Graph;
  private readonly place: Int32Array;
  /** Place → Σ over the nodes after it of (1 + dependency) ÷ paths, and its own 1 ÷ paths. */
  private readonly share: Float64Array;
  /** The places of the shortest-path arcs: of the next level where it was pushed, of the last where it was pulled. */
  private readonly list: Int32Array;
  private readonly listStart: Int32Array;
  private readonly pulled: Uint8Array;
  /** Place → where its part of `list` ends. */
  private readonly ahead: Int32Array;
  private readonly behind: Int32Array;
  private readonly waiting: Int32Array;
  private waitingCount = -1;
  private listed = 0;

  constructor(graph: Graph) {
    const { n } = graph;
    this.graph = graph;
    this.back = reversed(graph);
    this.parts = partsOf(graph);
    this.queue = new Int32Array(n);
    this.level = new Int32Array(n + 2);
    this.paths = new Float64Array(n);
    this.place = new Int32Array(n).fill(-1);
    this.share = new Float64Array(n);
    this.list = new Int32Array(graph.to.length);
    this.listStart = new Int32Array(n + 1);
    this.pulled = new Uint8Array(n + 1);
    this.ahead = new Int32Array(n);
    this.behind = new Int32Array(n);
    this.waiting = new Int32Array(n);
  }

  /** The way out: reaches whoever can be reached from `source`, nearest first. */
  spread(source: number): void {
    const { start } = this.graph;
    const { of, first, arcs } = this.parts;
    for (let place = 0; place < this.tail; place++) this.place[this.queue[place]!] = -1;
    const part = of[source]!;
    const all = first[part + 1]! - first[part]!;
    this.place[source] = 0;
    this.queue[0] = source;
    this.paths[0] = 1;
    this.tail = 1;
    this.depth = 0;
    this.listed = 0;
    this.waitingCount = -1;
    this.many = false;
    this.level[1] = 1;
    let front = start[source + 1]! - start[source]!;
    let left = arcs[part]! - this.arcsInto(source);
    while (this.tail < all) {
      const from = this.level[this.depth]!;
      const end = this.tail;
      this.listStart[this.depth] = this.listed;
      this.pulled[this.depth] = front <= left ? 0 : 1;
      if (front <= left) this.push(from, end);
      else this.pull(from, end, part);
      if (this.tail === end) break;
      this.level[++this.depth + 1] = this.tail;
      front = 0;
      for (let place = end; place < this.tail; place++) {
        const v = this.queue[place]!;
        front += start[v + 1]! - start[v]!;
        left -= this.arcsInto(v);
        if (this.paths[place]! > MANY) this.many = true;
      }
    }
  }

  private arcsInto(v: number): number {
    return this.back.start[v + 1]! - this.back.start[v]!;
  }

  /** The front, from place `from` to `end`, looks for those not reached yet. */
  private push(from: number, end: number): void {
    const { start, to } = this.graph;
    const { queue, place, paths, list, ahead } = this;
    let { tail, listed } = this;
    for (let at = from; at < end; at++) {
      const v = queue[at]!;
      const here = paths[at]!;
      const last = start[v + 1]!;
      for (let arc = start[v]!; arc < last; arc++) {
        const other = to[arc]!;
        const known = place[other]!;
        if (known < 0) {
          place[other] = tail;
          queue[tail] = other;
          paths[tail] = here;
          list[listed++] = tail++;
        } else if (known >= end) {
          paths[known]! += here;
          list[listed++] = known;
        }
      }
      ahead[at] = listed;
    }
    this.tail = tail;
    this.listed = listed;
  }

  /** Those not reached yet look for the front. */
  private pull(from: number, end: number, part: number): void {
    const { start, to } = this.back;
    const { queue, place, paths, list, behind, waiting } = this;
    if (this.waitingCount < 0) this.await(part);
    let { tail, listed } = this;
    const size = end - from;
    let still = 0;
    for (let at = 0; at < this.waitingCount; at++) {
      const v = waiting[at]!;
      if (place[v]! >= 0) continue;
      const last = start[v + 1]!;
      let sum = 0;
      for (let arc = start[v]!; arc < last; arc++) {
        const known = place[to[arc]!]!;
        // One comparison for from <= known < end: what is not reached yet is −1, and far above when read unsigned.
        if ((known - from) >>> 0 < size) {
          sum += paths[known]!;
          list[listed++] = known;
        }
      }
      if (sum === 0) waiting[still++] = v;
      else {
        place[v] = tail;
        queue[tail] = v;
        paths[tail] = sum;
        behind[tail++] = listed;
      }
    }
    this.waitingCount = still;
    this.tail = tail;
    this.listed = listed;
  }

  private await(part: number): void {
    const { members, first } = this.parts;
    let count = 0;
    for (let at = first[part]!; at < first[part + 1]!; at++) {
      if (this.place[members[at]!]! < 0) this.waiting[count++] = members[at]!;
    }
    this.waitingCount = count;
  }

  /** The way back: adds to `through[v]` the dependency of the source on each `v`, and to `squares[v]` its square. */
  gather(through: Float64Array, squares: Float64Array | null): void {
    const { queue, level, paths, share } = this;
    for (let at = level[this.depth]!; at < this.tail; at++) share[at] = 1 / paths[at]!;
    for (let depth = this.depth - 1; depth >= 1; depth--) {
      if (this.pulled[depth]) this.shareBack(depth);
      else this.shareAhead(depth);
      const end = level[depth + 1]!;
      for (let at = level[depth]!; at < end; at++) {
        const here = paths[at]!;
        const dependency = here * share[at]!;
        share[at]! += 1 / here;
        through[queue[at]!]! += dependency;
        if (squares) squares[queue[at]!]! += dependency * dependency;
      }
    }
  }

  private shareAhead(depth: number): void {
    const { list, share, ahead } = this;
    const end = this.level[depth + 1]!;
    let at = this.listStart[depth]!;
    for (let place = this.level[depth]!; place < end; place++) {
      const last = ahead[place]!;
      let sum = 0;
      for (; at < last; at++) sum += share[list[at]!]!;
      share[place] = sum;
    }
  }

  private shareBack(depth: number): void {
    const { list, share, behind } = this;
    const end = this.level[depth + 2]!;
    share.fill(0, this.level[depth]!, this.level[depth + 1]!);
    let at = this.listStart[depth]!;
    for (let place = this.level[depth + 1]!; place < end; place++) {
      const last = behind[place]!;
      const given = share[place]!;
      for (; at < last; at++) share[list[at]!]! += given;
    }
  }
}
