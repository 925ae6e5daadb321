import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { seeded } from '../worlds/chance.ts';
import { firmList, wishList } from '../worlds/lists.ts';
import { motorValley } from '../worlds/motor-valley/index.ts';

/** A list as somebody would bring it along. */
export interface BroughtList {
  name: string;
  text: string;
  names: string[];
}

const outside = join(process.env['FILIERA_CONFORMANCE'] ?? join(process.cwd(), '../shared/data'), 'firms');

/** Two lists of the same trade, two years apart: real ones where they are found, else the invented world's. */
export function twoLists(): { first: BroughtList; later: BroughtList; real: boolean } {
  const real = existsSync(join(outside, 'air-show-paris-2023.csv'));
  if (real) return { first: fromOutside('2023'), later: fromOutside('2025'), real };
  const invented = { name: 'motor-valley.csv', text: firmList(motorValley) };
  const names = motorValley.firms.map((firm) => firm.name);
  return { first: { ...invented, names }, later: { ...invented, names }, real };
}

function fromOutside(year: string): BroughtList {
  const name = `air-show-paris-${year}.csv`;
  const text = readFileSync(join(outside, name), 'utf8');
  const rows = parse(text, { columns: true }) as { name: string }[];
  return { name, text, names: rows.map((row) => row.name.trim()) };
}

/** So many wishes among these firms, no pair twice in one direction. */
export function someWishes(names: readonly string[], total: number): string {
  const chance = seeded(240);
  const anyone = () => names[Math.floor(chance() * names.length)]!;
  const wishes = new Map<string, { from: string; to: string; weight: number }>();
  while (wishes.size < total) {
    const wish = { from: anyone(), to: anyone(), weight: 1 + Math.floor(chance() * 3) };
    if (wish.from !== wish.to) wishes.set(`${wish.from}\n${wish.to}`, wish);
  }
  return wishList([...wishes.values()]);
}
