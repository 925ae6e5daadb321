import { sql } from 'kysely';
import type { Lang } from '#platform';
import { inNetwork, type Ctx, type Who } from '#platform/server';
import { fieldWords, labelIn, type Field } from '../field.ts';
import { csvHead, csvLine, type CsvOptions } from '../firm-csv.ts';
import type { FirmFilter } from '../firm-list.ts';
import { firmKeys, type FirmEntry } from '../firm.ts';
import type { FlatValue } from '../flat.ts';
import { ownFields } from './fields.ts';
import { firmPage } from './firm-list.ts';
import { permitEditing } from './policy.ts';
import { firmTags } from './search-lines.ts';

interface Columns {
  labels: Readonly<Record<(typeof firmKeys)[number] | 'tags', string>>;
  lang: Lang;
  options: CsvOptions;
}

/** The firms of a filter (or those chosen) as CSV, piece by piece: a long list never stands in memory whole. */
export async function* firmsAsCsv(
  who: Who,
  wanted: FirmFilter | readonly string[],
  { labels, lang, options }: Columns,
): AsyncGenerator<string> {
  const fields = await inNetwork(who, (ctx) => {
    permitEditing(ctx);
    return ownFields(ctx, 'firm');
  });
  const own = fields.map((field) => labelIn(field.label, lang));
  yield csvHead([...firmKeys.map((key) => labels[key]), labels.tags, ...own], options);
  let after: string | null = null;
  do {
    const batch: Batch = await inNetwork(who, (ctx) => nextBatch(ctx, wanted, after));
    after = batch.after;
    yield batch.rows.map((row) => csvLine(cells(row, fields, lang), options)).join('');
  } while (after !== null);
}

interface Batch {
  rows: Row[];
  after: string | null;
}
type Row = FirmEntry & { own_fields: Record<string, FlatValue>; tags: string[] };

async function nextBatch(
  ctx: Ctx,
  wanted: FirmFilter | readonly string[],
  after: string | null,
): Promise<Batch> {
  const page = 'query' in wanted ? await firmPage(ctx, wanted, { after, size: 500 }) : null;
  const ids = page ? page.rows.map((row) => row.firmId) : (wanted as readonly string[]);
  if (ids.length === 0) return { rows: [], after: null };
  const rows = await ctx.db
    .selectFrom('firm')
    .select([...firmKeys, 'own_fields'])
    .select(firmTags)
    .where('firm_id', 'in', ids)
    .orderBy(sql`array_position(${ids}::uuid[], firm.firm_id)`)
    .execute();
  return { rows, after: page?.after ?? null };
}

const cells = (row: Row, fields: readonly Field[], lang: Lang) => [
  ...firmKeys.map((key) => row[key]),
  row.tags.join(', '),
  ...fields.map((field) => fieldWords(field, row.own_fields[field.key], lang)),
];
