/** Writes where firms stand in the chain, what they can do and how that is known, how they work and sell. */
import { marketId } from '../../../tests/worlds/ids.ts';
import type { CastStanding } from '../../../tests/worlds/standing.ts';
import type { Placing } from './chain.ts';
import { changeRow } from './history.ts';
import { atWork, dayAfter, insertAll } from './rows.ts';

/** A capability as a firm of the cast holds it. */
interface Held {
  capability: string;
  evidence: 'declared' | 'confirmed' | 'shown';
  note: string;
  visibility: 'members' | 'animator';
  validUntil: string | null;
}

interface Placed {
  firmId: string;
  one: CastStanding;
  held: Held[];
  lang: 'it' | 'en';
  at: Date;
}

export async function writeStanding(placing: Placing): Promise<void> {
  const { ctx, cast, settled } = placing;
  const by = settled.animator;
  const placed = cast.chain.standing.map((one, at): Placed => ({
    one,
    firmId: settled.firm(one.firm).firmId,
    lang: cast.firms.find(({ key }) => key === one.firm)!.lang,
    held: heldBy(one, placing),
    at: atWork(ctx.now, 60 + 3 * at, at),
  }));
  const stages = placed.flatMap(({ firmId, one, at }) =>
    one.at.map((stage) => ({ firmId, at, stage: placing.full(stage), evidence: 'confirmed' })),
  );
  await insertAll(
    ctx,
    'firm_position',
    stages.map(({ firmId, at, stage, evidence }) => ({
      firm_id: firmId,
      stage,
      evidence,
      noted_at: at,
      noted_by: by,
    })),
  );
  await insertAll(
    ctx,
    'firm_capability',
    placed.flatMap((one) => capabilityRows(one, by)),
  );
  await insertAll(ctx, 'firm_trade', placed.map(tradeRow));
  await insertAll(ctx, 'change', [
    ...stages.map(({ firmId, at, stage, evidence }) =>
      changeRow('firm-position', firmId, { at, by, verb: 'added', after: { stage, evidence } }),
    ),
    ...placed.flatMap(({ firmId, held, at }) =>
      held.map((after) =>
        changeRow('firm-capability', firmId, { at, by, verb: 'added', after: { ...after, source: 'desk' } }),
      ),
    ),
    ...placed.map((one) =>
      changeRow('firm-trade', one.firmId, { at: one.at, by, verb: 'edited', after: tradeOf(one) }),
    ),
  ]);
}

function heldBy(
  { declared = [], confirmed = [], shown = {}, certified = {}, hidden = [] }: CastStanding,
  placing: Placing,
) {
  const held = (id: string, evidence: Held['evidence'], note = '', days?: number): Held => ({
    capability: placing.full(id),
    evidence,
    note,
    visibility: hidden.includes(id) ? 'animator' : 'members',
    validUntil: days === undefined ? null : dayAfter(placing.ctx.now, days),
  });
  return [
    ...declared.map((id) => held(id, 'declared')),
    ...confirmed.map((id) => held(id, 'confirmed')),
    ...Object.entries(shown).map(([id, note]) => held(id, 'shown', note)),
    ...Object.entries(certified).map(([id, [days, note]]) => held(id, 'shown', note, days)),
  ];
}

const capabilityRows = ({ firmId, held, at }: Placed, by: string) =>
  held.map(({ capability, evidence, note, visibility, validUntil }) => ({
    firm_id: firmId,
    capability,
    evidence,
    evidence_note: note,
    evidence_at: at,
    evidence_by: by,
    source: 'desk',
    visibility,
    valid_until: validUntil,
    added_at: at,
    added_by: by,
  }));

function tradeOf({ one, lang }: Placed) {
  return {
    lotFrom: one.lots?.[0] ?? null,
    lotTo: one.lots?.[1] ?? null,
    freeCapacity: one.free ?? '',
    minimumOrder: one.least === undefined ? null : one.least * 100,
    currency: one.least === undefined ? null : lang === 'it' ? 'EUR' : 'GBP',
    capacityNote: one.note ?? '',
    languages: [...one.speaks].sort(),
    markets: one.sells.map(marketId).sort(),
    neighbours: [...(one.overflows ?? [])].sort(),
    visibility: {},
  };
}

function tradeRow(placed: Placed) {
  const trade = tradeOf(placed);
  return {
    firm_id: placed.firmId,
    lot_from: trade.lotFrom,
    lot_to: trade.lotTo,
    free_capacity: trade.freeCapacity,
    minimum_order: trade.minimumOrder,
    currency: trade.currency,
    capacity_note: trade.capacityNote,
    languages: trade.languages,
    markets: trade.markets,
    neighbours: trade.neighbours,
    updated_at: placed.at,
  };
}
