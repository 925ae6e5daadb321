import { accepted, refused, type Result } from '#platform';
import { permitEditing } from '#members/server';
import { recordChange, type Ctx } from '#platform/server';
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
    .values({ network_id: ctx.networkId, firm_id: firmId, stage, evidence, ...noted, ended_at })
    .onConflict((conflict) =>
      conflict
        .columns(['network_id', 'firm_id', 'stage'])
        .doUpdateSet(after ? { evidence, ...noted, ended_at } : { ended_at }),
    )
    .execute();
  await recordChange(ctx, { noun: PLACED, nounId: firmId, verb, before, after, ...(cause ? { cause } : {}) });
}
