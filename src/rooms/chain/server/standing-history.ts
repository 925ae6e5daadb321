import { sql } from 'kysely';
import { accepted, refused, type Result } from '#platform';
import { permitEditing } from '#members/server';
import { isId, notFound, type Ctx } from '#platform/server';
import type { HeldCapability, HeldPosition } from '../standing.ts';
import type { Supply } from '../supply.ts';
import type { Trade } from '../trade.ts';
import { capabilitiesHeld, changeCapability, HELD } from './firm-capabilities.ts';
import { changePosition, PLACED, positionsHeld } from './firm-positions.ts';
import { changeTrade, TRADE, tradeOf } from './firm-trade.ts';
import { holdFirm } from './hold-firm.ts';
import { changeSupply, holdSupply, SUPPLY } from './supply.ts';

export interface StandingChange {
  changeId: string;
  at: Date;
  actorName: string;
  noun: typeof HELD | typeof PLACED | typeof TRADE | typeof SUPPLY;
  nounId: string;
  verb: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

const nouns = [HELD, PLACED, TRADE, SUPPLY] as const;

/** What changed in where a firm stands, newest first. */
export async function standingHistory(ctx: Ctx, firmId: string, most = 30): Promise<StandingChange[]> {
  permitEditing(ctx);
  const { rows } =
    await sql<StandingChange>`select change_id as "changeId", at, actor_name as "actorName", noun,
      noun_id as "nounId", verb, before, after
    from change
    where noun = any(${[...nouns]}) and noun_id in (select ${firmId}::uuid union all
      select supply_id from supply where ${firmId}::uuid in (supplier_id, buyer_id))
    order by change_id desc limit ${most}`.execute(ctx.db);
  return rows;
}

/** Takes one change of where a firm stands back; refused when it was changed again since. */
export async function undoStanding(ctx: Ctx, changeId: string): Promise<Result<null>> {
  permitEditing(ctx);
  const change = isId(changeId)
    ? await ctx.db.selectFrom('change').selectAll().where('change_id', '=', changeId).executeTakeFirst()
    : undefined;
  const noun = nouns.find((one) => one === change?.noun);
  if (!change || !noun) notFound('change');
  if (noun === SUPPLY) return undoSupply(ctx, change.noun_id, change as Past<Supply>, changeId);
  const firmId = change.noun_id;
  const held = await holdFirm(ctx, firmId);
  if (!held.ok) return held;
  if (noun === TRADE) {
    const { before, after } = change as Past<Trade>;
    const now = await tradeOf(ctx, firmId);
    if (!same(now.trade, after)) return refused('change/changed-since');
    await changeTrade(ctx, firmId, now, before!, 'undone', changeId);
  } else if (noun === PLACED) {
    const { before, after } = change as Past<HeldPosition>;
    const stage = (after ?? before)!.stage;
    const now = (await positionsHeld(ctx, firmId)).find((one) => one.stage === stage) ?? null;
    if (!same(now, after)) return refused('change/changed-since');
    await changePosition(ctx, firmId, now, before, 'undone', changeId);
  } else {
    const { before, after } = change as Past<HeldCapability>;
    const { capability } = (after ?? before)!;
    const now = (await capabilitiesHeld(ctx, firmId)).find((one) => one.capability === capability) ?? null;
    if (!same(now, after)) return refused('change/changed-since');
    await changeCapability(ctx, firmId, now, before, 'undone', changeId);
  }
  return accepted(null);
}

interface Past<T> {
  before: T | null;
  after: T | null;
}

async function undoSupply(
  ctx: Ctx,
  supplyId: string,
  { before, after }: Past<Supply>,
  changeId: string,
): Promise<Result<null>> {
  const { supplyId: _, ...kept } = await holdSupply(ctx, supplyId);
  const now = kept.ended ? null : kept;
  if (!same(now, after)) return refused('change/changed-since');
  await changeSupply(ctx, supplyId, now, before, 'undone', changeId);
  return accepted(null);
}

/** The same facts, whatever the order in which they were written. */
function same(one: object | null, other: object | null): boolean {
  const inOrder = (value: object | null) => JSON.stringify(value && Object.entries(value).sort());
  return inOrder(one) === inOrder(other);
}
