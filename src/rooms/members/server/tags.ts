import { refused, accepted, type Result } from '#platform';
import { notFound, recordChange, recordChanges, type Ctx } from '#platform/server';
import { readTag, type Tag } from '../tag.ts';
import { permitEditing } from './policy.ts';
import { refreshFirmSearch } from './search-lines.ts';

export interface KeptTag {
  tagId: string;
  label: string;
}

/** The network's tags by name. */
export async function tagList(ctx: Ctx): Promise<KeptTag[]> {
  return ctx.db.selectFrom('tag').select(['tag_id as tagId', 'label']).orderBy('folded').limit(500).execute();
}

/** The same with how many firms carry each: for the page that manages them. */
export async function tagCounts(ctx: Ctx): Promise<(KeptTag & { firms: number })[]> {
  const { fn } = ctx.db;
  return ctx.db
    .selectFrom('tag')
    .leftJoin('firm_tag', 'firm_tag.tag_id', 'tag.tag_id')
    .select(['tag.tag_id as tagId', 'tag.label', fn.count<number>('firm_tag.firm_id').as('firms')])
    .groupBy(['tag.tag_id', 'tag.label', 'tag.folded'])
    .orderBy('tag.folded')
    .execute();
}

/** Ids of these tags, those not there yet made on the way. */
export async function tagIds(ctx: Ctx, tags: readonly Tag[]): Promise<string[]> {
  if (tags.length === 0) return [];
  await ctx.db
    .insertInto('tag')
    .values(
      tags.map((tag) => ({
        network_id: ctx.networkId,
        tag_id: ctx.newId(),
        label: tag.label,
        folded: tag.folded,
      })),
    )
    .onConflict((conflict) => conflict.columns(['network_id', 'folded']).doNothing())
    .execute();
  const folded = tags.map((tag) => tag.folded);
  const rows = await ctx.db.selectFrom('tag').select('tag_id').where('folded', 'in', folded).execute();
  return rows.map((row) => row.tag_id);
}

/** A firm's tags become exactly these. */
export async function setTags(ctx: Ctx, firmId: string, tags: readonly Tag[]): Promise<void> {
  const ids = await tagIds(ctx, tags);
  await ctx.db
    .deleteFrom('firm_tag')
    .where('firm_id', '=', firmId)
    .$if(ids.length > 0, (query) => query.where('tag_id', 'not in', ids))
    .execute();
  await tie(ctx, [firmId], ids);
}

/** Puts a tag on many firms at once. Returns on how many it was new. */
export async function tagFirms(ctx: Ctx, firmIds: readonly string[], typed: string): Promise<Result<number>> {
  permitEditing(ctx);
  const tag = readTag(typed);
  if (!tag.ok) return tag;
  if (firmIds.length === 0) return refused('selection/empty');
  const known = await ctx.db.selectFrom('firm').select('firm_id').where('firm_id', 'in', firmIds).execute();
  const [tagId] = await tagIds(ctx, [tag.value]);
  const tied = await tie(
    ctx,
    known.map((firm) => firm.firm_id),
    [tagId!],
  );
  await refreshFirmSearch(ctx, tied);
  await tellFirms(ctx, tied, 'tagged', { before: [], after: [tag.value.label] });
  return accepted(tied.length);
}

async function tie(ctx: Ctx, firmIds: readonly string[], tagIds: readonly string[]): Promise<string[]> {
  const rows = firmIds.flatMap((firm_id) =>
    tagIds.map((tag_id) => ({ network_id: ctx.networkId, firm_id, tag_id })),
  );
  if (rows.length === 0) return [];
  const tied = await ctx.db
    .insertInto('firm_tag')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['network_id', 'firm_id', 'tag_id']).doNothing())
    .returning('firm_id')
    .execute();
  return tied.map((row) => row.firm_id);
}

/** Renaming a tag to the name of another makes them one. */
export async function renameTag(ctx: Ctx, tagId: string, typed: string): Promise<Result<null>> {
  permitEditing(ctx);
  const tag = readTag(typed);
  if (!tag.ok) return tag;
  const before = await lockTag(ctx, tagId);
  const firmIds = await firmsWith(ctx, tagId);
  const other = await ctx.db
    .selectFrom('tag')
    .select('tag_id')
    .where('folded', '=', tag.value.folded)
    .where('tag_id', '<>', tagId)
    .executeTakeFirst();
  if (other) {
    await tie(ctx, firmIds, [other.tag_id]);
    await ctx.db.deleteFrom('tag').where('tag_id', '=', tagId).execute();
  } else {
    await ctx.db.updateTable('tag').set(tag.value).where('tag_id', '=', tagId).execute();
  }
  await refreshFirmSearch(ctx, firmIds);
  const after = { label: tag.value.label, firms: firmIds };
  const verb = other ? 'merged' : 'renamed';
  await recordChange(ctx, { noun: 'tag', nounId: tagId, verb, before: { label: before.label }, after });
  return accepted(null);
}

/** Takes a tag off every firm. Who had it stands in the history. */
export async function removeTag(ctx: Ctx, tagId: string): Promise<void> {
  permitEditing(ctx);
  const tag = await lockTag(ctx, tagId);
  const firms = await firmsWith(ctx, tagId);
  await ctx.db.deleteFrom('tag').where('tag_id', '=', tagId).execute();
  await refreshFirmSearch(ctx, firms);
  await tellFirms(ctx, firms, 'untagged', { before: [tag.label], after: [] });
  const before = { label: tag.label, firms };
  await recordChange(ctx, { noun: 'tag', nounId: tagId, verb: 'removed', before, after: null });
}

/** In each firm's own history, so that each can have it back. */
async function tellFirms(
  ctx: Ctx,
  firmIds: readonly string[],
  verb: string,
  tags: { before: string[]; after: string[] },
): Promise<void> {
  const [before, after] = [{ tags: tags.before }, { tags: tags.after }];
  await recordChanges(
    ctx,
    firmIds.map((nounId) => ({ noun: 'firm', nounId, verb, before, after })),
  );
}

async function firmsWith(ctx: Ctx, tagId: string): Promise<string[]> {
  const rows = await ctx.db.selectFrom('firm_tag').select('firm_id').where('tag_id', '=', tagId).execute();
  return rows.map((row) => row.firm_id);
}

async function lockTag(ctx: Ctx, tagId: string) {
  const tag = await ctx.db
    .selectFrom('tag')
    .selectAll()
    .where('tag_id', '=', tagId)
    .forUpdate()
    .executeTakeFirst();
  return tag ?? notFound('tag');
}
