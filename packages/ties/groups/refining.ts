import { shuffled } from '../random.ts';
import type { Random } from '../random.ts';
import type { Level } from './level.ts';

/** How freely the refinement chooses among groups that all gain, in mean tie weights: θ of the paper. */
const FREEDOM = 0.01;

/**
 * The refinement of Leiden: inside of each group, nodes begin alone again and merge only with a neighbour, only where
 * both are well tied to the rest of the group, and by chance in favour of what gains more. What comes out is connected.
 * Gives back finer groups, numbered below `level.n`.
 */
export function refined(level: Level, of: Int32Array, resolution: number, random: Random): Int32Array {
  const { n, start, to, weight, strength, total } = level;
  const finer = Int32Array.from({ length: n }, (_, v) => v);
  const whole = new Float64Array(n);
  for (let v = 0; v < n; v++) whole[of[v]!]! += strength[v]!;
  const inFiner = strength.slice();
  const alone = new Uint8Array(n).fill(1);
  // What ties each finer group to the rest of its group.
  const outside = new Float64Array(n);
  for (let v = 0; v < n; v++)
    for (let arc = start[v]!; arc < start[v + 1]!; arc++)
      if (of[to[arc]!] === of[v]) outside[v]! += weight[arc]!;
  const towards = new Float64Array(n);
  const touched = new Int32Array(n);
  const gains = new Float64Array(n);
  const freedom = (total / Math.max(1, to.length)) * FREEDOM;
  const wellTied = (group: number, of: number): boolean =>
    outside[group]! >= (resolution * inFiner[group]! * (whole[of]! - inFiner[group]!)) / total;
  for (const v of shuffled(n, random)) {
    const own = of[v]!;
    if (!alone[v] || !wellTied(v, own)) continue;
    let count = 0;
    for (let arc = start[v]!; arc < start[v + 1]!; arc++) {
      const other = to[arc]!;
      if (of[other] !== own) continue;
      const group = finer[other]!;
      if (towards[group] === 0) touched[count++] = group;
      towards[group]! += weight[arc]!;
    }
    const expected = (resolution * strength[v]!) / total;
    let kept = 0;
    let most = 0;
    for (let at = 0; at < count; at++) {
      const group = touched[at]!;
      const gain = towards[group]! - expected * inFiner[group]!;
      if (gain < 0 || !wellTied(group, own)) continue;
      // Chosen groups move to the front; none that is still to be looked at is lost.
      touched[at] = touched[kept]!;
      touched[kept] = group;
      gains[kept++] = gain;
      if (gain > most) most = gain;
    }
    const chosen = kept === 0 ? v : drawn(touched, gains, kept, most, freedom, random, v);
    if (chosen !== v) {
      outside[chosen]! += outside[v]! - 2 * towards[chosen]!;
      inFiner[chosen]! += strength[v]!;
      alone[chosen] = 0;
      finer[v] = chosen;
    }
    for (let at = 0; at < count; at++) towards[touched[at]!] = 0;
  }
  return finer;
}

/** One of the groups, or `v` alone for a gain of 0, with odds of e^(gain ÷ freedom). */
function drawn(
  groups: Int32Array,
  gains: Float64Array,
  count: number,
  most: number,
  freedom: number,
  random: Random,
  v: number,
): number {
  let sum = Math.exp(-most / freedom);
  for (let at = 0; at < count; at++) sum += Math.exp((gains[at]! - most) / freedom);
  let left = (random(0x1_0000_0000) / 0x1_0000_0000) * sum;
  for (let at = 0; at < count; at++) {
    left -= Math.exp((gains[at]! - most) / freedom);
    if (left < 0) return groups[at]!;
  }
  return v;
}
