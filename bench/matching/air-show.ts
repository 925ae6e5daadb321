import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { type Chain, type Firm, recognise, type Vocabulary, type World } from '#packages/matching';

interface Row {
  name: string;
  country: string;
  categories: string;
}

export interface Show {
  world: World;
  withCategories: number;
  /** Of those, firms for which at least one capability was read in their categories. */
  withCapabilities: number;
}

/** The two lists of exhibitors among the conformance data. */
export function airShows(): string[] {
  const data = process.env['FILIERA_CONFORMANCE'] ?? '../shared/data';
  return [2023, 2025].map((year) => join(data, `firms/air-show-paris-${year}.csv`));
}

/** Exhibitors as firms: what is read in their categories counts as declared. */
export function worldOfShow(path: string, chain: Chain, vocabulary: Vocabulary): Show {
  const rows = parse<Row>(readFileSync(path), { columns: true, bom: true });
  const firms = rows.map(({ name, categories }, at): Firm => {
    const { concepts } = vocabulary.read(categories, 'en');
    const read = categories === '' ? [] : recognise(vocabulary, categories);
    return {
      id: `${String(at).padStart(5, '0')} ${name}`,
      capabilities: read.map(({ capability }) => ({ id: capability, evidence: 'declared', seen: 'members' })),
      positions: [],
      text: { concepts, seen: 'members' },
      opportunities: [],
    };
  });
  return {
    world: { chain, firms, supplies: [], past: [], apart: [] },
    withCategories: rows.filter(({ categories }) => categories !== '').length,
    withCapabilities: firms.filter(({ capabilities }) => capabilities.length > 0).length,
  };
}
