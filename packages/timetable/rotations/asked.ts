import type { Pair } from './rotation.ts';

/** What is asked of a rotation in which everybody changes table. */
export interface Asked {
  people: number;
  rounds: number;
  /** How many tables; the people are spread over them evenly. */
  tables?: number;
  /** Or how many at a table at most; as few tables as that takes, and as even. */
  size?: number;
  /** Or how many at each table, where tables are unlike; together exactly the people. */
  sizes?: number[];
  /** People who stay at a table. */
  hosts?: { person: number; table: number }[];
  /** Who must never sit together, and who always. */
  apart?: Pair[];
  together?: Pair[];
  /** Who has met before: sitting together again is a repeat. */
  met?: Pair[];
}

/** People, tables and rounds at most: beyond it the memory fills. */
const MOST = 2000;

/** The same, in the form the search works on: people and tables from 0. */
export interface Setting {
  people: number;
  rounds: number;
  sizes: number[];
  /** Person → the table it stays at, or −1. */
  host: Int32Array;
  /** Sets of people who always sit together; most are of one. */
  units: number[][];
  /** `one * people + other`: 1 where they had met; where they must not; where they always sit together. */
  met: Uint8Array;
  apart: Uint8Array;
  bonded: Uint8Array;
}

/** @throws RangeError that says what contradicts itself */
export function settingOf(asked: Asked): Setting {
  const { people, rounds, hosts = [], together = [], apart = [], met = [] } = asked;
  demand(within(people, 1, MOST), `between 1 and ${MOST} people`);
  demand(within(rounds, 0, MOST), 'a number of rounds');
  const sizes = sizesOf(asked);
  demand(
    sizes.every((size) => within(size, 0, people)) && sum(sizes) === people,
    `tables for exactly ${people} people, not ${sum(sizes)}`,
  );
  for (const one of [...together, ...apart, ...met].flat().concat(hosts.map(({ person }) => person)))
    demand(within(one, 1, people), `people from 1 to ${people}, not ${one}`);
  for (const [one, other] of [...together, ...apart, ...met])
    demand(one !== other, `pairs of two people, not ${one} and ${other}`);

  const host = new Int32Array(people).fill(-1);
  for (const { person, table } of hosts) {
    demand(within(table, 1, sizes.length), `tables from 1 to ${sizes.length}, not ${table}`);
    host[person - 1] = table - 1;
  }
  const units = unitsOf(people, together);
  const [metBefore, kept, bonded] = [met, apart, []].map(() => new Uint8Array(people * people)) as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ];
  const note = (where: Uint8Array, one: number, other: number): void => {
    where[one * people + other] = where[other * people + one] = 1;
  };
  for (const [one, other] of met) note(metBefore, one - 1, other - 1);
  for (const [one, other] of apart) note(kept, one - 1, other - 1);
  for (const unit of units) {
    demand(unit.length <= Math.max(...sizes), `a table for ${unit.length} who stay together`);
    const tables = new Set(unit.map((one) => host[one]!).filter((table) => table >= 0));
    demand(tables.size <= 1, 'those who stay together to have one host table');
    for (const one of unit) {
      if (tables.size > 0) host[one] = [...tables][0]!;
      for (const other of unit) if (one !== other) note(bonded, one, other);
    }
  }
  demand(
    !kept.some((yes, at) => yes === 1 && bonded[at] === 1),
    'nobody who must sit with and without the same person',
  );
  sizes.forEach((size, table) =>
    demand(host.filter((at) => at === table).length <= size, `room at table ${table + 1} for its hosts`),
  );
  return { people, rounds, sizes, host, units, met: metBefore, apart: kept, bonded };
}

/** Tables of sizes that differ by at most one, the larger ones first; or as they are given. */
function sizesOf({ people, tables, size, sizes }: Asked): number[] {
  if (sizes) return [...sizes];
  const count = tables ?? Math.ceil(people / (size ?? people));
  demand(within(count, 1, MOST), 'a table');
  return Array.from({ length: count }, (_, table) => Math.ceil((people - table) / count));
}

function unitsOf(people: number, together: readonly Pair[]): number[][] {
  const leader = Array.from({ length: people }, (_, one) => one);
  const find = (one: number): number => (leader[one] === one ? one : find(leader[one]!));
  for (const [one, other] of together) leader[find(one - 1)] = find(other - 1);
  const units = new Map<number, number[]>();
  for (let one = 0; one < people; one++) units.set(find(one), [...(units.get(find(one)) ?? []), one]);
  return [...units.values()].sort((one, other) => other.length - one.length || one[0]! - other[0]!);
}

function within(number: number, least: number, most: number): boolean {
  return Number.isInteger(number) && number >= least && number <= most;
}

function sum(list: readonly number[]): number {
  return list.reduce((total, one) => total + one, 0);
}

function demand(holds: boolean, what: string): void {
  if (!holds) throw new RangeError(`a rotation needs ${what}`);
}
