import { accepted, refused, type Result } from '#platform';
import { isId, notFound, recordChanges, type Ctx } from '#platform/server';
import { mergeFlat, unmergeFlat, type Choice } from '../merge.ts';
import { saveFirm } from './firm-commands.ts';
import { flatFirm, lockFirm, type KeptFirm } from './firms.ts';
import { giveBack, handOver } from './merge-rows.ts';
import { permitEditing } from './policy.ts';
import { refreshPersonSearch, servantsOf } from './search-lines.ts';
import type { MovedByMerge } from './tables.ts';

/**
 * Makes two firms one. The firm kept takes the chosen values, the mandates and notes of the other, and what hangs on it
 * in any room; the other stays, out of the lists, pointing at the one kept, so that whatever still names it finds its way.
 */
export async function mergeFirms(
  ctx: Ctx,
  keepId: string,
  goneId: string,
  choices: Readonly<Record<string, Choice>>,
): Promise<Result<string>> {
  permitEditing(ctx);
  if (keepId === goneId) return refused('merge/same-firm');
  const [keep, gone] = await lockBoth(ctx, keepId, goneId);
  if (keep.mergedInto || gone.mergedInto) return refused('merge/merged-already');
  if (keep.archivedAt) return refused('merge/keep-is-archived');
  const mergeId = ctx.newId();
  const before = flatFirm(keep);
  const after = mergeFlat(before, flatFirm(gone), choices);
  const mandates = await ctx.db
    .updateTable('mandate')
    .set({ firm_id: keepId })
    .where('firm_id', '=', goneId)
    .returning('mandate_id')
    .execute();
  const notes = await ctx.db
    .updateTable('note')
    .set({ noun_id: keepId })
    .where('noun', '=', 'firm')
    .where('noun_id', '=', goneId)
    .returning('note_id')
    .execute();
  const moved: MovedByMerge = {
    before,
    after,
    goneArchivedAt: gone.archivedAt?.toISOString() ?? null,
    mandates: mandates.map((row) => row.mandate_id),
    notes: notes.map((row) => row.note_id),
    handed: await handOver(ctx, { fromId: goneId, toId: keepId }),
  };
  await ctx.db
    .updateTable('firm')
    .set({ merged_into: keepId, archived_at: gone.archivedAt ?? ctx.now })
    .where('firm_id', '=', goneId)
    .execute();
  await ctx.db
    .insertInto('firm_merge')
    .values({
      network_id: ctx.networkId,
      merge_id: mergeId,
      kept_id: keepId,
      gone_id: goneId,
      moved: JSON.stringify(moved),
      at: ctx.now,
      by: ctx.actor.name,
      undone_at: null,
      undone_by: null,
    })
    .execute();
  await saveFirm(ctx, keep, after, 'filled-by-merge', mergeId);
  await refreshPersonSearch(ctx, await servantsOf(ctx, [keepId]));
  await tellBoth(ctx, 'merged', mergeId, keep, gone);
  return accepted(mergeId);
}

/** Takes a merge apart: both firms stand as before; what was edited or added since stays with the one kept. */
export async function unmergeFirms(
  ctx: Ctx,
  mergeId: string,
): Promise<Result<{ keptId: string; goneId: string }>> {
  permitEditing(ctx);
  if (!isId(mergeId)) notFound('merge');
  const merge = await ctx.db
    .selectFrom('firm_merge')
    .selectAll()
    .where('merge_id', '=', mergeId)
    .forUpdate()
    .executeTakeFirst();
  if (!merge) notFound('merge');
  if (merge.undone_at) return refused('merge/undone-already');
  const [keep, gone] = await lockBoth(ctx, merge.kept_id, merge.gone_id);
  // A firm merged on into a third must come back from there first.
  if (keep.mergedInto) return refused('merge/kept-was-merged-since');
  const { moved } = merge;
  if (moved.mandates.length > 0) {
    await ctx.db
      .updateTable('mandate')
      .set({ firm_id: gone.firmId })
      .where('firm_id', '=', keep.firmId)
      .where('mandate_id', 'in', moved.mandates)
      .execute();
  }
  if (moved.notes.length > 0) {
    await ctx.db
      .updateTable('note')
      .set({ noun_id: gone.firmId })
      .where('noun_id', '=', keep.firmId)
      .where('note_id', 'in', moved.notes)
      .execute();
  }
  if (moved.handed) await giveBack(ctx, moved.handed);
  await ctx.db
    .updateTable('firm')
    .set({ merged_into: null, archived_at: moved.goneArchivedAt ? new Date(moved.goneArchivedAt) : null })
    .where('firm_id', '=', gone.firmId)
    .execute();
  await saveFirm(
    ctx,
    keep,
    unmergeFlat(moved.before, moved.after, flatFirm(keep)),
    'emptied-by-unmerge',
    mergeId,
  );
  await ctx.db
    .updateTable('firm_merge')
    .set({ undone_at: ctx.now, undone_by: ctx.actor.name })
    .where('merge_id', '=', mergeId)
    .execute();
  await refreshPersonSearch(ctx, await servantsOf(ctx, [keep.firmId, gone.firmId]));
  await tellBoth(ctx, 'unmerged', mergeId, keep, gone);
  return accepted({ keptId: keep.firmId, goneId: gone.firmId });
}

/** Locked in the order of their ids, so that two merges of the same pair can't wait for each other. */
async function lockBoth(ctx: Ctx, keepId: string, goneId: string): Promise<[keep: KeptFirm, gone: KeptFirm]> {
  const [first, second] = [keepId, goneId].sort();
  const locked = [await lockFirm(ctx, first!), await lockFirm(ctx, second!)];
  return keepId === first ? [locked[0]!, locked[1]!] : [locked[1]!, locked[0]!];
}

async function tellBoth(
  ctx: Ctx,
  verb: string,
  mergeId: string,
  keep: KeptFirm,
  gone: KeptFirm,
): Promise<void> {
  const told = { noun: 'firm', verb, cause: mergeId, before: null };
  await recordChanges(ctx, [
    { ...told, nounId: keep.firmId, after: { firm: gone.name } },
    { ...told, nounId: gone.firmId, verb: `${verb}-away`, after: { firm: keep.name } },
  ]);
}

/** Merges into this firm that still hold: those that can be taken apart. */
export async function mergesInto(ctx: Ctx, firmId: string): Promise<string[]> {
  const rows = await ctx.db
    .selectFrom('firm_merge')
    .select('merge_id')
    .where('kept_id', '=', firmId)
    .where('undone_at', 'is', null)
    .execute();
  return rows.map((row) => row.merge_id);
}
