import { Upheaval } from './upheaval.ts';
import { better } from './worth.ts';
import type { Floor } from './floor.ts';
import type { Standing } from './standing.ts';
import type { Outcome } from './upheaval.ts';

const NOBODY: readonly number[] = [];

/** A slot for a meeting (0: none, it is lost), what that costs at least, and breaks, the fewer the better. */
interface Way {
  slot: number;
  cost: number;
  breaks: number;
}

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
  private readonly day: Upheaval;
  private readonly price: number;
  private readonly limit: number;
  /** What a branch may cost; the work at which to stop; the best day so far. */
  private budget = 0;
  private stop = Infinity;
  private best: Outcome | null = null;

  /** `standing` holds all meetings but the homeless; `origin` is where each was, 0 for nowhere. */
  constructor(
    standing: Standing,
    homeless: readonly number[],
    origin: Int32Array,
    options: { price: number; steps: number },
  ) {
    this.standing = standing;
    this.floor = standing.floor;
    this.day = new Upheaval(standing, homeless, origin);
    this.price = options.price;
    this.limit = options.steps;
  }

  /** Leaves `standing` as well repaired as was found; true where no repair costs less. */
  run(): boolean {
    const start = this.standing.at.slice();
    this.oneByOne();
    const first = this.day.outcome(this.price);
    this.best = first;
    this.day.restart(start, [...this.day.homeless]);
    // First whether it can be had for less, then, at the least cost, whether it can be had more gently.
    let budget = 0;
    while (budget < first.worth.cost && this.best === first && this.steps < this.limit)
      this.deepen(budget++, this.limit);
    const proven = this.best !== first || (budget === first.worth.cost && this.steps < this.limit);
    if (this.best === first && proven) this.deepen(budget, this.steps + this.limit / 4);
    this.day.restart(this.best.at, []);
    return proven;
  }

  /** One meeting after another, those with the fewest ways out first: a day to begin with. */
  private oneByOne(): void {
    const { day, standing } = this;
    const left = [...day.homeless];
    while (left.length > 0) {
      this.budget = day.others;
      const ways = left.map((meeting) => this.waysOf(meeting).length || Infinity);
      const [meeting] = left.splice(ways.indexOf(Math.min(...ways)), 1) as [number];
      const before = standing.at.slice();
      day.restart(before, [meeting]);
      this.best = null;
      const spent = day.others;
      const share = this.steps + (this.limit / 2 - this.steps) / (left.length + 1);
      for (let extra = 0; extra < this.price && !this.best && this.steps < share; extra++)
        this.deepen(spent + extra, share);
      day.restart((this.best as Outcome | null)?.at ?? before, []);
    }
  }

  private deepen(budget: number, stop: number): void {
    this.budget = budget;
    this.stop = stop;
    this.visit();
  }

  private readonly visit = (): void => {
    if (this.steps >= this.stop || !this.promising()) return;
    const { day } = this;
    const full = this.tightest();
    if (full) return day.withoutEach(this.cheapestFirst(full), this.visit);
    let next = -1;
    let ways: Way[] = [];
    for (const meeting of day.waiting) {
      const found = this.waysOf(meeting);
      if (next < 0 || found.length < ways.length) [next, ways] = [meeting, found];
      if (ways.length === 0) return;
    }
    if (next < 0) return this.keep();
    for (const way of ways.sort((one, other) => one.cost - other.cost || one.breaks - other.breaks))
      if (way.slot === 0) day.lose(next, this.visit);
      else day.place(next, way.slot, this.visit);
  };

  /** Whether what stands so far may still become better than the best. */
  private promising(): boolean {
    const { others, lost, weight, shifted } = this.day;
    const cost = others + this.price * lost;
    if (cost > this.budget) return false;
    return !this.best || better({ cost, others, weight, shifted, breaks: -1 }, this.best.worth);
  }

  /** Who may leave an overfull place: of the place where that is fewest; null where nothing is overfull. */
  private tightest(): number[] | null {
    let fewest: number[] | null = null;
    for (const place of this.standing.over) {
      const found = this.standing.load[place]!.filter((meeting) => this.day.mayLeave(meeting));
      if (!fewest || found.length < fewest.length) fewest = found;
    }
    return fewest;
  }

  private cheapestFirst(meetings: readonly number[]): number[] {
    return meetings
      .map((meeting) => ({ meeting, cost: this.day.costOfMoving([meeting]) }))
      .sort((one, other) => one.cost - other.cost || one.meeting - other.meeting)
      .map(({ meeting }) => meeting);
  }

  /** The slots within budget for a waiting meeting, each with what it costs at least. Slot 0: it is lost. */
  private waysOf(meeting: number): Way[] {
    const { floor, day } = this;
    const left = this.budget - day.others - this.price * day.lost;
    const homeless = day.homeless.has(meeting);
    const ways: Way[] = [];
    for (let slot = 1; slot < floor.width; slot++) {
      // Who had to leave a slot does not come back to it: then it need not have left.
      if (!floor.open[meeting * floor.width + slot] || (!homeless && slot === day.origin[meeting])) continue;
      this.steps += 1;
      const leaving = this.leaving(meeting, slot);
      const cost = leaving ? day.costOfMoving(leaving) : Infinity;
      if (cost <= left) ways.push({ slot, cost, breaks: this.apartness(meeting, slot) });
    }
    if (homeless && this.price <= left) ways.push({ slot: 0, cost: this.price, breaks: 0 });
    return ways;
  }

  /** The meetings that surely leave if this one comes into a slot; null where somebody there can't. */
  private leaving(meeting: number, slot: number): readonly number[] | null {
    const { floor, standing, day } = this;
    let leaving = NOBODY;
    for (const group of floor.groups[meeting]!) {
      const place = group * floor.width + slot;
      const here = standing.load[place]!;
      if (here.length < floor.room[place]!) continue;
      let found = 0;
      let last = -1;
      for (const other of here) if (day.mayLeave(other)) [found, last] = [found + 1, other];
      if (found === 0) return null;
      if (found === 1 && !leaving.includes(last)) leaving = [...leaving, last];
    }
    return leaving;
  }

  /** The fewer neighbouring slots its people are busy in, the more breaks it may cost: a hint, not a count. */
  private apartness(meeting: number, slot: number): number {
    const { people, width } = this.floor;
    const busy = (person: number, at: number): number =>
      at > 0 && at < width && this.standing.load[person * width + at]!.length > 0 ? 1 : 0;
    return people[meeting]!.reduce((sum, person) => sum - busy(person, slot - 1) - busy(person, slot + 1), 0);
  }

  private keep(): void {
    const found = this.day.outcome(this.price);
    if (this.best && !better(found.worth, this.best.worth)) return;
    if (found.worth.cost < (this.best?.worth.cost ?? Infinity))
      this.stop = Math.min(this.stop, this.steps + this.limit / 4);
    this.best = found;
  }
}
