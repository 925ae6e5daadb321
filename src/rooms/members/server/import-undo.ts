import { sql } from 'kysely';
import { normalise } from '#platform';
import { addJob, recordChanges, type Change, type Ctx } from '#platform/server';
import { standUp, type Flat } from '../flat.ts';
import { narrowed } from '../history.ts';
import { flatOf, type FirmFacts } from '../import-groups.ts';
import { undoFirm, type Done } from '../import-undo.ts';
import { updateFirms } from './import-firms.ts';
import { clearAfter, firmsAsTheyAre } from './import-undo-firms.ts';
import { undoPeople } from './import-undo-people.ts';
import { importById } from './import-queries.ts';
import type { Kept } from './import-tables.ts';
import { deleteCaused, noted, usedElsewhere } from './import-used.ts';

export interface Undone {
  removed: number;
  restored: number;
  kept: Kept[];
}

/**
 * Takes a whole import back. Firms it made go, firms it enriched get back what they said before. What somebody
 * edited, used or wrote upon since stays as it is, and is told row by row; nothing written by hand is lost.
 */
export async function undoRows(ctx: Ctx, importId: string): Promise<Undone> {
  await sql`select pg_advisory_xact_lock(hashtext('import ' || ${ctx.networkId}))`.execute(ctx.db);
  const done = await doneTo(ctx, importId);
  const now = await firmsAsTheyAre(ctx, [...done.keys()]);
  const kept: Kept[] = [];
  const keep = (firmId: string, why: Kept['why'], keys?: string[]) =>
    kept.push({
      row: 0,
      firmId,
      name: now.get(firmId)?.facts.entry.name ?? '',
      why,
      ...(keys ? { keys } : {}),
    });

  const going = new Set<string>();
  const back = new Map<string, Flat>();
  for (const [id, acts] of done) {
    const firm = now.get(id);
    if (!firm) keep(id, 'gone');
    else if (firm.merged) keep(id, 'merged');
    else {
      const undone = undoFirm(acts, flatOf(firm.facts));
      if (undone.goes) going.add(id);
      else if (acts.some(({ before }) => before === null)) keep(id, 'edited', undone.edited);
      else {
        back.set(id, undone.back);
        if (undone.edited.length > 0) keep(id, 'edited', undone.edited);
      }
    }
  }
  for (const id of await usedElsewhere(ctx, 'firm', [...going], ['mandate', 'firm_tag'], importId)) {
    if (going.delete(id)) keep(id, 'used');
  }
  for (const id of await noted(ctx, 'firm', [...going])) if (going.delete(id)) keep(id, 'noted');
  for (const id of await undoPeople(ctx, importId, going, new Set(back.keys()))) keep(id, 'served');

  await deleteCaused(ctx, [...going], importId);
  await deleteFirms(ctx, [...going]);
  const restored = await restoreFirms(ctx, now, back);
  await recordChanges(ctx, [
    ...[...going].map((id) => change(id, flatOf(now.get(id)!.facts), null, importId)),
    ...restored.map(({ id, before, after }) => change(id, before, after, importId)),
  ]);
  await clearAfter(ctx, importId);
  await nameRows(ctx, importId, kept);
  // From the firms that stay, rooms above take back what this import brought them.
  await addJob(ctx, 'firms-import-undone', { importId, actor: ctx.actor, lang: ctx.lang });
  return settle(ctx, importId, { removed: going.size, restored: restored.length, kept });
}

async function doneTo(ctx: Ctx, importId: string): Promise<Map<string, Done[]>> {
  const changes = await ctx.db
    .selectFrom('change')
    .select(['noun_id', 'before', 'after'])
    .where('cause', '=', importId)
    .where('noun', '=', 'firm')
    .where('verb', 'in', ['imported', 'enriched'])
    .orderBy('at')
    .orderBy('change_id')
    .execute();
  const done = new Map<string, Done[]>();
  for (const { noun_id, before, after } of changes) {
    const acts = done.get(noun_id) ?? [];
    acts.push({ before: before as Flat | null, after: after as Flat });
    done.set(noun_id, acts);
  }
  return done;
}

async function deleteFirms(ctx: Ctx, ids: string[]): Promise<void> {
  await sql`delete from firm_tag where firm_id = any(${ids}::uuid[])`.execute(ctx.db);
  await sql`delete from firm where firm_id = any(${ids}::uuid[])`.execute(ctx.db);
}

async function restoreFirms(
  ctx: Ctx,
  now: ReadonlyMap<string, { facts: FirmFacts }>,
  back: ReadonlyMap<string, Flat>,
): Promise<{ id: string; before: Flat; after: Flat }[]> {
  const restored = [...back].flatMap(([id, flat]) => {
    const difference = narrowed(flatOf(now.get(id)!.facts), flat);
    return difference ? [{ id, flat, ...difference }] : [];
  });
  const firms = restored.map(({ id, flat }) => ({ id, facts: factsFrom(flat, now.get(id)!.facts) }));
  await updateFirms(ctx, firms);
  const worn = firms.flatMap(({ id, facts }) =>
    facts.tags.map((label) => ({ firm_id: id, folded: normalise(label) })),
  );
  await sql`
    delete from firm_tag using tag
    where firm_tag.firm_id = any(${firms.map(({ id }) => id)}::uuid[]) and tag.tag_id = firm_tag.tag_id
      and (firm_tag.firm_id, tag.folded) not in (
        select r.firm_id, r.folded from jsonb_to_recordset(${JSON.stringify(worn)}::jsonb) as r(firm_id uuid, folded text))`.execute(
    ctx.db,
  );
  return restored.map(({ id, before, after }) => ({ id, before, after }));
}

function factsFrom(flat: Flat, was: FirmFacts): FirmFacts {
  const { entry, own_fields, tags } = standUp(flat);
  const text = Object.fromEntries(Object.entries(entry).map(([key, value]) => [key, value ?? '']));
  return { entry: { ...was.entry, ...text }, own_fields, visibility: was.visibility, tags: [...tags] };
}

const change = (nounId: string, before: Flat, after: Flat | null, cause: string): Change => ({
  noun: 'firm',
  nounId,
  verb: 'import-undone',
  before,
  after,
  cause,
});

/** Says which row of the file each firm that stays came from. */
async function nameRows(ctx: Ctx, importId: string, kept: Kept[]): Promise<void> {
  const rows = await ctx.db
    .selectFrom('import_row')
    .select(({ fn }) => ['firm_id', fn.min('row_number').as('row')])
    .where('import_id', '=', importId)
    .where(sql<boolean>`firm_id = any(${kept.map(({ firmId }) => firmId)}::uuid[])`)
    .groupBy('firm_id')
    .execute();
  const rowOf = new Map(rows.map(({ firm_id, row }) => [firm_id, row]));
  for (const each of kept) each.row = rowOf.get(each.firmId) ?? 0;
  kept.sort((a, b) => a.row - b.row);
}

async function settle(ctx: Ctx, importId: string, undone: Undone): Promise<Undone> {
  const { counts } = await importById(ctx, importId);
  const { removed, restored, kept } = undone;
  await ctx.db
    .updateTable('import')
    .set((to) => ({
      state: 'undone',
      undone_at: ctx.now,
      counts: JSON.stringify({ ...counts, removed, restored, kept: kept.length }),
      progress: JSON.stringify({ kept }),
      version: to('version', '+', 1),
    }))
    .where('import_id', '=', importId)
    .execute();
  return undone;
}
