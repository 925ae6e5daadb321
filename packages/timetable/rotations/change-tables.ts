import { seeded } from '../random.ts';
import { settingOf } from './asked.ts';
import { leastRepeats } from './bound.ts';
import { designFor } from './design.ts';
import { firstSeats } from './first-seats.ts';
import { improve } from './table-search.ts';
import type { Asked, Setting } from './asked.ts';
import type { Design, Plan } from './design.ts';
import type { Random } from '../random.ts';
import type { Rotation } from './rotation.ts';

export interface SearchOptions {
  /** Any whole number; the same seed gives the same rotation. Default 1. */
  seed?: number;
  /** Work at most, in exchanges weighed. Default `ROTATION_STEPS`: a second or two. */
  steps?: number;
}

export const ROTATION_STEPS = 4_000_000;

const NOBODY = new Uint8Array();

/**
 * Everybody changes table at every course (or gong), and sits with as few as can be whom it has sat with, or met,
 * before. A construction by finite fields where there is one (48 people at tables of six have eight rounds without
 * a repeat); else a seeded search, with the least number of repeats there could be beside what was found.
 * @throws RangeError where what is asked contradicts itself, or people who must not sit together have no seats
 */
export function changeTables(
  asked: Asked,
  { seed = 1, steps = ROTATION_STEPS }: SearchOptions = {},
): Rotation {
  const setting = settingOf(asked);
  const random = seeded(seed);
  const bound = leastRepeats(setting);
  const design =
    bound === 0 && isPlain(setting) ? fitting(setting, setting.rounds, { limit: steps / 2, random }) : null;
  if (design) return answer(design.plan, 0, bound, design.by);
  let best: { plan: Plan; repeats: number } | null = null;
  for (const start of [longest(setting, steps / 80, random), []]) {
    const plan = [...start, ...firstSeats(setting, start, random)];
    const repeats = improve(setting, plan, { enough: bound, steps: steps / 2, random });
    if (!best || repeats < best.repeats) best = { plan, repeats };
    if (repeats === bound) break;
  }
  const { plan, repeats } = best!;
  const broken = brokenBy(setting, plan);
  if (broken) throw new RangeError(`no seats were found that keep ${broken.join(' and ')} apart`);
  return answer(plan, repeats, bound, 'search');
}

/** The most rounds that algebra seats without a repeat, for the search to begin with. */
function longest(setting: Setting, limit: number, random: Random): Plan {
  if (!isPlain({ ...setting, met: NOBODY, apart: NOBODY })) return [];
  for (let rounds = setting.rounds; rounds > 1; rounds--) {
    const design = fitting(setting, rounds, { limit, random });
    if (design) return design.plan;
  }
  return [];
}

/** Nothing is asked beyond tables that are as even as can be, and at most one host at each. */
function isPlain({ met, apart, units, sizes, host }: Setting): boolean {
  const hosts = [...host].filter((table) => table >= 0);
  return (
    units[0]!.length === 1 &&
    Math.max(...sizes) - Math.min(...sizes) <= 1 &&
    new Set(hosts).size === hosts.length &&
    !met.some(Boolean) &&
    !apart.some(Boolean)
  );
}

/** A design in which the hosts are those who never leave their tables. */
function fitting(
  { people, sizes, host }: Setting,
  rounds: number,
  options: { limit: number; random: Random },
): Design | null {
  const design = designFor(people, sizes.length, rounds, options);
  const hosts = [...host].flatMap((table, person) => (table >= 0 ? [{ person, table }] : []));
  if (!design || hosts.length === 0) return design;
  if (design.stay < sizes.length) return null;
  const name = Array.from({ length: people }, (_, person) => person);
  for (const { person, table } of hosts) {
    const now = name.indexOf(person);
    [name[table], name[now]] = [person, name[table]!];
  }
  return {
    ...design,
    plan: design.plan.map((round) => round.map((table) => table.map((one) => name[one]!))),
  };
}

function brokenBy({ people, apart }: Setting, plan: Plan): [number, number] | null {
  for (const table of plan.flat())
    for (const one of table)
      for (const other of table) if (apart[one * people + other]) return [one + 1, other + 1];
  return null;
}

function answer(plan: Plan, repeats: number, bound: number, by: Rotation['by']): Rotation {
  return {
    rounds: plan.map((round) => ({
      seatings: round.flatMap((table, at) =>
        table.length > 0
          ? [{ table: at + 1, people: table.map((one) => one + 1).sort((one, other) => one - other) }]
          : [],
      ),
      idle: [],
    })),
    repeats,
    bound,
    proven: repeats === bound,
    by,
  };
}
