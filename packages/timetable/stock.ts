import type { Model } from './model.ts';
import type { Pool } from './pools.ts';
import type { Quota } from './quotas.ts';

const NONE: readonly number[] = [];

/** What serves several meetings a cell, and how many meetings participants want: how much of it is used. */
export class Stock {
  /** Meeting → the pools it draws on, the quotas it counts for. */
  readonly poolsOf: readonly (readonly number[])[];
  readonly quotasOf: readonly (readonly number[])[];
  /** `used[pool * cells + cell]`: meetings held there that draw on the pool. */
  readonly used: Int32Array;
  /** Quota → meetings held. */
  readonly filled: Int32Array;
  private readonly model: Model;
  private readonly idle: boolean;

  constructor(model: Model) {
    this.model = model;
    const { pools, quotas, meetings, cells } = model;
    this.poolsOf = listsOf(pools, meetings);
    this.quotasOf = listsOf(quotas, meetings);
    this.used = new Int32Array(pools.length * cells);
    this.filled = new Int32Array(quotas.length);
    this.idle = pools.length + quotas.length === 0;
  }

  /** What is missing to the minimums before anything is held. */
  get lacking(): number {
    return this.model.quotas.reduce((sum, { least }) => sum + least, 0);
  }

  /** Books a meeting placed; tells by how much the minimums come nearer (negative). */
  take(meeting: number, cell: number): number {
    if (this.idle) return 0;
    let lacking = 0;
    for (const pool of this.poolsOf[meeting]!) this.used[pool * this.model.cells + cell]! += 1;
    for (const quota of this.quotasOf[meeting]!)
      if (this.filled[quota]!++ < this.model.quotas[quota]!.least) lacking -= 1;
    return lacking;
  }

  give(meeting: number, cell: number): number {
    if (this.idle) return 0;
    let lacking = 0;
    for (const pool of this.poolsOf[meeting]!) this.used[pool * this.model.cells + cell]! -= 1;
    for (const quota of this.quotasOf[meeting]!)
      if (--this.filled[quota]! < this.model.quotas[quota]!.least) lacking += 1;
    return lacking;
  }

  fits(meeting: number, cell: number): boolean {
    return this.idle || (this.fullPool(meeting, cell) === null && this.fullQuota(meeting) === null);
  }

  /** A pool that is used up in the cell. */
  fullPool(meeting: number, cell: number): Pool | null {
    for (const pool of this.poolsOf[meeting]!)
      if (this.used[pool * this.model.cells + cell]! >= this.model.pools[pool]!.capacity[cell]!)
        return this.model.pools[pool]!;
    return null;
  }

  /** A participant of the meeting who holds as many as it wants. */
  fullQuota(meeting: number): Quota | null {
    for (const quota of this.quotasOf[meeting]!)
      if (this.filled[quota]! >= this.model.quotas[quota]!.most) return this.model.quotas[quota]!;
    return null;
  }

  /** How many minimums count on the meeting: if held, on its staying; in the pool, on its coming. */
  countedOn(meeting: number, held: boolean): number {
    let count = 0;
    for (const quota of this.quotasOf[meeting]!)
      if (this.filled[quota]! - (held ? 1 : 0) < this.model.quotas[quota]!.least) count += 1;
    return count;
  }
}

function listsOf(groups: readonly { meetings: Int32Array }[], meetings: number): (readonly number[])[] {
  const lists: number[][] = [];
  groups.forEach((group, index) => {
    for (const meeting of group.meetings) (lists[meeting] ??= []).push(index);
  });
  return Array.from({ length: meetings }, (_, meeting) => lists[meeting] ?? NONE);
}
