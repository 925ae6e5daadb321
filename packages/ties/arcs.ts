import type { Dropped } from './graph.ts';

export type Combine = 'sum' | 'max' | 'first';

interface Ends {
  n: number;
  /** u, v, u, v …, each a valid id. */
  ends: ArrayLike<number>;
  directed: boolean;
  strengths: ArrayLike<number> | null;
  combine: Combine;
}

interface Rows {
  m: number;
  start: Int32Array;
  to: Int32Array;
  strength: Float64Array | null;
  dropped: Dropped;
}

/**
 * Edges to sorted rows by two counting sorts (by target, then by source): linear, and stable, so that the strengths
 * of a repeated tie are met in the order of the input from both of its ends and give the same sum.
 */
export function arcsOf({ n, ends, directed, strengths, combine }: Ends): Rows {
  const dropped: Dropped = { loops: 0, repeated: 0, empty: 0 };
  const edges = ends.length / 2;
  const each = directed ? 1 : 2;
  const source = new Int32Array(edges * each);
  const target = new Int32Array(edges * each);
  const weight = strengths ? new Float64Array(edges * each) : null;
  let count = 0;
  const put = (u: number, v: number, at: number): void => {
    source[count] = u;
    target[count] = v;
    if (weight) weight[count] = strengths![at]!;
    count++;
  };
  for (let at = 0; at < edges; at++) {
    const [u, v] = [ends[2 * at]!, ends[2 * at + 1]!];
    if (u === v) dropped.loops++;
    else if (strengths && strengths[at] === 0) dropped.empty++;
    else {
      put(u, v, at);
      if (!directed) put(v, u, at);
    }
  }
  const order = sortedBy(source, sortedBy(target, null, n, count), n, count);
  const start = new Int32Array(n + 1);
  const to = new Int32Array(count);
  const strength = weight ? new Float64Array(count) : null;
  let kept = 0;
  let last = -1;
  for (let at = 0; at < count; at++) {
    const arc = order[at]!;
    const [u, v] = [source[arc]!, target[arc]!];
    if (kept > 0 && u === last && to[kept - 1] === v) {
      dropped.repeated++;
      if (strength) strength[kept - 1] = combined(strength[kept - 1]!, weight![arc]!, combine);
      continue;
    }
    to[kept] = v;
    if (strength) strength[kept] = weight![arc]!;
    start[u + 1] = ++kept;
    last = u;
  }
  // Rows without arcs end where the row before them ends.
  for (let v = 1; v <= n; v++) if (start[v]! < start[v - 1]!) start[v] = start[v - 1]!;
  dropped.repeated /= each;
  return {
    m: kept / each,
    start,
    to: kept < count ? to.slice(0, kept) : to,
    strength: strength && kept < count ? strength.slice(0, kept) : strength,
    dropped,
  };
}

/** Positions by rising key; equal keys stay in the given order. */
export function sortedBy(keys: Int32Array, order: Int32Array | null, n: number, count: number): Int32Array {
  const place = new Int32Array(n + 1);
  for (let at = 0; at < count; at++) place[keys[at]! + 1]!++;
  for (let key = 0; key < n; key++) place[key + 1]! += place[key]!;
  const sorted = new Int32Array(count);
  for (let at = 0; at < count; at++) {
    const item = order ? order[at]! : at;
    sorted[place[keys[item]!]!++] = item;
  }
  return sorted;
}

function combined(before: number, now: number, combine: Combine): number {
  if (combine === 'sum') return before + now;
  return combine === 'max' ? Math.max(before, now) : before;
}
