import { shuffled } from '../random.ts';
import type { Random } from '../random.ts';
import type { Level } from './level.ts';

/**
 * The fast local move of Leiden: every node goes to the neighbouring group, or to one of its own, where modularity
 * gains most; the neighbours it leaves behind are looked at again, until nobody gains. Changes `of`, whose groups are
 * numbered below `level.n`. Gives back how many arcs it looked at.
 */
export function moveNodes(level: Level, of: Int32Array, resolution: number, random: Random): number {
  const { n, start, to, weight, strength, total } = level;
  const whole = new Float64Array(n);
  const members = new Int32Array(n);
  for (let v = 0; v < n; v++) {
    whole[of[v]!]! += strength[v]!;
    members[of[v]!]!++;
  }
  const empty: number[] = [];
  for (let group = n - 1; group >= 0; group--) if (members[group] === 0) empty.push(group);
  const queue = shuffled(n, random);
  const queued = new Uint8Array(n).fill(1);
  const towards = new Float64Array(n);
  const touched = new Int32Array(n);
  // Less than this is the noise of adding, and could go round for ever.
  const least = (total / Math.max(1, to.length)) * 1e-10;
  let [head, waiting, work] = [0, n, 0];
  while (waiting > 0) {
    const v = queue[head]!;
    head = head + 1 === n ? 0 : head + 1;
    waiting--;
    queued[v] = 0;
    const own = of[v]!;
    let count = 0;
    for (let arc = start[v]!; arc < start[v + 1]!; arc++) {
      const group = of[to[arc]!]!;
      if (towards[group] === 0) touched[count++] = group;
      towards[group]! += weight[arc]!;
    }
    work += start[v + 1]! - start[v]!;
    const expected = (resolution * strength[v]!) / total;
    let best = own;
    let equals = 0;
    let gain = towards[own]! - expected * (whole[own]! - strength[v]!) + least;
    for (let at = 0; at < count; at++) {
      const group = touched[at]!;
      const here = towards[group]! - expected * whole[group]!;
      towards[group] = 0;
      if (group === own || here < gain) continue;
      // Of equals, one by chance.
      equals = here > gain ? 1 : equals + 1;
      if (equals > 1 && random(equals) > 0) continue;
      best = group;
      gain = here;
    }
    // Alone is worth 0; there is an empty group whenever `own` has another member.
    if (gain < 0 && members[own]! > 1) best = empty.at(-1)!;
    if (best === own) continue;
    if (members[best]!++ === 0) empty.pop();
    if (--members[own]! === 0) empty.push(own);
    whole[own]! -= strength[v]!;
    whole[best]! += strength[v]!;
    of[v] = best;
    for (let arc = start[v]!; arc < start[v + 1]!; arc++) {
      const other = to[arc]!;
      if (queued[other] || of[other] === best) continue;
      queued[other] = 1;
      const tail = head + waiting++;
      queue[tail >= n ? tail - n : tail] = other;
    }
  }
  return work;
}
