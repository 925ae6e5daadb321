import { aloneBound } from '../bound.ts';
import { Days } from '../days.ts';
import type { Grid } from '../grid.ts';
import type { Meter } from '../meter.ts';
import type { Model } from '../model.ts';
import type { Random } from '../random.ts';

/** What it costs, in breaks, to find only so few of one's partners in a slot: this, over their number. */
const FEW_PARTNERS = 0.05;
/** And to share only so few slots with one of them: this, over the square of their number. */
const FEW_SLOTS = 0.02;
/** A person beyond twice the tables in a slot. Where a number is odd one of them stays without a meeting. */
const CROWDED = 0.5;
const ODD = 1;
/** From this share of the work on: earlier it would only stiffen the search. */
const ODD_FROM = 0.7;
const UNFAIR = 0.5;
const HOT = 0.03;
const COLD = 0.002;
/** More than all partners together make good. */
const HOPELESS = 0.7;

/**
 * Who is there when, and not yet who meets whom: everybody in as many slots as it has meetings, with few breaks, in
 * slots with room, and together with those it is to meet. Simulated annealing; a step takes a person out of a slot at
 * the end of one of its runs and puts it at the end of another. How likely it is that pairs will be found is read off
 * two numbers: how many of its partners somebody finds in a slot, and how many slots two who are to meet share.
 */
export class Presence extends Days {
  /** Cell → people. */
  readonly crowd: Int32Array;
  /** Meeting → open cells in which both its people are. */
  readonly shared: Uint8Array;
  private readonly meter: Meter;
  private readonly random: Random;
  /** Person → its meetings' other people. */
  private readonly partners: Int32Array[];
  // Cell by cell, because a step looks at two cells and many people.
  /** `there[cell * participants + person]` is 1 where the person is there. */
  private readonly there: Uint8Array;
  /** `company[cell * participants + person]`: how many of its partners it could meet there. */
  private readonly company: Int16Array;
  /** `welcome[person * cells + cell]` is 1 where some meeting of the person is open. */
  private readonly welcome: Uint8Array;
  /** Meetings are open wherever both people are welcome. */
  private readonly plain: boolean;
  private readonly most: number;
  private readonly lonely: Float64Array;
  private readonly apart: Float64Array;
  private odd = 0;

  constructor(grid: Grid, meter: Meter, random: Random) {
    const { model } = grid;
    super(model);
    this.meter = meter;
    this.random = random;
    const { participants, cells, meetings } = model;
    this.crowd = new Int32Array(cells);
    this.shared = new Uint8Array(meetings);
    this.there = new Uint8Array(participants * cells);
    this.company = new Int16Array(participants * cells);
    this.partners = Array.from({ length: participants }, (_, person) =>
      model.of[person]!.map((meeting) => partnerOf(model, meeting, person)),
    );
    this.welcome = welcomeIn(model);
    this.plain = isPlain(model, this.welcome);
    let needed = 0;
    for (let person = 0; person < participants; person++)
      needed = Math.max(needed, aloneBound(model, person));
    this.most = Math.max(needed, model.fairness);
    this.lonely = Float64Array.from({ length: meetings + 1 }, (_, some) =>
      some === 0 ? 2 * FEW_PARTNERS : FEW_PARTNERS / some,
    );
    this.apart = Float64Array.from({ length: cells + 1 }, (_, some) =>
      some === 0 ? 2 * FEW_SLOTS : FEW_SLOTS / some ** 2,
    );
    for (let person = 0; person < participants; person++)
      for (const meeting of model.of[person]!) this.enter(person, grid.cell[meeting]!);
    for (let meeting = 0; meeting < meetings; meeting++) this.lookRound(meeting);
  }

  isThere(person: number, cell: number): boolean {
    return this.there[cell * this.model.participants + person] === 1;
  }

  /** One cooling of about so many steps. */
  *settle(work: number): Generator<void, void> {
    const { meter } = this;
    const start = meter.spent;
    let temperature = HOT;
    for (let turn = 0; meter.spent - start < work; turn++) {
      if (turn % 256 === 0) {
        const done = (meter.spent - start) / work;
        temperature = HOT * (COLD / HOT) ** done;
        this.odd = done > ODD_FROM ? ODD : 0;
      }
      this.step(temperature);
      if (meter.pauseDue()) yield;
    }
  }

  private enter(person: number, cell: number): void {
    this.occupy(person, cell, 0);
    this.there[cell * this.model.participants + person] = 1;
    this.crowd[cell]! += 1;
  }

  private leave(person: number, cell: number): void {
    this.vacate(person, cell);
    this.there[cell * this.model.participants + person] = 0;
    this.crowd[cell]! -= 1;
  }

  private isOpen(meeting: number, cell: number): boolean {
    return this.plain || this.model.open[meeting * this.model.cells + cell] === 1;
  }

  /** What the two of a meeting see of each other. */
  private lookRound(meeting: number): void {
    const { company, there } = this;
    const { cells, slotOf, participants, a, b } = this.model;
    for (let cell = 0; cell < cells; cell++) {
      if (slotOf[cell] === 0 || !this.isOpen(meeting, cell)) continue;
      const row = cell * participants;
      const [one, other] = [row + a[meeting]!, row + b[meeting]!];
      company[one]! += there[other]!;
      company[other]! += there[one]!;
      this.shared[meeting]! += there[one]! & there[other]!;
    }
  }

  private step(temperature: number): void {
    const { model, random, meter } = this;
    meter.spent += 5;
    const person = random(model.participants);
    if (model.of[person]!.length === 0) return;
    const from = this.endOfRun(person, random(2) * 2 - 1);
    const outwards = random(2) * 2 - 1;
    const to = random(10) === 0 ? random(model.cells) : this.endOfRun(person, outwards) + outwards;
    if (to === from || !this.welcome[person * model.cells + to] || this.isThere(person, to)) return;
    const patience = -temperature * Math.log((random(1 << 30) + 1) / (1 << 30));
    const alone = this.costAlone(person, from, to);
    if (alone > patience + HOPELESS) return;
    meter.spent += model.of[person]!.length >> 1;
    if (alone + this.costToPartners(person, from, to) <= patience) this.shift(person, from, to);
  }

  /** The last cell of some run of the person, in one direction of time. */
  private endOfRun(person: number, outwards: number): number {
    const { model, random, at } = this;
    const row = person * model.cells;
    let cell = random(model.cells);
    while (at[row + cell]! < 0) cell = random(model.cells);
    while (at[row + cell + outwards]! >= 0) cell += outwards;
    return cell;
  }

  private costAlone(person: number, from: number, to: number): number {
    const { participants } = this.model;
    const { crowd, company, lonely, most } = this;
    const more = this.breaksOfShifting(person, from, to);
    const breaks = this.breaks[person]!;
    return (
      more +
      UNFAIR * (Math.max(0, breaks + more - most) - Math.max(0, breaks - most)) +
      this.crowding(from, crowd[from]! - 1) -
      this.crowding(from, crowd[from]!) +
      this.crowding(to, crowd[to]! + 1) -
      this.crowding(to, crowd[to]!) +
      lonely[company[to * participants + person]!]! -
      lonely[company[from * participants + person]!]!
    );
  }

  private crowding(cell: number, people: number): number {
    const over = people - 2 * this.model.tablesIn[cell]!;
    return (over > 0 ? CROWDED * over : 0) + (people & 1 ? this.odd : 0);
  }

  private costToPartners(person: number, from: number, to: number): number {
    const { there, company, lonely, apart, shared } = this;
    const { participants } = this.model;
    const meetings = this.model.of[person]!;
    const partners = this.partners[person]!;
    const [left, joined] = [from * participants, to * participants];
    let sum = 0;
    for (let index = 0; index < meetings.length; index++) {
      const meeting = meetings[index]!;
      const partner = partners[index]!;
      let change = 0;
      if (there[left + partner] && this.isOpen(meeting, from)) {
        const some = company[left + partner]!;
        sum += lonely[some - 1]! - lonely[some]!;
        change -= 1;
      }
      if (there[joined + partner] && this.isOpen(meeting, to)) {
        const some = company[joined + partner]!;
        sum += lonely[some + 1]! - lonely[some]!;
        change += 1;
      }
      if (change !== 0) sum += apart[shared[meeting]! + change]! - apart[shared[meeting]!]!;
    }
    return sum;
  }

  private shift(person: number, from: number, to: number): void {
    const { there, company, shared, model } = this;
    this.leave(person, from);
    this.enter(person, to);
    const partners = this.partners[person]!;
    const [left, joined] = [from * model.participants, to * model.participants];
    model.of[person]!.forEach((meeting, index) => {
      const partner = partners[index]!;
      if (this.isOpen(meeting, from)) {
        company[left + partner]! -= 1;
        shared[meeting]! -= there[left + partner]!;
      }
      if (this.isOpen(meeting, to)) {
        company[joined + partner]! += 1;
        shared[meeting]! += there[joined + partner]!;
      }
    });
  }
}

/** Person and cell → 1 where some meeting of the person is open. */
function welcomeIn({ participants, cells, of, open }: Model): Uint8Array {
  const welcome = new Uint8Array(participants * cells);
  for (let person = 0; person < participants; person++)
    for (const meeting of of[person]!)
      for (let cell = 0; cell < cells; cell++)
        if (open[meeting * cells + cell]) welcome[person * cells + cell] = 1;
  return welcome;
}

function isPlain({ meetings, cells, open, a, b }: Model, welcome: Uint8Array): boolean {
  for (let meeting = 0; meeting < meetings; meeting++)
    for (let cell = 0; cell < cells; cell++)
      if (
        !open[meeting * cells + cell] &&
        welcome[a[meeting]! * cells + cell] &&
        welcome[b[meeting]! * cells + cell]
      )
        return false;
  return true;
}

/** The other of the two people of a meeting. */
function partnerOf({ a, b }: Model, meeting: number, person: number): number {
  return a[meeting] === person ? b[meeting]! : a[meeting]!;
}
