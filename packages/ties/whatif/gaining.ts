import type { Distances } from './distances.ts';
import type { Shift } from './shift.ts';
import type { Side } from './side.ts';

/** Pairs across a tie inside one component, its first side planted. */
export function gainAcross(
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
export function gainByJoining(
  shift: Shift,
  { n, rows }: Distances,
  nearU: Side,
  nearV: Side,
  counts: Uint8Array | undefined,
): void {
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
}

/** One firm with all the others of the other side. */
export function gainOfTeacher(
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
