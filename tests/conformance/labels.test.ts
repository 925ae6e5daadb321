import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { buildIndex, recognise, type Tongue } from '#packages/matching';
import { vocabularyOfTheHouse } from '../../bench/labels/vocabulary.ts';

const folder = process.env.FILIERA_CONFORMANCE ?? join(process.cwd(), '../shared/data');
const labelsFile = join(folder, 'labels/nace-classes.json');
const show = (year: number) => join(folder, `firms/air-show-paris-${year}.csv`);
const there = existsSync(labelsFile) && existsSync(show(2023));
if (!there) console.info('conformance data not found: skipped');

describe.runIf(there)('labels of an official classification', { timeout: 60_000 }, () => {
  const vocabulary = vocabularyOfTheHouse();
  const labels = Object.entries(
    there ? (JSON.parse(readFileSync(labelsFile, 'utf8')) as Record<string, Record<Tongue, string>>) : {},
  );

  it.each<[Tongue, Tongue, number, number]>([
    ['en', 'it', 0.7, 0.92],
    ['it', 'en', 0.7, 0.92],
    ['fr', 'it', 0.6, 0.85],
    ['de', 'it', 0.5, 0.8],
  ])('find their twins from %s to %s', (from, to, first, amongFive) => {
    const index = buildIndex(
      vocabulary,
      labels.map(([id, label]) => ({ id, text: label[to], tongue: to })),
    );
    const places = labels.map(([id, label]) =>
      index.search(label[from], 5, from).findIndex((hit) => hit.id === id),
    );
    const share = (below: number) =>
      places.filter((place) => place >= 0 && place < below).length / labels.length;
    expect(share(1)).toBeGreaterThan(first);
    expect(share(5)).toBeGreaterThan(amongFive);
  });

  it.each([2023, 2025])('and the categories of the air show of %i are recognised', (year) => {
    const rows = parse(readFileSync(show(year)), {
      columns: true,
      bom: true,
      relax_column_count: true,
    }) as Record<string, string>[];
    const categories = rows.map((row) => row['categories']?.trim() ?? '').filter(Boolean);
    const recognised = categories.filter((said) => recognise(vocabulary, said).length > 0);
    expect(recognised.length / categories.length).toBeGreaterThanOrEqual(0.8);
  });
});
