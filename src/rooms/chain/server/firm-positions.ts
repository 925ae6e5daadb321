import { sql } from 'kysely';
import { accepted, refused, type Result } from '#platform';
import { permitEditing } from '#members/server';
import { recordChange, recordChanges, type Ctx } from '#platform/server';
import { evidences, type Evidence, type HeldPosition } from '../standing.ts';
import { readChain } from './chain.ts';
import { holdFirm } from './hold-firm.ts';

export const PLACED = 'firm-position';

/** The stages a firm was placed at. */
export async function positionsHeld(ctx: Ctx, firmId: string): Promise<HeldPosition[]> {
  return ctx.db
    .selectFrom('firm_position')
    .select(['stage', 'evidence'])
    .where('firm_id', '=', firmId)
    .where('ended_at', 'is', null)
    .orderBy('noted_at')
    .orderBy('stage')
    .execute();
}

/** Places a firm at a stage, or says better how that is known. */
export async function placeFirm(
  ctx: Ctx,
  firmId: string,
  stage: string,
  evidence: string = 'declared',
): Promise<Result<null>> {
  permitEditing(ctx);
  const { stages } = await readChain(ctx);
  if (!stages.some(({ id }) => id === stage)) return refused('stage/unknown', 'stage');
  const known = evidences.find((one) => one === evidence);
  if (!known) return refused('evidence/unknown', 'evidence');
  const held = await holdFirm(ctx, firmId);
  if (!held.ok) return held;
  const before = (await positionsHeld(ctx, firmId)).find((one) => one.stage === stage) ?? null;
  if (before?.evidence === known) return refused('position/held-already', 'stage');
  await changePosition(ctx, firmId, before, { stage, evidence: known }, before ? 'edited' : 'added');
  return accepted(null);
}

export async function endPosition(ctx: Ctx, firmId: string, stage: string): Promise<Result<null>> {
  permitEditing(ctx);
  const held = await holdFirm(ctx, firmId);
  if (!held.ok) return held;
  const before = (await positionsHeld(ctx, firmId)).find((one) => one.stage === stage);
  if (!before) return refused('position/not-held', 'stage');
  await changePosition(ctx, firmId, before, null, 'removed');
  return accepted(null);
}

/** Writes one position as it is now and what was before. The firm is held. */
export async function changePosition(
  ctx: Ctx,
  firmId: string,
  before: HeldPosition | null,
  after: HeldPosition | null,
  verb: string,
  cause?: string,
): Promise<void> {
  const stage = (after ?? before)!.stage;
  const evidence: Evidence = (after ?? before)!.evidence;
  const noted = { noted_at: ctx.now, noted_by: ctx.actor.name };
  const ended_at = after ? null : ctx.now;
  await ctx.db
    .insertInto('firm_position')
    .values({ network_id: ctx.networkId, firm_id: firmId, stage, evidence, ...noted, ended_at, cause: null })
    .onConflict((conflict) =>
      conflict
        .columns(['network_id', 'firm_id', 'stage'])
        .doUpdateSet(after ? { evidence, ...noted, ended_at, cause: null } : { ended_at, cause: null }),
    )
    .execute();
  await recordChange(ctx, { noun: PLACED, nounId: firmId, verb, before, after, ...(cause ? { cause } : {}) });
}

/** Places many firms at once, for one cause. Those that stand there already are left alone. */
export async function placeMany(
  ctx: Ctx,
  placed: readonly { firmId: string; stage: string }[],
  cause: string,
): Promise<void> {
  if (placed.length === 0) return;
  const { rows } = await sql<{ firmId: string; stage: string }>`insert into firm_position
      (network_id, firm_id, stage, noted_at, noted_by, cause)
    select current_network(), firm_id, stage, ${ctx.now}::timestamptz, ${ctx.actor.name}, ${cause}::uuid
    from unnest(${placed.map(({ firmId }) => firmId)}::uuid[], ${placed.map(({ stage }) => stage)}::text[])
      as said(firm_id, stage)
    group by firm_id, stage order by firm_id, stage
    on conflict (network_id, firm_id, stage) do update set evidence = 'declared', ended_at = null,
      noted_at = excluded.noted_at, noted_by = excluded.noted_by, cause = excluded.cause
      where firm_position.ended_at is not null
    returning firm_id as "firmId", stage`.execute(ctx.db);
  await recordChanges(
    ctx,
    rows.map(({ firmId, stage }) => ({
      noun: PLACED,
      nounId: firmId,
      verb: 'added',
      before: null,
      after: { stage, evidence: 'declared' },
      cause,
    })),
  );
}
