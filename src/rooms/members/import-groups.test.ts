import { describe, expect, it } from 'vitest';
import { enrich, groupRows, noFacts, type Decided } from './import-groups.ts';
import type { Entry } from './import-entry.ts';

const entry = (name: string, more: Partial<Entry> = {}): Entry => ({
  firm: { name },
  own: {},
  tags: [],
  ...more,
});
const row = (
  number: number,
  decision: Decided['decision'],
  same: { as?: string; row?: number } = {},
): Decided => ({
  number,
  entry: entry(`Firm ${number}`),
  decision,
  sameAs: same.as ?? null,
  sameRow: same.row ?? null,
});
const grouped = (rows: Decided[]) =>
  groupRows(rows).map(({ firm, rows: all }) => [firm, all.map(({ number }) => number)]);

describe('rows that speak of one firm', () => {
  it.each<[string, Decided[], unknown]>([
    ['each new row is a firm', [row(2, 'new'), row(3, 'new')], [[null, [2]], [null, [3]]]],
    ['a repeated row joins the first', [row(2, 'new'), row(3, 'same', { row: 2 })], [[null, [2, 3]]]],
    ['through as many steps as it takes', [row(2, 'same', { as: 'f' }), row(3, 'same', { row: 2 }), row(4, 'same', { row: 3 })], [['f', [2, 3, 4]]]],
    ['rows said to be one known firm come together', [row(2, 'same', { as: 'f' }), row(3, 'same', { as: 'f' })], [['f', [2, 3]]]],
    ['left alone when the first is set aside', [row(2, 'aside'), row(3, 'same', { row: 2 })], [[null, [3]]]],
    ['two rows each said to be the other are one', [row(2, 'same', { row: 3 }), row(3, 'same', { row: 2 })], [[null, [2, 3]]]],
    ['undecided rows wait', [row(2, 'undecided')], []],
  ])('%s', (_, rows, groups) => expect(grouped(rows)).toEqual(groups)); // prettier-ignore
});

describe('completing a firm', () => {
  const fold = (label: string) => label.toLowerCase();
  const rossi = { ...noFacts('it'), tags: ['Stampi'] };
  rossi.entry.name = 'Rossi';
  rossi.entry.city = 'Rimini';

  it('fills what is missing, never overwrites, adds tags once', () => {
    const said = entry('ROSSI SRL', {
      firm: { name: 'ROSSI SRL', city: 'Roma', website: 'https://rossi.it' },
      tags: ['stampi', 'viti'],
    });
    const { facts, changed } = enrich(rossi, [said], fold);
    expect(changed).toBe(true);
    expect(facts.entry).toMatchObject({ name: 'Rossi', city: 'Rimini', website: 'https://rossi.it' });
    expect(facts.tags).toEqual(['Stampi', 'viti']);
    expect(rossi.tags).toEqual(['Stampi']);
  });

  it('says when there was nothing to add', () => {
    expect(enrich(rossi, [entry('Rossi', { tags: ['STAMPI'] })], fold).changed).toBe(false);
  });
});
