import type { Floor } from './floor.ts';
import type { Standing } from './standing.ts';
import type { Worth } from './worth.ts';

/** What a meeting may do at this point of a search. */
type Mark = typeof MAY_LEAVE | typeof WAITS | typeof PLACED | typeof LOST | typeof STAYS;
const MAY_LEAVE = 0;
const WAITS = 1;
const PLACED = 2;
const LOST = 3;
const STAYS = 4;

/** A whole day as a search has found it. */
export interface Outcome {
  at: Int32Array;
  worth: Worth;
}

/**
 * A day in the middle of its repair: who waits for a place, who was moved for it, and what that costs so far.
 * Every step can be taken back.
 */
export class Upheaval {
  readonly standing: Standing;
  /** The meetings to save. */
  readonly homeless: Set<number>;
  /** Meeting → the slot it had before, 0 for none. */
  readonly origin: Int32Array;
  waiting: number[] = [];
  /** What moving others has cost so far; meetings lost, and their weight; meetings that changed slot. */
  others = 0;
  lost = 0;
  weight = 0;
  shifted = 0;
  private readonly floor: Floor;
  /** Participant → 1 where one of its meetings is to be saved. */
  private readonly party: Uint8Array;
  private readonly mark: Uint8Array;
  /** Participant → how many of its meetings were moved for the sake of others. */
  private readonly disturbed: Int32Array;

  /** `standing` holds all meetings but the homeless. */
  constructor(standing: Standing, homeless: readonly number[], origin: Int32Array) {
    this.standing = standing;
    this.floor = standing.floor;
    this.homeless = new Set(homeless);
    this.origin = origin;
    this.mark = new Uint8Array(this.floor.meetings);
    this.party = new Uint8Array(this.floor.participants);
    for (const meeting of homeless) for (const person of this.floor.people[meeting]!) this.party[person] = 1;
    this.disturbed = new Int32Array(this.floor.participants);
  }

  mayLeave(meeting: number): boolean {
    return this.mark[meeting] === MAY_LEAVE && !this.floor.pinned[meeting];
  }

  /** Puts a waiting meeting into a slot while `then` runs; whatever is out of order with it must leave. */
  place(meeting: number, slot: number, then: () => void): void {
    const crossed = this.standing.outOfOrder(meeting, slot);
    if (!crossed.every((other) => this.mayLeave(other))) return;
    const shift = this.homeless.has(meeting) && slot !== this.origin[meeting] ? 1 : 0;
    this.served(meeting, PLACED, () => {
      this.standing.put(meeting, slot);
      this.shifted += shift;
      const from = crossed.map((other) => this.eject(other));
      then();
      crossed.forEach((other, index) => this.takeBack(other, from[index]!));
      this.shifted -= shift;
      this.standing.take(meeting);
    });
  }

  /** Gives a waiting meeting up while `then` runs. */
  lose(meeting: number, then: () => void): void {
    this.served(meeting, LOST, () => {
      this.lost += 1;
      this.weight += this.floor.weight[meeting]!;
      then();
      this.lost -= 1;
      this.weight -= this.floor.weight[meeting]!;
    });
  }

  /** Runs `then` with each of these gone in turn; who was tried stays in the branches after it. */
  withoutEach(meetings: readonly number[], then: () => void): void {
    for (const meeting of meetings) {
      const slot = this.eject(meeting);
      then();
      this.takeBack(meeting, slot);
      this.mark[meeting] = STAYS;
    }
    for (const meeting of meetings) this.mark[meeting] = MAY_LEAVE;
  }

  /** What moving these meetings would add to the cost. */
  costOfMoving(meetings: readonly number[]): number {
    const people: number[] = [];
    let own = 0;
    for (const meeting of meetings) {
      if (this.homeless.has(meeting)) continue;
      let others = 0;
      for (const person of this.floor.people[meeting]!) {
        if (this.party[person]) continue;
        others += 1;
        if (this.disturbed[person] === 0 && !people.includes(person)) people.push(person);
      }
      if (others === 0) own += 1;
    }
    return people.length + own;
  }

  /** The day as it stands, with every homeless meeting that is nowhere counted as lost. */
  outcome(price: number): Outcome {
    const { floor, standing } = this;
    const lost = [...this.homeless].filter((meeting) => standing.at[meeting] === 0);
    return {
      at: standing.at.slice(),
      worth: {
        cost: this.others + price * lost.length,
        others: this.others,
        weight: lost.reduce((sum, meeting) => sum + floor.weight[meeting]!, 0),
        shifted: standing.at.filter((slot, meeting) => slot > 0 && slot !== this.origin[meeting]).length,
        breaks: standing.breaks(),
      },
    };
  }

  /** Puts every meeting where `at` says; nothing is placed or ejected any more, but for those who wait. */
  restart(at: Int32Array, waiting: readonly number[]): void {
    const { standing, floor } = this;
    for (let meeting = 0; meeting < floor.meetings; meeting++)
      if (standing.at[meeting]! > 0 && standing.at[meeting] !== at[meeting]) standing.take(meeting);
    this.mark.fill(MAY_LEAVE);
    this.disturbed.fill(0);
    this.others = this.lost = this.weight = this.shifted = 0;
    for (let meeting = 0; meeting < floor.meetings; meeting++) {
      if (at[meeting]! > 0 && standing.at[meeting] === 0) standing.put(meeting, at[meeting]!);
      const moved = at[meeting]! > 0 && at[meeting] !== this.origin[meeting] && !this.homeless.has(meeting);
      if (!moved) continue;
      this.shifted += 1;
      this.disturb(meeting, 1);
    }
    this.waiting = [...waiting];
    for (const meeting of waiting) this.mark[meeting] = WAITS;
  }

  private served(meeting: number, mark: Mark, then: () => void): void {
    const { waiting } = this;
    this.waiting = waiting.filter((one) => one !== meeting);
    this.mark[meeting] = mark;
    then();
    this.mark[meeting] = WAITS;
    this.waiting = waiting;
  }

  private eject(meeting: number): number {
    const slot = this.standing.at[meeting]!;
    this.standing.take(meeting);
    this.mark[meeting] = WAITS;
    this.waiting = [...this.waiting, meeting];
    this.shifted += 1;
    this.disturb(meeting, 1);
    return slot;
  }

  private takeBack(meeting: number, slot: number): void {
    this.disturb(meeting, -1);
    this.shifted -= 1;
    this.waiting = this.waiting.filter((one) => one !== meeting);
    this.mark[meeting] = MAY_LEAVE;
    this.standing.put(meeting, slot);
  }

  private disturb(meeting: number, by: 1 | -1): void {
    if (this.homeless.has(meeting)) return;
    let own = true;
    for (const person of this.floor.people[meeting]!) {
      if (this.party[person]) continue;
      own = false;
      this.disturbed[person]! += by;
      if (this.disturbed[person] === (by === 1 ? 1 : 0)) this.others += by;
    }
    if (own) this.others += by;
  }
}
