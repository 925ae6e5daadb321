import { sql } from 'kysely';
import { accepted, refused, type Result } from '#platform';
import { permitEditing } from '#members/server';
import { recordChange, recordChanges, type Ctx } from '#platform/server';
import { readEvidence } from '../evidence.ts';
import type { CapabilitySource, HeldCapability } from '../standing.ts';
import { readChain } from './chain.ts';
import { holdFirm } from './hold-firm.ts';

/** The history's word for a firm's capabilities: `nounId` is the firm, `before` and `after` one capability. */
export const HELD = 'firm-capability';

export interface Declared {
  firmId: string;
  /** `pack:id` */
  capability: string;
}

export interface Brought {
  source: CapabilitySource;
  /** What brought it, so that it can be taken back with it. */
  cause?: string;
}

const kept = ['capability', 'evidence', 'evidence_note', 'source', 'visibility', 'valid_until'] as const;

/** A firm's capabilities by the order in which they were added. */
export async function capabilitiesHeld(ctx: Ctx, firmId: string): Promise<HeldCapability[]> {
  const rows = await ctx.db
    .selectFrom('firm_capability')
    .select(kept)
    .where('firm_id', '=', firmId)
    .where('removed_at', 'is', null)
    .orderBy('added_at')
    .orderBy('capability')
    .execute();
  return rows.map(({ evidence_note: note, valid_until: validUntil, ...row }) => ({
    ...row,
    note,
    validUntil,
  }));
}

/** A person adds what a firm can do. What it has already stays as it is known. */
export async function addCapability(
  ctx: Ctx,
  firmId: string,
  capability: string,
  source: CapabilitySource = 'desk',
): Promise<Result<null>> {
  permitEditing(ctx);
  const { capabilities } = await readChain(ctx);
  if (!capabilities.some(({ id }) => id === capability)) return refused('capability/unknown', 'capability');
  const held = await holdFirm(ctx, firmId);
  if (!held.ok) return held;
  const added = await declareCapabilities(ctx, [{ firmId, capability }], { source });
  return added.length > 0 ? accepted(null) : refused('capability/held-already', 'capability');
}

/** Declares many at once, of many firms. Those held already are left alone; returns the new ones. */
export async function declareCapabilities(
  ctx: Ctx,
  declared: readonly Declared[],
  { source, cause }: Brought,
): Promise<Declared[]> {
  const added: Declared[] = [];
  for (let at = 0; at < declared.length; at += 1000) {
    const part = declared.slice(at, at + 1000);
    const { rows } = await sql<Declared>`insert into firm_capability
        (network_id, firm_id, capability, source, cause, evidence_at, evidence_by, added_at, added_by)
      select current_network(), firm_id, capability, ${source}, ${cause ?? null}::uuid,
        ${ctx.now}::timestamptz, ${ctx.actor.name}, ${ctx.now}::timestamptz, ${ctx.actor.name}
      from unnest(${part.map(({ firmId }) => firmId)}::uuid[], ${part.map((one) => one.capability)}::text[])
        as said(firm_id, capability)
      group by firm_id, capability
      order by firm_id, capability
      on conflict (network_id, firm_id, capability) do update set
        evidence = 'declared', evidence_note = '', visibility = 'members', valid_until = null,
        source = excluded.source, cause = excluded.cause, evidence_at = excluded.evidence_at,
        evidence_by = excluded.evidence_by, added_at = excluded.added_at, added_by = excluded.added_by,
        removed_at = null
        where firm_capability.removed_at is not null
      returning firm_id as "firmId", capability`.execute(ctx.db);
    added.push(...rows);
  }
  await recordChanges(
    ctx,
    added.map(({ firmId, capability }) => ({
      noun: HELD,
      nounId: firmId,
      verb: 'added',
      before: null,
      after: { ...justDeclared, capability, source },
      ...(cause ? { cause } : {}),
    })),
  );
  return added;
}

const justDeclared = { evidence: 'declared', note: '', visibility: 'members', validUntil: null } as const;

/** How one capability is known, who sees it, until when it holds. */
export async function editCapability(
  ctx: Ctx,
  firmId: string,
  capability: string,
  typed: Readonly<Record<string, string>>,
): Promise<Result<null>> {
  permitEditing(ctx);
  const read = readEvidence(typed);
  if (!read.ok) return read;
  const before = await holdCapability(ctx, firmId, capability);
  if (!before.ok) return before;
  await changeCapability(ctx, firmId, before.value, { ...before.value, ...read.value }, 'edited');
  return accepted(null);
}

/** Takes a capability away from a firm; its history stays. */
export async function removeCapability(ctx: Ctx, firmId: string, capability: string): Promise<Result<null>> {
  permitEditing(ctx);
  const before = await holdCapability(ctx, firmId, capability);
  if (!before.ok) return before;
  await changeCapability(ctx, firmId, before.value, null, 'removed');
  return accepted(null);
}

async function holdCapability(ctx: Ctx, firmId: string, capability: string): Promise<Result<HeldCapability>> {
  const held = await holdFirm(ctx, firmId);
  if (!held.ok) return held;
  const found = (await capabilitiesHeld(ctx, firmId)).find((one) => one.capability === capability);
  return found ? accepted(found) : refused('capability/not-held', 'capability');
}

/** Writes one capability as it is now (null: not held any more) and what was before. The firm is held. */
export async function changeCapability(
  ctx: Ctx,
  firmId: string,
  before: HeldCapability | null,
  after: HeldCapability | null,
  verb: string,
  cause?: string,
): Promise<void> {
  const capability = (after ?? before)!.capability;
  await ctx.db
    .updateTable('firm_capability')
    .set(
      after
        ? {
            evidence: after.evidence,
            evidence_note: after.note,
            visibility: after.visibility,
            valid_until: after.validUntil,
            removed_at: null,
            // From here on it is known from a person, not from what brought it.
            cause: null,
            ...(before?.evidence === after.evidence && before.note === after.note
              ? {}
              : { evidence_at: ctx.now, evidence_by: ctx.actor.name }),
          }
        : { removed_at: ctx.now },
    )
    .where('firm_id', '=', firmId)
    .where('capability', '=', capability)
    .execute();
  await recordChange(ctx, { noun: HELD, nounId: firmId, verb, before, after, ...(cause ? { cause } : {}) });
}
