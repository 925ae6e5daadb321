import { accepted, refused, type Result } from '#platform';
import { recordChange, type Ctx } from '#platform/server';
import { reconcile, type Conflict } from '../conflict.ts';
import { archive, restore, sortName, type FirmEntry } from '../firm.ts';
import { standUp, type Flat } from '../flat.ts';
import { readFirmForm, type Typed } from '../form.ts';
import { narrowed } from '../history.ts';
import { readTags } from '../tag.ts';
import { ownFields } from './fields.ts';
import { flatFirm, lockFirm, type KeptFirm } from './firms.ts';
import { permitEditing } from './policy.ts';
import { refreshFirmSearch, refreshPersonSearch, servantsOf } from './search-lines.ts';
import { setTags } from './tags.ts';

/** A new firm from what was typed in its form. Returns its id. */
export async function createFirm(ctx: Ctx, typed: Typed): Promise<Result<string>> {
  permitEditing(ctx);
  const read = readFirmForm(typed, await ownFields(ctx, 'firm'), ctx.lang);
  if (!read.ok) return read;
  const firmId = ctx.newId();
  const kept = standUp(read.value);
  const entry = kept.entry as unknown as FirmEntry;
  await ctx.db
    .insertInto('firm')
    .values({
      network_id: ctx.networkId,
      firm_id: firmId,
      ...entry,
      sort_name: sortName(entry.name),
      own_fields: JSON.stringify(kept.own_fields),
      visibility: JSON.stringify(kept.visibility),
      created_at: ctx.now,
      updated_at: ctx.now,
      archived_at: null,
      merged_into: null,
    })
    .execute();
  await setTags(ctx, firmId, readTags(kept.tags.join(',')));
  await refreshFirmSearch(ctx, [firmId]);
  await recordChange(ctx, { noun: 'firm', nounId: firmId, verb: 'created', before: null, after: read.value });
  return accepted(firmId);
}

/** What came of an edit: saved, with what somebody else changed meanwhile; or nothing, with what to decide. */
export interface EditConflict {
  conflicts: Conflict[];
  /** What is kept now: the starting point of the next try. */
  theirs: Flat;
}

/**
 * Saves an edit that started from `base`. Somebody else may have saved since: what the two changed apart is
 * brought together; what both changed to different ends is refused, with all that was typed.
 */
export async function editFirm(
  ctx: Ctx,
  firmId: string,
  base: Flat,
  typed: Typed,
): Promise<Result<{ theirChanges: string[] }>> {
  permitEditing(ctx);
  const read = readFirmForm(typed, await ownFields(ctx, 'firm'), ctx.lang);
  if (!read.ok) return read;
  const firm = await lockFirm(ctx, firmId);
  const theirs = flatFirm(firm);
  const { merged, conflicts, theirChanges } = reconcile(base, read.value, theirs);
  if (conflicts.length > 0) {
    return refused('changed-meanwhile', undefined, { conflicts, theirs } satisfies EditConflict);
  }
  await saveFirm(ctx, firm, merged, 'edited');
  return accepted({ theirChanges });
}

/** Writes a firm's flat state and its history, if anything differs. Returns the change's id, or null. */
export async function saveFirm(
  ctx: Ctx,
  firm: KeptFirm,
  flat: Flat,
  verb: string,
  cause?: string,
): Promise<string | null> {
  const change = narrowed(flatFirm(firm), flat);
  if (!change) return null;
  const { entry, own_fields, visibility, tags } = standUp(flat);
  await ctx.db
    .updateTable('firm')
    .set({
      ...entry,
      sort_name: sortName(entry['name'] ?? firm.name),
      own_fields: JSON.stringify(own_fields),
      visibility: JSON.stringify(visibility),
      version: firm.version + 1,
      updated_at: ctx.now,
    })
    .where('firm_id', '=', firm.firmId)
    .execute();
  if ('tags' in change.after) await setTags(ctx, firm.firmId, readTags(tags.join(',')));
  await refreshFirmSearch(ctx, [firm.firmId]);
  if ('name' in change.after) await refreshPersonSearch(ctx, await servantsOf(ctx, [firm.firmId]));
  return recordChange(ctx, {
    noun: 'firm',
    nounId: firm.firmId,
    verb,
    ...change,
    ...(cause ? { cause } : {}),
  });
}

export async function archiveFirm(ctx: Ctx, firmId: string): Promise<Result<null>> {
  return moveFirm(ctx, firmId, 'archived');
}

export async function restoreFirm(ctx: Ctx, firmId: string): Promise<Result<null>> {
  return moveFirm(ctx, firmId, 'restored');
}

async function moveFirm(ctx: Ctx, firmId: string, verb: 'archived' | 'restored'): Promise<Result<null>> {
  permitEditing(ctx);
  const firm = await lockFirm(ctx, firmId);
  const state = { archived_at: firm.archivedAt, merged_into: firm.mergedInto };
  const moved = verb === 'archived' ? archive(state, ctx.now) : restore(state);
  if (!moved.ok) return moved;
  await ctx.db
    .updateTable('firm')
    .set({ archived_at: moved.value.archived_at, version: firm.version + 1, updated_at: ctx.now })
    .where('firm_id', '=', firmId)
    .execute();
  await recordChange(ctx, { noun: 'firm', nounId: firmId, verb, before: null, after: null });
  return accepted(null);
}
