import type { Setting } from './asked.ts';
import type { Plan } from './design.ts';
import type { Random } from '../random.ts';

/** What sitting with somebody one must not sit with counts, in repeats. */
const APART = 1000;

/** In this round these change places with those, as many, of another table. */
export interface Exchange {
  round: number;
  these: readonly number[];
  those: readonly number[];
}

/** Who sits where in all rounds, and how often with whom: what an exchange changes is known at once. */
export class Tables {
  /** Repeats, and a thousand for each time two sit together who must not. */
  cost = 0;
  private readonly setting: Setting;
  private readonly plan: Plan;
  /** `one * people + other` → how often they sit together. */
  private readonly times: Int16Array;
  /** `round * people + person` → its table. */
  private readonly tableOf: Int32Array;
  /** Person → who always sits with it, itself included. */
  private readonly unitOf: number[][] = [];

  constructor(setting: Setting, plan: Plan) {
    const { people, units } = setting;
    this.setting = setting;
    this.plan = plan;
    this.times = new Int16Array(people * people);
    this.tableOf = new Int32Array(plan.length * people);
    for (const unit of units) for (const one of unit) this.unitOf[one] = unit;
    plan.forEach((round, turn) =>
      round.forEach((table, at) =>
        table.forEach((one, index) => {
          this.tableOf[turn * people + one] = at;
          for (const other of table.slice(0, index)) this.meet(one, other, 1);
        }),
      ),
    );
  }

  /** An exchange by chance, or null where the two drawn can't change places. Hosts stay. */
  draw(random: Random): Exchange | null {
    const { people } = this.setting;
    const [round, one, other] = [random(this.plan.length), random(people), random(people)];
    if (this.tableAt(round, one) === this.tableAt(round, other)) return null;
    const [these, those] = [this.unitOf[one]!, this.unitOf[other]!];
    if (!this.mayMove(one) || !this.mayMove(other) || those.length > these.length) return null;
    if (these.length === those.length) return { round, these, those };
    const free = this.plan[round]![this.tableAt(round, other)]!.filter(
      (person) => this.unitOf[person]!.length === 1 && this.mayMove(person),
    );
    if (free.length < these.length) return null;
    const from = random(free.length);
    return { round, these, those: these.map((_, index) => free[(from + index) % free.length]!) };
  }

  /** What an exchange would add to the cost. */
  weigh(exchange: Exchange): number {
    const { round, these, those } = exchange;
    if (these.length > 1) {
      const before = this.cost;
      this.make(exchange);
      const change = this.cost - before;
      this.make({ round, these: those, those: these });
      return change;
    }
    const [one, other] = [these[0]!, those[0]!];
    let change = 0;
    for (const near of this.plan[round]![this.tableAt(round, one)]!)
      if (near !== one) change += this.price(one, near, -1) + this.price(other, near, 1);
    for (const near of this.plan[round]![this.tableAt(round, other)]!)
      if (near !== other) change += this.price(other, near, -1) + this.price(one, near, 1);
    return change;
  }

  make({ round, these, those }: Exchange): void {
    const [from, to] = [this.tableAt(round, these[0]!), this.tableAt(round, those[0]!)];
    for (const one of these) this.leave(round, one, from);
    for (const one of those) this.leave(round, one, to);
    for (const one of these) this.join(round, one, to);
    for (const one of those) this.join(round, one, from);
  }

  private tableAt(round: number, person: number): number {
    return this.tableOf[round * this.setting.people + person]!;
  }

  private mayMove(person: number): boolean {
    return this.setting.host[person]! < 0;
  }

  private leave(round: number, person: number, at: number): void {
    const table = this.plan[round]![at]!;
    table.splice(table.indexOf(person), 1);
    for (const other of table) this.meet(person, other, -1);
  }

  private join(round: number, person: number, at: number): void {
    const table = this.plan[round]![at]!;
    for (const other of table) this.meet(person, other, 1);
    table.push(person);
    this.tableOf[round * this.setting.people + person] = at;
  }

  private meet(one: number, other: number, by: 1 | -1): void {
    const { people } = this.setting;
    this.cost += this.price(one, other, by);
    this.times[one * people + other]! += by;
    this.times[other * people + one]! += by;
  }

  /** What the cost changes by if two sit together once more, or once less. */
  private price(one: number, other: number, by: 1 | -1): number {
    const { people, met, apart, bonded } = this.setting;
    const at = one * people + other;
    if (bonded[at]) return 0;
    if (apart[at]) return by * APART;
    const known = this.times[at]! + met[at]!;
    if (by === 1) return known >= 1 ? 1 : 0;
    return known >= 2 ? -1 : 0;
  }
}
