import type { Graph } from '../graph.ts';
import type { Distances } from './distances.ts';
import { gainAcross, gainByJoining, gainOfTeacher } from './gaining.ts';
import { part, plant, sideOf } from './side.ts';

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
  const [all, taught] = [shiftOf(distances), shiftOf(distances)];
  const [nearU, nearV] = [sideOf(n), sideOf(n)];
  return {
    of(u, v) {
      clear(all);
      part(distances, nearU, nearV, u, v);
      if (rows[u * n + v] === far) gainByJoining(all, distances, nearU, nearV, counts);
      else if (nearU.size > 0) {
        plant(graph, distances, nearU);
        gainAcross(all, distances, nearU, nearV, counts);
      }
      return all;
    },
    from(teachers, isTeacher) {
      clear(taught);
      for (const teacher of teachers) {
        const toU = rows[nearU.centre * n + teacher]!;
        const toV = rows[nearV.centre * n + teacher]!;
        if (Math.abs(toU - toV) < 2) continue;
        const [steps, others] = toU < toV ? [toU, nearV] : [toV, nearU];
        gainOfTeacher(taught, distances, teacher, steps + 1, others, isTeacher, counts);
      }
      return taught;
    },
  };
}

function shiftOf({ n, far }: Distances): Shift {
  const lengths = 2 * Math.min(n, far) + 2;
  return { gained: new Int32Array(lengths), lost: new Int32Array(lengths), most: 0 };
}

function clear(shift: Shift): void {
  shift.gained.fill(0, 0, shift.most + 1);
  shift.lost.fill(0, 0, shift.most + 1);
  shift.most = 0;
}
