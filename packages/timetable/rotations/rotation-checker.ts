import type { Pair, Rotation } from './rotation.ts';

/** What a rotation must keep to. People, tables and rounds from 1. */
export interface RotationRules {
  people: number;
  /** Nobody sits out. */
  everybody?: boolean;
  /** How many at each table in every round; otherwise the sizes of a round differ by at most one. */
  sizes?: number[];
  hosts?: { person: number; table: number }[];
  apart?: Pair[];
  together?: Pair[];
  met?: Pair[];
}

export type RotationFault =
  | { rule: 'exists'; round: number; person: number }
  | { rule: 'once-a-round'; round: number; person: number; times: number }
  | { rule: 'one-group-a-table'; round: number; table: number }
  | { rule: 'sizes'; round: number; least: number; most: number }
  | { rule: 'size'; round: number; table: number; people: number }
  | { rule: 'host'; round: number; person: number; table: number }
  | { rule: 'apart' | 'together'; round: number; pair: Pair };

export interface RotationCheck {
  faults: RotationFault[];
  /** How often two sit together who did before (or had met); pairs that stay together do not count. */
  repeats: number;
  /** `timesOf(one, other)`: how often they sit together. */
  timesOf: (one: number, other: number) => number;
}

/** Checks a rotation, rule by rule, in the plainest way; shares no code with what makes them (types only). */
export function checkRotation({ rounds }: Pick<Rotation, 'rounds'>, rules: RotationRules): RotationCheck {
  const { people, everybody = true, sizes, hosts = [], apart = [], together = [], met = [] } = rules;
  const faults: RotationFault[] = [];
  const times = new Map<string, number>();
  const key = (one: number, other: number): string => `${Math.min(one, other)}-${Math.max(one, other)}`;
  const bonded = new Set(closed(together, people).map(([one, other]) => key(one, other)));
  const before = new Set(met.map(([one, other]) => key(one, other)));
  let repeats = 0;

  rounds.forEach(({ seatings, idle }, index) => {
    const round = index + 1;
    const seen = new Map<number, number>();
    for (const person of [...seatings.flatMap((seating) => seating.people), ...idle])
      seen.set(person, (seen.get(person) ?? 0) + 1);
    for (const person of seen.keys())
      if (!(Number.isInteger(person) && person >= 1 && person <= people))
        faults.push({ rule: 'exists', round, person });
    for (let person = 1; person <= people; person++)
      if (seen.get(person) !== 1 || (everybody && idle.includes(person)))
        faults.push({ rule: 'once-a-round', round, person, times: seen.get(person) ?? 0 });

    const tables = seatings.map((seating) => seating.table);
    for (const table of new Set(tables))
      if (tables.filter((one) => one === table).length > 1)
        faults.push({ rule: 'one-group-a-table', round, table });
    const counts = seatings.map((seating) => seating.people.length);
    const [least, most] = [Math.min(...counts), Math.max(...counts)];
    if (!sizes && most - least > 1) faults.push({ rule: 'sizes', round, least, most });
    sizes?.forEach((size, at) => {
      const here = seatings.find((seating) => seating.table === at + 1)?.people.length ?? 0;
      if (here !== size) faults.push({ rule: 'size', round, table: at + 1, people: here });
    });
    const tableOf = (person: number): number | undefined =>
      seatings.find((seating) => seating.people.includes(person))?.table;
    for (const { person, table } of hosts)
      if (tableOf(person) !== table) faults.push({ rule: 'host', round, person, table });
    for (const pair of apart)
      if (tableOf(pair[0]) !== undefined && tableOf(pair[0]) === tableOf(pair[1]))
        faults.push({ rule: 'apart', round, pair });
    for (const pair of together)
      if (tableOf(pair[0]) !== tableOf(pair[1])) faults.push({ rule: 'together', round, pair });

    for (const seating of seatings)
      seating.people.forEach((one, at) => {
        for (const other of seating.people.slice(0, at)) {
          const pair = key(one, other);
          const often = times.get(pair) ?? 0;
          times.set(pair, often + 1);
          if (!bonded.has(pair) && (often > 0 || before.has(pair))) repeats += 1;
        }
      });
  });
  return { faults, repeats, timesOf: (one, other) => times.get(key(one, other)) ?? 0 };
}

/** All pairs of people who are together because others are. */
function closed(pairs: readonly Pair[], people: number): Pair[] {
  const group = Array.from({ length: people + 1 }, (_, person) => person);
  for (const [one, other] of pairs) {
    const [from, to] = [group[one]!, group[other]!];
    group.forEach((at, person) => {
      if (at === from) group[person] = to;
    });
  }
  const found: Pair[] = [];
  for (let one = 1; one <= people; one++)
    for (let other = one + 1; other <= people; other++)
      if (group[one] === group[other]) found.push([one, other]);
  return found;
}
