import { reaches } from '#members';
import { audienceAtDesk } from '#members/server';
import type { Ctx } from '#platform/server';
import type { HeldCapability, HeldPosition } from '../standing.ts';
import { emptyTrade, type Trade, type TradeKey } from '../trade.ts';
import { capabilitiesHeld } from './firm-capabilities.ts';
import { positionsHeld } from './firm-positions.ts';
import { tradeOf } from './firm-trade.ts';
import { supplyOf, type SupplyTie } from './supply.ts';

export interface Standing {
  positions: HeldPosition[];
  capabilities: HeldCapability[];
  trade: Trade;
  /** Of `trade`, for whoever edits it. */
  version: number;
  supplies: SupplyTie[];
}

/** Where a firm stands, as far as whoever asks may see. */
export async function standingOf(ctx: Ctx, firmId: string): Promise<Standing> {
  const audience = audienceAtDesk(ctx);
  const capabilities = await capabilitiesHeld(ctx, firmId);
  const { trade, version } = await tradeOf(ctx, firmId);
  return {
    positions: await positionsHeld(ctx, firmId),
    capabilities: capabilities.filter(({ visibility }) => reaches(visibility, audience)),
    trade: shownTrade(trade, (key) => reaches(trade.visibility[key] ?? 'members', audience)),
    version,
    supplies: await supplyOf(ctx, firmId),
  };
}

function shownTrade(trade: Trade, shows: (key: TradeKey) => boolean): Trade {
  const shown = { ...trade };
  const hide = (key: TradeKey, ...fields: (keyof Trade)[]) => {
    if (!shows(key)) for (const field of fields) (shown[field] as Trade[keyof Trade]) = emptyTrade[field];
  };
  hide('lots', 'lotFrom', 'lotTo');
  hide('free_capacity', 'freeCapacity', 'capacityNote');
  hide('minimum_order', 'minimumOrder', 'currency');
  hide('languages', 'languages');
  hide('markets', 'markets');
  hide('neighbours', 'neighbours');
  return shown;
}
