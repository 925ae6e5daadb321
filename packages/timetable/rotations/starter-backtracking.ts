import type { Random } from '../random.ts';
import type { Differences } from './differences.ts';

/** Steps that take as long as one exchange of annealing. */
const LIGHT = 10;

/** A first round whose tables have no difference twice, by backtracking in an order of chance; null after `limit` steps. */
export function backtrackStarter(
  sizes: readonly number[],
  differences: Differences,
  options: { limit: number; random: Random },
): { tables: number[][] | null; steps: number } {
  const search = new Starter(sizes, differences, { ...options, limit: options.limit * LIGHT });
  return { tables: search.find(), steps: search.steps / LIGHT };
}

class Starter {
  steps = 0;
  private readonly limit: number;
  private readonly sizes: readonly number[];
  private readonly keyOf: Differences['keyOf'];
  private readonly order: number[];
  private readonly seats: number[][];
  private readonly seated: Uint8Array;
  /** Some pair at a table has this difference, or none may. */
  private readonly used: Uint8Array;

  constructor(
    sizes: readonly number[],
    { count, keyOf, taken }: Differences,
    { limit, random }: { limit: number; random: Random },
  ) {
    this.limit = limit;
    this.sizes = sizes;
    this.keyOf = keyOf;
    const people = sizes.reduce((sum, size) => sum + size, 0);
    this.order = Array.from({ length: people }, (_, person) => person);
    for (let index = people - 1; index > 0; index--) {
      const other = random(index + 1);
      [this.order[index], this.order[other]] = [this.order[other]!, this.order[index]!];
    }
    this.seats = this.sizes.map(() => []);
    this.seated = new Uint8Array(people);
    this.used = new Uint8Array(count);
    for (const key of taken) this.used[key] = 1;
  }

  find(): number[][] | null {
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
      const keys = this.take(person, here);
      if (keys) {
        this.seated[person] = 1;
        here.push(person);
        if (this.fill(table, index + 1)) return true;
        here.pop();
        this.seated[person] = 0;
        for (const key of keys) this.used[key] = 0;
      }
      // Whoever is next must sit somewhere: here first of all.
      if (here.length === 0) return false;
    }
    return false;
  }

  /** Marks the differences of a person with those at the table; null, and no mark, where one is taken. */
  private take(person: number, here: readonly number[]): number[] | null {
    const keys: number[] = [];
    for (const other of here) {
      const key = this.keyOf(person, other);
      if (this.used[key]) {
        for (const mine of keys) this.used[mine] = 0;
        return null;
      }
      keys.push(key);
      this.used[key] = 1;
    }
    return keys;
  }
}
