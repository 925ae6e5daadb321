/** Wishes: who wants to meet whom, and how much (1 would be nice, 2 wants to, 3 must). Read from rows of a file or a paste. */
import type { TableRow } from '#members';
import { normalise, refused, type Refusal } from '#platform';
import { finder, type Named } from './naming.ts';

export type Weight = 1 | 2 | 3;
export const weights: readonly Weight[] = [3, 2, 1];
export const usualWeight: Weight = 2;

export interface WishRow {
  /** The line of the file. */
  row: number;
  from: string;
  to: string;
  weight: Weight;
}

export interface WishReading {
  wishes: WishRow[];
  problems: { row: number; cells: string[]; refusal: Refusal }[];
}

type Column = 'from' | 'to' | 'weight';
const headings: Record<Column, string[]> = {
  from: [
    'from',
    'who',
    'firm',
    'wants',
    'requester',
    'da',
    'chi',
    'azienda',
    'impresa',
    'richiedente',
    'ditta',
  ],
  to: [
    'to',
    'whom',
    'meets',
    'wants to meet',
    'with',
    'target',
    'a',
    'con',
    'con chi',
    'vuole incontrare',
    'incontra',
    'desiderata',
  ],
  weight: ['weight', 'priority', 'how much', 'peso', 'priorita', 'quanto', 'importanza'],
};
const weightWords: Record<string, Weight> = {
  '1': 1,
  low: 1,
  bassa: 1,
  basso: 1,
  nice: 1,
  c: 1,
  '2': 2,
  medium: 2,
  media: 2,
  medio: 2,
  wants: 2,
  b: 2,
  '3': 3,
  high: 3,
  alta: 3,
  alto: 3,
  must: 3,
  a: 3,
};

/** Every row that says something comes out once: as a wish, or as a problem with its reason. */
export function readWishes(rows: readonly TableRow[], participants: readonly Named[]): WishReading {
  const columns = columnsOf(rows[0]?.cells ?? []);
  const find = finder(participants);
  const reading: WishReading = { wishes: [], problems: [] };
  const seen = new Map<string, number>();
  for (const { line: row, cells } of columns.header ? rows.slice(1) : rows) {
    const cell = (column: Column) => (cells[columns.at[column]] ?? '').trim();
    const wish = readRow(cell, find);
    if ('code' in wish) {
      reading.problems.push({ row, cells: [...cells], refusal: wish });
      continue;
    }
    const key = `${wish.from} ${wish.to}`;
    const earlier = seen.get(key);
    if (earlier !== undefined) {
      const { refusal } = refused('wish/twice-in-file', undefined, { row: earlier });
      reading.problems.push({ row, cells: [...cells], refusal });
    } else {
      seen.set(key, row);
      reading.wishes.push({ row, ...wish });
    }
  }
  return reading;
}

function readRow(
  cell: (column: Column) => string,
  find: ReturnType<typeof finder>,
): Omit<WishRow, 'row'> | Refusal {
  const ids: string[] = [];
  for (const side of ['from', 'to'] as const) {
    const name = cell(side);
    if (name === '') return refused('wish/no-name', side).refusal;
    const found = find(name);
    if (found.kind === 'none')
      return refused('wish/not-taking-part', side, { name, near: found.near }).refusal;
    if (found.kind === 'many')
      return refused('wish/two-of-that-name', side, { name, names: found.names }).refusal;
    ids.push(found.id);
  }
  const [from = '', to = ''] = ids;
  if (from === to) return refused('wish/with-itself').refusal;
  const written = cell('weight');
  const weight = written === '' ? usualWeight : weightWords[normalise(written)];
  return weight
    ? { from, to, weight }
    : refused('wish/no-such-weight', 'weight', { weight: written }).refusal;
}

/** A header names its columns in any order; without one they are from, to, weight. */
function columnsOf(first: readonly string[]): { header: boolean; at: Record<Column, number> } {
  const named = first.map((cell) =>
    normalise(cell)
      .replace(/[^a-z ]/g, '')
      .trim(),
  );
  const at = (column: Column) => named.findIndex((name) => headings[column].includes(name));
  const [from, to, weight] = [at('from'), at('to'), at('weight')];
  if (from < 0 || to < 0) return { header: false, at: { from: 0, to: 1, weight: 2 } };
  return { header: true, at: { from, to, weight: weight < 0 ? first.length : weight } };
}

export interface Wish {
  id: string;
  from: string;
  to: string;
  weight: Weight;
}

export interface WishCount {
  made: number;
  received: number;
  mutual: number;
}

/** Ids of the wishes that are returned by the other side. */
export function mutualWishes(wishes: readonly Wish[]): Set<string> {
  const keys = new Set(wishes.map((wish) => `${wish.from} ${wish.to}`));
  return new Set(wishes.filter((wish) => keys.has(`${wish.to} ${wish.from}`)).map((wish) => wish.id));
}

export function wishCounts(wishes: readonly Wish[]): Map<string, WishCount> {
  const counts = new Map<string, WishCount>();
  const count = (id: string) => {
    const found = counts.get(id) ?? { made: 0, received: 0, mutual: 0 };
    counts.set(id, found);
    return found;
  };
  const mutual = mutualWishes(wishes);
  for (const wish of wishes) {
    count(wish.from).made++;
    count(wish.to).received++;
    if (mutual.has(wish.id)) count(wish.from).mutual++;
  }
  return counts;
}
