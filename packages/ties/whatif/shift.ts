import type { Graph } from '../graph.ts';
import type { Distances } from './distances.ts';

/**
 * What a tie changes among the distances: how many pairs come to be `steps` apart (`gained`) and cease to be (`lost`),
 * counted in whole pairs, so that the order of counting never shows. Pairs without a path are lost from nowhere.
 */
export interface Shift {
  gained: Int32Array;
  lost: Int32Array;
  /** The largest number of steps in either. */
  most: number;
}

export interface Shifts {
  /**
   * All pairs of firms that count. The answer is valid until the next call. It reads the distances from the firms
   * near u: ties of one u, asked about one after another, find them at hand.
   */
  of(u: number, v: number): Shift;
  /** Only pairs of one firm in `teachers` and one that counts and is not. After `of`, about the same tie. */
  from(teachers: Int32Array, isTeacher: Uint8Array): Shift;
}

/**
 * A tie u–v makes d'(x, y) = min(d(x, y), d(x, u) + 1 + d(v, y), d(x, v) + 1 + d(u, y)). So only x nearer to u than to
 * v by two steps or more can gain, and only with y nearer to v than to u by as much. And x gains nothing with y unless
 * the next firm on a path from x to u does: its new path is a step shorter, its old one at most a step. So the tree of
 * paths to u is walked in depth, and each firm looks only at those with whom the one before it gains: the front part
 * of one list, parted again at every step. Exact; the time is that of two rows plus about the pairs that gain.
 */
export function shiftsOf(graph: Graph, distances: Distances, counts?: Uint8Array): Shifts {
  const { n, far, rows } = distances;
  const lengths = Math.min(2 * n, 2 * far) + 2;
  const all: Shift = { gained: new Int32Array(lengths), lost: new Int32Array(lengths), most: 0 };
  const taught: Shift = { gained: new Int32Array(lengths), lost: new Int32Array(lengths), most: 0 };
  const [nearU, nearV] = [sideOf(n), sideOf(n)];
  let apart = false;

  return {
    of(u, v) {
      clear(all);
      clear(taught);
      nearU.size = nearV.size = 0;
      const [atU, atV] = [u * n, v * n];
      const between = rows[atU + v]!;
      apart = between === far;
      if (between < 2) return all;
      if (apart) {
        for (let x = 0; x < n; x++) {
          if (rows[atU + x] !== far) nearU.nodes[nearU.size++] = x;
          else if (rows[atV + x] !== far) nearV.nodes[nearV.size++] = x;
        }
        nearU.centre = u;
        nearV.centre = v;
        return joined(all, distances, nearU, nearV, counts);
      }
      for (let x = 0; x < n; x++) {
        const nearer = rows[atV + x]! - rows[atU + x]!;
        if (nearer >= 2) nearU.nodes[nearU.size++] = x;
        else if (nearer <= -2) nearV.nodes[nearV.size++] = x;
      }
      nearU.centre = u;
      nearV.centre = v;
      plant(graph, distances, nearU);
      count(all, distances, nearU, nearV, counts);
      return all;
    },
    from(teachers, isTeacher) {
      if (nearU.size === 0 || nearV.size === 0) return taught;
      for (const teacher of teachers) {
        const toU = rows[nearU.centre * n + teacher]!;
        const toV = rows[nearV.centre * n + teacher]!;
        const steps = Math.min(toU, toV) + 1;
        const others = apart
          ? toU !== far
            ? nearV
            : toV !== far
              ? nearU
              : null
          : toV - toU >= 2
            ? nearV
            : toU - toV >= 2
              ? nearU
              : null;
        if (others) teach(taught, distances, teacher, steps, others, isTeacher, counts);
      }
      return taught;
    },
  };
}

/** The firms nearer to one end, that end, and (where planted) the tree of their paths to it, in preorder. */
interface Side {
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

function sideOf(n: number): Side {
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

function clear(shift: Shift): void {
  shift.gained.fill(0, 0, shift.most + 1);
  shift.lost.fill(0, 0, shift.most + 1);
  shift.most = 0;
}

function plant({ start, to }: Graph, { n, rows }: Distances, side: Side): void {
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

function count(
  shift: Shift,
  { n, rows }: Distances,
  outer: Side,
  inner: Side,
  counts: Uint8Array | undefined,
): void {
  const { gained, lost } = shift;
  const { order, steps, front } = outer;
  const { nodes } = inner;
  const base = inner.centre * n;
  let most = 0;
  for (let place = 0; place < outer.size; place++) {
    const row = order[place]! * n;
    const depth = steps[place]!;
    const there = depth + 1;
    const before = depth === 0 ? inner.size : front[depth - 1]!;
    let size = 0;
    // Whoever gains is put in front. Without a branch: which it will be is anybody's guess.
    for (let at = 0; at < before; at++) {
      const y = nodes[at]!;
      nodes[at] = nodes[size]!;
      nodes[size] = y;
      size += (there + rows[base + y]! - rows[row + y]!) >>> 31;
    }
    front[depth] = size;
    if (counts && !counts[order[place]!]) continue;
    for (let at = 0; at < size; at++) {
      const y = nodes[at]!;
      if (counts && !counts[y]) continue;
      gained[there + rows[base + y]!]!++;
      const was = rows[row + y]!;
      lost[was]!++;
      if (was > most) most = was;
    }
  }
  shift.most = most;
}

/** Two components become one: every pair across is new, and only the numbers at each distance matter. */
function joined(
  shift: Shift,
  { n, rows }: Distances,
  nearU: Side,
  nearV: Side,
  counts: Uint8Array | undefined,
): Shift {
  const [atU, atV] = [nearU, nearV].map((side) => {
    const levels: number[] = [];
    for (let at = 0; at < side.size; at++) {
      const x = side.nodes[at]!;
      if (counts && !counts[x]) continue;
      const steps = rows[side.centre * n + x]!;
      while (levels.length <= steps) levels.push(0);
      levels[steps]!++;
    }
    return levels;
  });
  atU!.forEach((here, a) => atV!.forEach((there, b) => (shift.gained[a + 1 + b]! += here * there)));
  shift.most = Math.max(0, atU!.length + atV!.length - 1);
  return shift;
}

function teach(
  shift: Shift,
  { n, far, rows }: Distances,
  teacher: number,
  there: number,
  others: Side,
  isTeacher: Uint8Array,
  counts: Uint8Array | undefined,
): void {
  const [row, base] = [teacher * n, others.centre * n];
  for (let at = 0; at < others.size; at++) {
    const y = others.nodes[at]!;
    if (isTeacher[y] || (counts && !counts[y])) continue;
    const now = there + rows[base + y]!;
    const before = rows[row + y]!;
    if (now >= before && before !== far) continue;
    shift.gained[now]!++;
    if (before !== far) shift.lost[before]!++;
    shift.most = Math.max(shift.most, now, before === far ? 0 : before);
  }
}
