import { grown } from './lists.ts';
import type { Trail } from './trail.ts';

/**
 * Which way a variable is tried first: as in the longest trail without a conflict (target), else as last
 * (saved). Biere and Fleury, "Chasing target phases" (2020).
 */
export class Phases {
  private readonly trail: Trail;
  /** Of a variable: 1 true, −1 false, 0 unknown. */
  private saved = new Int8Array(0);
  private target = new Int8Array(0);
  private best = new Int8Array(0);
  private wished = new Int8Array(0);
  private targetSize = 0;
  private bestSize = 0;
  private turn = 0;

  constructor(trail: Trail) {
    this.trail = trail;
  }

  reach(variables: number): void {
    if (variables <= this.saved.length) return;
    const room = Math.max(256, variables * 2);
    this.saved = grown(this.saved, room);
    this.target = grown(this.target, room);
    this.best = grown(this.best, room);
    this.wished = grown(this.wished, room);
  }

  /** The way to try where nothing better is known. */
  wish(literal: number): void {
    this.wished[literal >> 1] = literal & 1 ? -1 : 1;
    this.saved[literal >> 1] = this.wished[literal >> 1]!;
  }

  save(literal: number): void {
    this.saved[literal >> 1] = literal & 1 ? -1 : 1;
  }

  /** The literal of a variable to decide. */
  pick(variable: number, stable: boolean): number {
    const way = (stable && this.target[variable]) || this.saved[variable] || this.wished[variable];
    return 2 * variable + (way === 1 ? 0 : 1);
  }

  /** Looks at the first `size` literals of the trail, among which there is no conflict. */
  look(size: number): void {
    if (size > this.targetSize) {
      this.targetSize = size;
      this.copy(this.target, size);
    }
    if (size > this.bestSize) {
      this.bestSize = size;
      this.copy(this.best, size);
    }
  }

  /** Starts anew from another corner: as wished, or as in the best trail since the last time. */
  refresh(): void {
    const from = this.turn++ % 4 === 2 ? this.wished : this.best;
    for (let variable = 0; variable < this.trail.variables; variable++)
      if (from[variable] !== 0) this.saved[variable] = from[variable]!;
    this.target.fill(0);
    this.targetSize = 0;
    this.bestSize = 0;
  }

  forget(): void {
    this.target.fill(0);
    this.targetSize = 0;
    this.bestSize = 0;
  }

  private copy(to: Int8Array, size: number): void {
    const { literals } = this.trail;
    for (let at = 0; at < size; at++) to[literals[at]! >> 1] = literals[at]! & 1 ? -1 : 1;
  }
}
