import type { Ctx } from '#platform/server';
import type { Reason } from '../duplicates-compare.ts';
import { planKind } from '../import-plan.ts';
import {
  filterCounts,
  importById,
  importRows,
  likelyFirms,
  type RowFilter,
  type RowsWanted,
  type RowView,
} from './import-queries.ts';

/** What one side of a side-by-side says. */
export type Card = Record<
  'name' | 'website' | 'vat_number' | 'email' | 'phone' | 'country' | 'city' | 'address',
  string
>;

export interface LikelyView {
  /** What a decision sends: the firm or the row it names. */
  value: string;
  name: string;
  row: number | null;
  firmId: string | null;
  percent: number;
  why: Reason['code'][];
  card: Card;
}

export const rowsOnPage = 50;

/** One page of rows with everything needed to judge them. */
export async function rowsPage(ctx: Ctx, importId: string, wanted: RowsWanted & { filter: RowFilter }) {
  // First of all: an address that names no import is not found, whatever it holds instead.
  const found = await importById(ctx, importId);
  const rows = await importRows(ctx, importId, { ...wanted, most: rowsOnPage });
  const { firms, earlier } = await likelyFirms(ctx, importId, rows);
  const firmOf = new Map(firms.map((firm) => [firm.id, firm]));
  const rowOf = new Map(earlier.map((row) => [row.number, row.entry?.firm]));
  return {
    import: found,
    filter: wanted.filter,
    like: wanted.like ?? '',
    counts: await filterCounts(ctx, importId),
    rows: rows.map((row) => ({ ...viewOf(row), likely: likelyOf(row, firmOf, rowOf) })),
  };
}

function viewOf(row: RowView) {
  const { number, problems, outcome, firmId, entry, decision, sameAs, sameRow, cells } = row;
  return {
    number,
    problems,
    outcome,
    firmId,
    kind: planKind(row),
    name: entry?.firm.name ?? '',
    cells: cells.filter((cell) => cell.trim() !== '').slice(0, 6),
    card: cardOf(entry?.firm ?? {}),
    tags: entry?.tags ?? [],
    person: entry?.person ? `${entry.person.given} ${entry.person.family}`.trim() : '',
    decision: decision === 'same' ? (sameAs ? `firm:${sameAs}` : `row:${sameRow}`) : decision,
  };
}

type Firms = Map<string, Partial<Card> & { id: string; name: string }>;
type Entries = Map<number, Partial<Card> | undefined>;

function likelyOf(row: RowView, firms: Firms, rows: Entries): LikelyView[] {
  return row.likely.flatMap(({ score, why, firm, row: number }): LikelyView[] => {
    const other = firm ? firms.get(firm) : rows.get(number!);
    if (!other) return [];
    return [
      {
        value: firm ? `firm:${firm}` : `row:${number}`,
        name: other.name ?? '',
        row: number ?? null,
        firmId: firm ?? null,
        percent: Math.round(score * 100),
        why: why.map(({ code }) => code),
        card: cardOf(other),
      },
    ];
  });
}

const cardOf = (said: Partial<Card>): Card => ({
  name: said.name ?? '',
  website: said.website ?? '',
  vat_number: said.vat_number ?? '',
  email: said.email ?? '',
  phone: said.phone ?? '',
  country: said.country ?? '',
  city: said.city ?? '',
  address: said.address ?? '',
});
