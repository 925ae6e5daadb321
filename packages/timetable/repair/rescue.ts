import { better } from './worth.ts';
import type { Floor } from './floor.ts';
import type { Standing } from './standing.ts';
import type { Worth } from './worth.ts';

/** What a meeting may do at this point of the search. */
const MAY_LEAVE = 0;
const WAITS = 1;
const PLACED = 2;
const LOST = 3;
const STAYS = 4;

/**
 * Finds new slots for meetings that can't stay, moving the fewest other participants: a search over ejection
 * chains. A waiting meeting takes a slot; where that overfills somebody or something, one of those there must
 * leave and waits in turn. Every timetable that keeps the rules is reached by such chains, and no branch is cut
 * but by cost, so a search that ends has seen the least (iterative deepening on it: Korf, Artificial Intelligence
 * 27, 1985; ejection chains: Glover, Discrete Applied Mathematics 65, 1996). Work is counted in slots looked at.
 */
export class Rescue {
  steps = 0;
  private readonly floor: Floor;
  private readonly standing: Standing;
  private readonly price: number;
  private readonly limit: number;
  /** The meetings to save, and where all meetings were before. */
  private readonly homeless: Set<number>;
  private readonly origin: Int32Array;
  private readonly party: Uint8Array;

  private readonly mark: Uint8Array;
  private waiting: number[] = [];
  /** Participant → how many of its meetings were moved for the sake of others; and what that costs in all. */
  private readonly disturbed: Int32Array;
  private others = 0;
  private lost = 0;
  private weight = 0;
  private shifted = 0;
  private budget = 0;
  private stop = Infinity;
  private best: { at: Int32Array; worth: Worth } | null = null;

  /** `standing` holds all meetings but the homeless; `origin` is where each was, 0 for nowhere. */
  constructor(
    standing: Standing,
    homeless: readonly number[],
    origin: Int32Array,
    options: { price: number; steps: number },
  ) {
    this.standing = standing;
    this.floor = standing.floor;
    this.price = options.price;
    this.limit = options.steps;
    this.homeless = new Set(homeless);
    this.origin = origin;
    this.mark = new Uint8Array(this.floor.meetings);
    this.party = new Uint8Array(this.floor.participants);
    for (const meeting of homeless) for (const person of this.floor.people[meeting]!) this.party[person] = 1;
    this.disturbed = new Int32Array(this.floor.participants);
  }

  /** Leaves `standing` as well repaired as was found; true where no repair costs less. */
  run(): boolean {
    const start = this.standing.at.slice();
    this.oneByOne();
    const first = this.outcome();
    this.best = first;
    this.reset(start);
    this.waiting = [...this.homeless];
    for (const meeting of this.waiting) this.mark[meeting] = WAITS;
    // First whether it can be had for less, then, at the least cost, whether it can be had more gently.
    let budget = 0;
    while (budget < first.worth.cost && this.best === first && this.steps < this.limit)
      this.deepen(budget++, this.limit);
    const proven = this.best !== first || (budget === first.worth.cost && this.steps < this.limit);
    if (this.best === first && proven) this.deepen(budget, this.steps + this.limit / 4);
    this.reset(this.best.at);
    return proven;
  }

  /** One meeting after another, those with the fewest ways out first. */
  private oneByOne(): void {
    const left = [...this.homeless];
    while (left.length > 0) {
      this.budget = 0;
      const ways = left.map((meeting) => this.waysOf(meeting).length);
      const least = Math.min(...ways.map((count) => count || Infinity));
      const [meeting] = left.splice(Math.max(0, ways.indexOf(least)), 1) as [number];
      const base = this.standing.at.slice();
      this.reset(base);
      const spent = this.others;
      this.waiting = [meeting];
      this.mark[meeting] = WAITS;
      this.best = null;
      const share = this.steps + (this.limit / 2 - this.steps) / (left.length + 1);
      for (let extra = 0; extra < this.price && !this.best && this.steps < share; extra++)
        this.deepen(spent + extra, share);
      this.reset(this.best === null ? base : (this.best as { at: Int32Array }).at);
    }
  }

  private deepen(budget: number, stop: number): void {
    this.budget = budget;
    this.stop = stop;
    this.visit();
  }

  private visit(): void {
    if (this.steps >= this.stop || !this.promising()) return;
    const full = this.tightest();
    if (full) return this.relieve(full);
    let next = -1;
    let ways: Way[] = [];
    for (const meeting of this.waiting) {
      const found = this.waysOf(meeting);
      if (next < 0 || found.length < ways.length) [next, ways] = [meeting, found];
      if (ways.length === 0) return;
    }
    if (next < 0) return this.keep();
    this.waiting = this.waiting.filter((one) => one !== next);
    for (const way of ways.sort((one, other) => one.cost - other.cost || one.breaks - other.breaks))
      if (way.slot === 0) this.lose(next);
      else this.place(next, way.slot);
    this.mark[next] = WAITS;
    this.waiting = [next, ...this.waiting];
  }

  /** Whether what stands so far may still become better than the best. */
  private promising(): boolean {
    const { others, lost, price, weight, shifted, best } = this;
    const cost = others + price * lost;
    if (cost > this.budget) return false;
    return !best || better({ cost, weight, shifted, breaks: -1 }, best.worth);
  }

  /** Of the overfull places, those who may leave the one with the fewest of them. */
  private tightest(): number[] | null {
    let fewest: number[] | null = null;
    for (const place of this.standing.over) {
      const found = this.standing.load[place]!.filter((meeting) => this.mayLeave(meeting));
      if (!fewest || found.length < fewest.length) fewest = found;
    }
    return fewest;
  }

  /** One of these must leave. Whoever was tried stays in the branches after it: none is seen twice. */
  private relieve(candidates: number[]): void {
    const byCost = candidates
      .map((meeting) => ({ meeting, cost: this.newlyMoved([meeting]) }))
      .sort((one, other) => one.cost - other.cost || one.meeting - other.meeting);
    for (const { meeting } of byCost) {
      const slot = this.eject(meeting);
      this.visit();
      this.takeBack(meeting, slot);
      this.mark[meeting] = STAYS;
    }
    for (const { meeting } of byCost) this.mark[meeting] = MAY_LEAVE;
  }

  private place(meeting: number, slot: number): void {
    const { standing } = this;
    const crossed = standing.outOfOrder(meeting, slot);
    if (!crossed.every((other) => this.mayLeave(other))) return;
    const shift = this.homeless.has(meeting) && slot !== this.origin[meeting] ? 1 : 0;
    standing.put(meeting, slot);
    this.mark[meeting] = PLACED;
    this.shifted += shift;
    const slots = crossed.map((other) => this.eject(other));
    this.visit();
    crossed.forEach((other, index) => this.takeBack(other, slots[index]!));
    this.shifted -= shift;
    standing.take(meeting);
  }

  private lose(meeting: number): void {
    this.mark[meeting] = LOST;
    this.lost += 1;
    this.weight += this.floor.weight[meeting]!;
    this.visit();
    this.lost -= 1;
    this.weight -= this.floor.weight[meeting]!;
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
    let ownOnly = true;
    for (const person of this.floor.people[meeting]!) {
      if (this.party[person]) continue;
      ownOnly = false;
      this.disturbed[person]! += by;
      if (this.disturbed[person] === (by === 1 ? 1 : 0)) this.others += by;
    }
    if (ownOnly) this.others += by;
  }

  private mayLeave(meeting: number): boolean {
    return this.mark[meeting] === MAY_LEAVE && !this.floor.pinned[meeting];
  }

  /** What moving these meetings would add to the cost. */
  private newlyMoved(meetings: number[]): number {
    const people = new Set<number>();
    let own = 0;
    for (const meeting of meetings) {
      if (this.homeless.has(meeting)) continue;
      const others = this.floor.people[meeting]!.filter((person) => !this.party[person]);
      if (others.length === 0) own += 1;
      for (const person of others) if (this.disturbed[person] === 0) people.add(person);
    }
    return people.size + own;
  }

  /** The slots within budget for a waiting meeting, each with what it costs at least. Slot 0: it is lost. */
  private waysOf(meeting: number): Way[] {
    const { floor, standing, homeless } = this;
    const left = this.budget - this.others - this.price * this.lost;
    const saved = homeless.has(meeting);
    const ways: Way[] = [];
    for (let slot = 1; slot < floor.width; slot++) {
      if (!floor.open[meeting * floor.width + slot] || (!saved && slot === this.origin[meeting])) continue;
      this.steps += 1;
      const leaving: number[] = [];
      const possible = floor.groups[meeting]!.every((group) => {
        const place = group * floor.width + slot;
        const here = standing.load[place]!;
        if (here.length < floor.room[place]!) return true;
        const found = here.filter((other) => this.mayLeave(other));
        if (found.length === 1 && !leaving.includes(found[0]!)) leaving.push(found[0]!);
        return found.length > 0;
      });
      const cost = possible ? this.newlyMoved(leaving) : Infinity;
      if (cost <= left)
        ways.push({ slot, cost, breaks: leaving.length === 0 ? this.breaksIn(meeting, slot) : 0 });
    }
    if (saved && this.price <= left) ways.push({ slot: 0, cost: this.price, breaks: 0 });
    return ways;
  }

  private breaksIn(meeting: number, slot: number): number {
    const { floor, standing } = this;
    const { width } = floor;
    const busy = (person: number, at: number): number =>
      at > 0 && at < width && standing.load[person * width + at]!.length > 0 ? 1 : 0;
    return floor.people[meeting]!.reduce(
      (sum, person) => sum - busy(person, slot - 1) - busy(person, slot + 1),
      0,
    );
  }

  private keep(): void {
    const found = this.outcome();
    if (this.best && !better(found.worth, this.best.worth)) return;
    if (found.worth.cost < (this.best?.worth.cost ?? Infinity))
      this.stop = Math.min(this.stop, this.steps + this.limit / 4);
    this.best = found;
  }

  private outcome(): { at: Int32Array; worth: Worth } {
    const { floor, standing, homeless } = this;
    const lost = [...homeless].filter((meeting) => standing.at[meeting] === 0);
    let breaks = 0;
    for (let person = 0; person < floor.participants; person++) breaks += standing.breaksOf(person);
    let shifted = 0;
    for (let meeting = 0; meeting < floor.meetings; meeting++)
      if (standing.at[meeting]! > 0 && standing.at[meeting] !== this.origin[meeting]) shifted += 1;
    return {
      at: standing.at.slice(),
      worth: {
        cost: this.others + this.price * lost.length,
        weight: lost.reduce((sum, meeting) => sum + floor.weight[meeting]!, 0),
        shifted,
        breaks,
      },
    };
  }

  /** Puts every meeting where `at` says, and counts anew who is moved by it. */
  private reset(at: Int32Array): void {
    const { standing, floor } = this;
    for (let meeting = 0; meeting < floor.meetings; meeting++)
      if (standing.at[meeting]! > 0 && standing.at[meeting] !== at[meeting]) standing.take(meeting);
    this.mark.fill(MAY_LEAVE);
    this.disturbed.fill(0);
    this.others = this.lost = this.weight = this.shifted = 0;
    this.waiting = [];
    for (let meeting = 0; meeting < floor.meetings; meeting++) {
      if (at[meeting]! > 0 && standing.at[meeting] === 0) standing.put(meeting, at[meeting]!);
      if (at[meeting] === this.origin[meeting] || this.homeless.has(meeting)) continue;
      this.shifted += 1;
      this.disturb(meeting, 1);
    }
  }
}

/** A slot for a meeting (0: none, it is lost), what that costs at least, and breaks, the fewer the better. */
interface Way {
  slot: number;
  cost: number;
  breaks: number;
}
