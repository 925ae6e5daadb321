import { sql } from 'kysely';
import { normalise } from '#platform';
import { addJob, recordChanges, type Change, type Ctx } from '#platform/server';
import { findLikely, sure } from '../duplicates.ts';
import { narrowed } from '../history.ts';
import {
  enrich,
  flatOf,
  groupRows,
  noFacts,
  type Decided,
  type FirmFacts,
  type Group,
} from '../import-groups.ts';
import { firmOf, type Outcome } from '../import-plan.ts';
import { factsOf, insertFirms, tagFirms, updateFirms, type FirmToWrite } from './import-firms.ts';
import { makeFields } from './import-fields.ts';
import { takePeople } from './import-people.ts';
import { knownFirms } from './import-preview.ts';
import { importById } from './import-queries.ts';

export interface Taken {
  created: number;
  enriched: number;
  unchanged: number;
  doubled: number;
  aside: number;
  problem: number;
}

interface Settled {
  number: number;
  outcome: Outcome;
  firmId: string | null;
}

/**
 * Takes all rows decided on, in one transaction and a handful of statements: firms, tags, own fields, people and
 * mandates, with a line of history for each, so that all of it can be undone.
 */
export async function takeRows(
  ctx: Ctx,
  importId: string,
  tell: (done: number, of: number) => void = () => {},
): Promise<Taken> {
  // One list at a time: the second sees what the first brought.
  await sql`select pg_advisory_xact_lock(hashtext('import ' || ${ctx.networkId}))`.execute(ctx.db);
  const found = await importById(ctx, importId);
  const rows = await rowsToTake(ctx, importId);
  await meetNewcomers(ctx, rows, found.reading.previewedAt);
  await makeFields(ctx, importId, found.columns);

  const groups = groupRows(rows);
  tell(0, rows.length);
  const { lang } = await ctx.db.selectFrom('network').select('lang').executeTakeFirstOrThrow();
  const known = await factsOf(
    ctx,
    groups.flatMap(({ firm }) => firm ?? []),
  );
  const changes: Change[] = [];
  const settled: Settled[] = [];
  const created: FirmToWrite[] = [];
  const enriched: FirmToWrite[] = [];
  const served = new Map<number, string>();
  for (const group of groups) {
    const before = group.firm === null ? noFacts(lang) : known.get(group.firm);
    // The firm went away since the preview: its rows wait for another decision.
    if (!before) {
      for (const { number } of group.rows) settled.push({ number, outcome: 'aside', firmId: null });
      continue;
    }
    const id = group.firm ?? ctx.newId();
    const { facts, changed } = enrich(
      before,
      group.rows.map(({ entry }) => entry),
      normalise,
    );
    if (group.firm === null) created.push({ id, facts });
    else if (changed) enriched.push({ id, facts });
    const change = changeOf(group, id, before, facts, importId);
    if (change) changes.push(change);
    for (const [at, { number }] of group.rows.entries()) {
      served.set(number, id);
      settled.push({ number, outcome: outcomeOf(group, at, changed), firmId: id });
    }
  }
  await insertFirms(ctx, created);
  await updateFirms(ctx, enriched);
  tell(Math.round(rows.length / 2), rows.length);
  await tagFirms(ctx, [...created, ...enriched], importId);
  await recordChanges(ctx, changes);
  await takePeople(ctx, rows, served, importId);
  await settleRows(ctx, importId, settled);
  tell(rows.length, rows.length);
  // Rooms above read what the rows say of the chain, when all of it is committed.
  await addJob(ctx, 'firms-imported', { importId, actor: ctx.actor, lang: ctx.lang });
  return finish(ctx, importId);
}

async function rowsToTake(ctx: Ctx, importId: string): Promise<Decided[]> {
  const rows = await ctx.db
    .selectFrom('import_row')
    .select(['row_number as number', 'entry', 'decision', 'same_as as sameAs', 'same_row as sameRow'])
    .where('import_id', '=', importId)
    .where('decision', 'in', ['new', 'same'])
    .where('outcome', 'in', ['waiting', 'aside'])
    .where('entry', 'is not', null)
    .where(sql<boolean>`not problems @> '[{"stops": true}]'`)
    .orderBy('row_number')
    .execute();
  const taken = await ctx.db
    .selectFrom('import_row')
    .select(['row_number', 'firm_id'])
    .where('import_id', '=', importId)
    .where('firm_id', 'is not', null)
    .execute();
  const firmOfRow = new Map(taken.map((row) => [row.row_number, row.firm_id]));
  // A row that repeats one taken the first time joins the firm that came of it.
  return rows.map((row) => {
    const firm = row.sameRow === null ? undefined : firmOfRow.get(row.sameRow);
    return firm ? { ...row, entry: row.entry!, sameAs: firm, sameRow: null } : { ...row, entry: row.entry! };
  });
}

/** Firms written since the preview, by hand or by another import: a new row that is surely one of them joins it. */
async function meetNewcomers(ctx: Ctx, rows: Decided[], previewedAt: string | undefined): Promise<void> {
  if (!previewedAt) return;
  const newcomers = await knownFirms(ctx, new Date(previewedAt));
  const fresh = rows.filter((row) => row.decision === 'new');
  const matches = findLikely(
    fresh.map(({ entry }) => firmOf(entry)),
    newcomers,
    1,
  );
  for (const [at, [match]] of matches.entries()) {
    if (!match || match.likeness.score < sure) continue;
    Object.assign(fresh[at]!, { decision: 'same', sameAs: newcomers[match.at]!.id });
  }
}

function changeOf(
  group: Group,
  id: string,
  before: FirmFacts,
  after: FirmFacts,
  cause: string,
): Change | null {
  const difference = narrowed(group.firm === null ? {} : flatOf(before), flatOf(after));
  if (!difference) return null;
  return group.firm === null
    ? { noun: 'firm', nounId: id, verb: 'imported', before: null, after: difference.after, cause }
    : { noun: 'firm', nounId: id, verb: 'enriched', ...difference, cause };
}

function outcomeOf(group: Group, at: number, changed: boolean): Outcome {
  const row = group.rows[at]!;
  if (row.sameRow !== null && at > 0) return 'doubled';
  if (group.firm === null) return at === 0 ? 'created' : 'doubled';
  return changed ? 'enriched' : 'unchanged';
}

async function settleRows(ctx: Ctx, importId: string, rows: readonly Settled[]): Promise<void> {
  await sql`
    update import_row set outcome = r.outcome, firm_id = r."firmId"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(number integer, outcome text, "firmId" uuid)
    where import_id = ${importId} and row_number = r.number`.execute(ctx.db);
}

/** Whatever was not taken is said to be aside, or to have a problem; then every row is counted once. */
async function finish(ctx: Ctx, importId: string): Promise<Taken> {
  await sql`
    update import_row set outcome = case when problems @> '[{"stops": true}]' then 'problem' else 'aside' end
    where import_id = ${importId} and outcome = 'waiting'`.execute(ctx.db);
  const counted = await ctx.db
    .selectFrom('import_row')
    .select(({ fn }) => ['outcome', fn.countAll<string>().as('count')])
    .where('import_id', '=', importId)
    .groupBy('outcome')
    .execute();
  const counts = { created: 0, enriched: 0, unchanged: 0, doubled: 0, aside: 0, problem: 0 };
  for (const { outcome, count } of counted) counts[outcome as keyof Taken] = Number(count);
  const { reading } = await importById(ctx, importId);
  await ctx.db
    .updateTable('import')
    .set((to) => ({
      state: 'taken',
      taken_at: ctx.now,
      progress: '{}',
      counts: JSON.stringify({ ...counts, rows: reading.rows, blank: reading.blank }),
      version: to('version', '+', 1),
    }))
    .where('import_id', '=', importId)
    .execute();
  return counts;
}
