import { sql } from 'kysely';
import { accepted, refused, type Result } from '#platform';
import { permit } from '#accounts/server';
import type { Ctx } from '#platform/server';
import type { Firm } from '../duplicates.ts';
import type { Field } from '../field.ts';
import type { Column } from '../import-columns.ts';
import { countPlan, type Counts } from '../import-plan.ts';
import type { Target } from '../import-targets.ts';
import { shareable } from '../import-targets.ts';
import type { LaidRow } from './import-lay-plan.ts';
import { bytesOf } from './import-open.ts';
import { importById } from './import-queries.ts';
import { planFile } from './import-work.ts';

/** Lays the plan under this mapping: every row with its entry, its problems and what is proposed for it. */
export async function previewImport(ctx: Ctx, importId: string, columns: Column[]): Promise<Result<Counts>> {
  permit(ctx, 'edit-members');
  const fault = faultOf(columns);
  if (fault) return fault;
  const found = await importById(ctx, importId);
  if (found.state !== 'mapping' && found.state !== 'previewed') return refused('import/settled');
  const { bytes } = await bytesOf(ctx, importId);
  const planned = await planFile(bytes, found.reading.choices, {
    columns,
    known: await knownFirms(ctx),
    fields: await fieldsFor(ctx, columns),
    lang: ctx.lang,
  });
  if (!planned.ok) return planned;
  const { reading, rows } = planned.value;
  await ctx.db.deleteFrom('import_row').where('import_id', '=', importId).execute();
  await insertRows(ctx, importId, rows);
  const counts = countPlan(rows, reading.blank);
  await ctx.db
    .updateTable('import')
    .set((to) => ({
      state: 'previewed',
      columns: JSON.stringify(columns),
      counts: JSON.stringify(counts),
      reading: JSON.stringify({ ...reading, previewedAt: ctx.now.toISOString() }),
      version: to('version', '+', 1),
    }))
    .where('import_id', '=', importId)
    .execute();
  return accepted(counts);
}

/** A list of firms needs their name, and a place for one value takes one column. */
function faultOf(columns: readonly Column[]): Result<never> | null {
  const used = new Set<Target>();
  for (const [at, { target }] of columns.entries()) {
    if (used.has(target) && !shareable.has(target))
      return refused('columns/doubled', `column-${at}`, { target });
    used.add(target);
  }
  return used.has('name') ? null : refused('columns/no-name');
}

/** All firms in the lists, with what tells one from another. */
export async function knownFirms(ctx: Ctx, since?: Date): Promise<(Firm & { id: string })[]> {
  return ctx.db
    .selectFrom('firm')
    .select(['firm_id as id', 'name', 'website', 'email', 'phone', 'vat_number as vat', 'country', 'city'])
    .select(['postcode', 'address'])
    .where('archived_at', 'is', null)
    .where('merged_into', 'is', null)
    .$if(since !== undefined, (query) => query.where('created_at', '>=', since!))
    .orderBy('firm_id')
    .execute();
}

async function fieldsFor(ctx: Ctx, columns: readonly Column[]): Promise<Field[]> {
  const keys = columns.flatMap(({ target, key }) => (target === 'own' && key ? [key] : []));
  if (keys.length === 0) return [];
  return ctx.db
    .selectFrom('field')
    .select(['noun', 'key', 'label', 'kind', 'choices', 'visibility'])
    .where('noun', '=', 'firm')
    .where('key', 'in', keys)
    .execute();
}

async function insertRows(ctx: Ctx, importId: string, rows: readonly LaidRow[]): Promise<void> {
  for (let at = 0; at < rows.length; at += 1000) {
    const chunk = rows.slice(at, at + 1000).map((row) => ({
      row_number: row.number,
      cells: row.cells.map(storable),
      entry: row.entry,
      problems: row.problems,
      likely: row.likely,
      decision: row.decision,
      same_as: row.sameAs ?? null,
      same_row: row.sameRow ?? null,
    }));
    await sql`
      insert into import_row (network_id, import_id, row_number, cells, entry, problems, likely, decision, same_as, same_row)
      select ${ctx.networkId}, ${importId}, r.row_number, r.cells, r.entry, r.problems, r.likely, r.decision, r.same_as, r.same_row
      from jsonb_to_recordset(${JSON.stringify(chunk)}::jsonb) as r(
        row_number integer, cells jsonb, entry jsonb, problems jsonb, likely jsonb,
        decision text, same_as uuid, same_row integer)`.execute(ctx.db);
  }
}

/** The one character a database can't keep; the row that held it is told as undecodable. */
const storable = (cell: string) => cell.replaceAll('\u0000', '\ufffd');
