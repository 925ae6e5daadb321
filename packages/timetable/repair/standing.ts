import type { Held } from '../timetable.ts';
import type { Floor } from './floor.ts';

/**
 * Who is where: meetings in slots, and how full that makes every group. Unlike the engine's grid it may be
 * overfull on the way; `over` lists where.
 */
export class Standing {
  readonly floor: Floor;
  /** Meeting → slot, or 0. */
  readonly at: Int32Array;
  /** `group * width + slot` → the meetings there. */
  readonly load: number[][];
  /** The places of `load` that hold more than there is room for. */
  readonly over = new Set<number>();

  constructor(floor: Floor) {
    this.floor = floor;
    this.at = new Int32Array(floor.meetings);
    this.load = Array.from(floor.room, () => []);
  }

  put(meeting: number, slot: number): void {
    const { groups, room, width } = this.floor;
    this.at[meeting] = slot;
    for (const group of groups[meeting]!) {
      const place = group * width + slot;
      const here = this.load[place]!;
      here.push(meeting);
      if (here.length > room[place]!) this.over.add(place);
    }
  }

  take(meeting: number): void {
    const { groups, room, width } = this.floor;
    const slot = this.at[meeting]!;
    this.at[meeting] = 0;
    for (const group of groups[meeting]!) {
      const place = group * width + slot;
      const here = this.load[place]!;
      const last = here.pop()!;
      if (last !== meeting) here[here.indexOf(meeting)] = last;
      if (here.length <= room[place]!) this.over.delete(place);
    }
  }

  /** Meetings that can't stay where they are if this one comes before or after them from this slot. */
  outOfOrder(meeting: number, slot: number): number[] {
    const { before, behind } = this.floor;
    return [
      ...before[meeting]!.filter((other) => this.at[other]! >= slot),
      ...behind[meeting]!.filter((other) => this.at[other]! > 0 && this.at[other]! <= slot),
    ];
  }

  /** Whether there is room for a meeting that is nowhere, without anybody moving. */
  fits(meeting: number, slot: number): boolean {
    const { groups, open, room, width } = this.floor;
    return (
      open[meeting * width + slot] === 1 &&
      groups[meeting]!.every((group) => {
        const place = group * width + slot;
        return this.load[place]!.length < room[place]!;
      }) &&
      this.outOfOrder(meeting, slot).length === 0
    );
  }

  breaks(): number {
    let breaks = 0;
    for (let person = 0; person < this.floor.participants; person++) breaks += this.breaksOf(person);
    return breaks;
  }

  /** Idle runs between two meetings of a day. Somebody with several representatives counts as one. */
  breaksOf(participant: number): number {
    const { dayOf, width } = this.floor;
    let breaks = 0;
    let last = 0;
    for (let slot = 1; slot < width; slot++) {
      if (this.load[participant * width + slot]!.length === 0) continue;
      if (last > 0 && last < slot - 1 && dayOf[last] === dayOf[slot]) breaks += 1;
      last = slot;
    }
    return breaks;
  }
}

/** The floor with these meetings where they are. */
export function standingOf(floor: Floor, held: readonly Held[]): Standing {
  const standing = new Standing(floor);
  for (const { meeting, slot } of held) standing.put(meeting - 1, slot);
  return standing;
}
