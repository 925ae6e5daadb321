import { permit } from '#accounts/server';
import { standingFirm } from '#members/server';
import { accepted, refused, type Result } from '#platform';
import { isId, notFound, recordChange, type Ctx } from '#platform/server';
import { readApart, type ApartKind } from '../apart.ts';

export interface Apart {
  id: string;
  kind: ApartKind;
  a: { id: string; name: string };
  b: { id: string; name: string };
  /** Null: the animator. */
  askedBy: { id: string; name: string } | null;
  reason: string;
  notedAt: Date;
  notedBy: string;
}

/** Keeps two firms apart from now on. Returns what to lift in order to undo it. */
export async function keepApart(ctx: Ctx, typed: Partial<Record<string, string>>): Promise<Result<string>> {
  permit(ctx, 'edit-members');
  const read = readApart(await standing(ctx, typed));
  if (!read.ok) return read;
  const { a, b, kind, askedBy, reason } = read.value;
  const kept_apart_id = ctx.newId();
  const kept = await ctx.db
    .insertInto('kept_apart')
    .values({
      network_id: ctx.networkId,
      kept_apart_id,
      a_id: a,
      b_id: b,
      kind,
      asked_by: askedBy,
      reason,
      noted_at: ctx.now,
      noted_by: ctx.actor.name,
      lifted_at: null,
      lifted_by: null,
    })
    .onConflict((same) => same.doNothing())
    .returning('kept_apart_id')
    .executeTakeFirst();
  if (!kept) return refused('apart/already');
  await recordChange(ctx, {
    noun: 'kept-apart',
    nounId: kept_apart_id,
    verb: 'kept-apart',
    before: null,
    after: read.value,
  });
  return accepted(kept_apart_id);
}

/** The firms as they stand today: whoever was merged goes by the other's id. A firm that never was is not found. */
async function standing(ctx: Ctx, typed: Partial<Record<string, string>>) {
  const now = { ...typed };
  for (const side of ['a', 'b', 'asked_by'] as const) {
    const id = typed[side];
    if (!id) continue;
    if (!isId(id)) notFound('firm');
    now[side] = await standingFirm(ctx, id);
  }
  const ids = [now['a'], now['b']].filter((id) => id !== undefined && id !== '') as string[];
  if (ids.length === 0) return now;
  const rows = await ctx.db.selectFrom('firm').select('firm_id').where('firm_id', 'in', ids).execute();
  if (rows.length < new Set(ids).size) notFound('firm');
  return now;
}

/** They may be proposed to each other again. Returns the same id: `keepAgain` undoes it. */
export function liftApart(ctx: Ctx, id: string): Promise<Result<string>> {
  return settle(ctx, id, 'lifted');
}

export function keepAgain(ctx: Ctx, id: string): Promise<Result<string>> {
  return settle(ctx, id, 'kept-again');
}

async function settle(ctx: Ctx, id: string, verb: 'lifted' | 'kept-again'): Promise<Result<string>> {
  permit(ctx, 'edit-members');
  if (!isId(id)) notFound('kept-apart');
  const found = await ctx.db
    .selectFrom('kept_apart')
    .select(['a_id', 'b_id', 'kind', 'lifted_at'])
    .where('kept_apart_id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!found) notFound('kept-apart');
  const lifting = verb === 'lifted';
  if (lifting === (found.lifted_at !== null)) return accepted(id);
  if (!lifting && (await standsAgain(ctx, found))) return refused('apart/already');
  await ctx.db
    .updateTable('kept_apart')
    .set(lifting ? { lifted_at: ctx.now, lifted_by: ctx.actor.name } : { lifted_at: null, lifted_by: null })
    .where('kept_apart_id', '=', id)
    .execute();
  await recordChange(ctx, {
    noun: 'kept-apart',
    nounId: id,
    verb,
    before: { lifted: !lifting },
    after: { lifted: lifting },
  });
  return accepted(id);
}

async function standsAgain(
  ctx: Ctx,
  pair: { a_id: string; b_id: string; kind: ApartKind },
): Promise<boolean> {
  const other = await ctx.db
    .selectFrom('kept_apart')
    .select('kept_apart_id')
    .where('a_id', '=', pair.a_id)
    .where('b_id', '=', pair.b_id)
    .where('kind', '=', pair.kind)
    .where('lifted_at', 'is', null)
    .executeTakeFirst();
  return other !== undefined;
}

/** Those kept apart now, the youngest first; of one firm when `firmId` says so. For the desk's eyes only. */
export async function keptApart(ctx: Ctx, firmId?: string): Promise<Apart[]> {
  permit(ctx, 'edit-members');
  if (firmId !== undefined && !isId(firmId)) notFound('firm');
  const rows = await ctx.db
    .selectFrom('kept_apart as kept')
    .innerJoin('firm as a', 'a.firm_id', 'kept.a_id')
    .innerJoin('firm as b', 'b.firm_id', 'kept.b_id')
    .select(['kept_apart_id', 'kind', 'asked_by', 'reason', 'noted_at', 'noted_by'])
    .select(['a_id', 'b_id', 'a.name as a_name', 'b.name as b_name'])
    .where('lifted_at', 'is', null)
    .$if(firmId !== undefined, (query) =>
      query.where((eb) => eb.or([eb('a_id', '=', firmId!), eb('b_id', '=', firmId!)])),
    )
    .orderBy('noted_at', 'desc')
    .orderBy('kept_apart_id')
    .execute();
  return rows.map((row) => {
    const a = { id: row.a_id, name: row.a_name };
    const b = { id: row.b_id, name: row.b_name };
    return {
      id: row.kept_apart_id,
      kind: row.kind,
      a,
      b,
      askedBy: row.asked_by === null ? null : row.asked_by === a.id ? a : b,
      reason: row.reason,
      notedAt: row.noted_at,
      notedBy: row.noted_by,
    };
  });
}
