import type { Random } from '../random.ts';
import type { Plan } from './design.ts';

/**
 * A round from which all others come by shifting: people are orbits of `period` numbers, and some who stay put;
 * each round everybody's number grows by one. Nobody sits with anybody twice if no two pairs at tables of the
 * first round have the same difference (the method of mixed differences, Bose, Annals of Eugenics 9, 1939;
 * Kirkman's fifteen schoolgirls are two orbits of seven and one who stays). Found by backtracking in at most
 * `limit` steps, or null.
 */
export function starter(
  people: number,
  tables: number,
  rounds: number,
  options: { limit: number; random: Random },
): Plan | null {
  if (rounds * (Math.ceil(people / tables) - 1) > people - 1) return null;
  const shapes: Shape[] = [];
  if (people % tables === 0 && rounds > tables) shapes.push({ period: tables, rows: rounds - tables });
  for (let period = rounds; period <= Math.min(people, 2 * rounds); period++)
    if (people % period <= tables) shapes.push({ period, rows: 0 });
  let steps = 0;
  for (let attempt = 1; steps < options.limit && shapes.length > 0; attempt++)
    for (const shape of shapes) {
      const found = tryShape(people, tables, shape, { limit: TRY * attempt, random: options.random });
      steps += found.steps;
      if (found.plan) return found.plan.slice(0, rounds);
      if (steps >= options.limit) break;
    }
  return null;
}

/** Steps of the first attempt at a shape; each next one gets so many more. */
const TRY = 10_000;

interface Shape {
  period: number;
  /** Rounds that a shift leaves as they are: table c seats the number c + row[i] of each orbit i. */
  rows: number;
}

function tryShape(
  people: number,
  tables: number,
  { period, rows }: Shape,
  options: { limit: number; random: Random },
): { plan: Plan | null; steps: number } {
  const orbits = Math.floor(people / period);
  const straight = rowsOf(orbits, period, rows, options.random);
  if (!straight) return { plan: null, steps: period * rows };
  const search = new Starter(people, tables, period, options);
  const first = search.find(straight);
  const plan = first && [
    ...straight.map((row) =>
      first.map((_, at) => row.map((number, orbit) => orbit * period + ((number + at) % period))),
    ),
    ...shifted(first, orbits * period, period),
  ];
  return { plan, steps: search.steps };
}

/** Rows of a number for each orbit, no two with the same difference between two orbits; or null. */
function rowsOf(orbits: number, period: number, count: number, random: Random): number[][] | null {
  const rows: number[][] = [];
  for (let attempt = 0; rows.length < count && attempt < 100 * count; attempt++) {
    const row = Array.from({ length: orbits }, (_, orbit) => (orbit === 0 ? 0 : random(period)));
    const differs = (other: number[]): boolean =>
      row.every((number, one) =>
        row
          .slice(0, one)
          .every((before, two) => (number - before - other[one]! + other[two]!) % period !== 0),
      );
    if (rows.every(differs)) rows.push(row);
  }
  return rows.length === count ? rows : null;
}

function shifted(first: number[][], moving: number, period: number): Plan {
  return Array.from({ length: period }, (_, turn) =>
    first.map((table) =>
      table.map((person) => {
        if (person >= moving) return person;
        const number = person % period;
        return person - number + ((number + turn) % period);
      }),
    ),
  );
}

class Starter {
  private readonly period: number;
  private readonly orbits: number;
  private readonly sizes: number[];
  private readonly order: number[];
  private readonly seats: number[][];
  private readonly seated: Uint8Array;
  /** `(orbit * orbits + orbit) * period + difference`: some pair at a table has it. */
  private readonly used: Uint8Array;
  steps = 0;
  private readonly limit: number;

  constructor(
    people: number,
    tables: number,
    period: number,
    { limit, random }: { limit: number; random: Random },
  ) {
    this.limit = limit;
    this.period = period;
    // Who stays put is an orbit of its own.
    this.orbits = Math.floor(people / period) + (people % period);
    this.sizes = Array.from({ length: tables }, (_, table) => Math.ceil((people - table) / tables));
    this.order = Array.from({ length: people }, (_, person) => person);
    for (let index = people - 1; index > 0; index--) {
      const other = random(index + 1);
      [this.order[index], this.order[other]] = [this.order[other]!, this.order[index]!];
    }
    this.seats = this.sizes.map(() => []);
    this.seated = new Uint8Array(people);
    this.used = new Uint8Array(this.orbits * this.orbits * period);
  }

  /** The first round, without the differences that these rows of numbers have, one of each orbit. */
  find(rows: readonly number[][]): number[][] | null {
    const { orbits, period } = this;
    for (const row of rows)
      for (let one = 0; one < orbits; one++)
        for (let other = 0; other < orbits; other++)
          if (one !== other)
            this.used[(one * orbits + other) * period + ((row[one]! - row[other]! + period) % period)] = 1;
    return this.fill(0, 0) ? this.seats : null;
  }

  /** Seats people at a table, each after the one before it in the order; the first is the next of all. */
  private fill(table: number, from: number): boolean {
    if (table === this.sizes.length) return true;
    const here = this.seats[table]!;
    if (here.length === this.sizes[table]) return this.fill(table + 1, 0);
    for (let index = from; index < this.order.length; index++) {
      const person = this.order[index]!;
      if (this.seated[person]) continue;
      if (++this.steps > this.limit) return false;
      const taken = this.take(person, here);
      if (taken) {
        this.seated[person] = 1;
        here.push(person);
        if (this.fill(table, index + 1)) return true;
        here.pop();
        this.seated[person] = 0;
        for (const place of taken) this.used[place] = 0;
      }
      // Whoever is next must sit somewhere: here first of all.
      if (here.length === 0) return false;
    }
    return false;
  }

  /** Marks the differences of a person with those at the table; null, and no mark, where one is taken. */
  private take(person: number, here: readonly number[]): number[] | null {
    const places: number[] = [];
    for (const other of here) {
      const [back, forth] = [this.difference(person, other), this.difference(other, person)];
      if (back < 0 || this.used[back] || (back === forth && this.orbitOf(person) === this.orbitOf(other))) {
        for (const place of places) this.used[place] = 0;
        return null;
      }
      places.push(back, forth);
      this.used[back] = this.used[forth] = 1;
    }
    return places;
  }

  /** Where the difference of two people is noted; −1 for two who stay put, who would sit together for ever. */
  private difference(one: number, other: number): number {
    const { period, orbits } = this;
    const [left, right] = [this.orbitOf(one), this.orbitOf(other)];
    const moving = Math.floor(this.order.length / period);
    if (left >= moving && right >= moving) return -1;
    const step = left >= moving || right >= moving ? 0 : (one - other + this.order.length * period) % period;
    return (left * orbits + right) * period + step;
  }

  private orbitOf(person: number): number {
    const moving = Math.floor(this.order.length / this.period);
    return person < moving * this.period
      ? Math.floor(person / this.period)
      : moving + person - moving * this.period;
  }
}
