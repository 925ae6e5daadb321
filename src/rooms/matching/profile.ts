/** A firm as its rows tell it → as pairs see it: what it can do, where it stands, what it looks for, who may know. */
import type { Bought, Concepts, Firm, Held, Named, Opportunity, Seen } from '#packages/matching';
import type { Evidence, FreeCapacity, OpportunityKind } from '#chain';
import { firmDefaults, isAudience, type Audience, type FirmEntry, type VisibilityMap } from '#members';
import type { Lang } from '#platform';

/** What a firm says of itself in free words. */
export type FirmText = Pick<FirmEntry, 'summary' | 'description' | 'offers' | 'needs' | 'lang'>;

export interface OpportunityRow {
  id: string;
  kind: OpportunityKind;
  title: string;
  text: string;
  lang: Lang;
  capabilities: readonly string[];
  certifications: readonly string[];
  markets: readonly string[];
  quantity: number | null;
  anonymous: boolean;
  visibility: Audience;
  expiresOn: string;
  enteredAt: Date;
}

export interface TradeRow {
  lotFrom: number | null;
  lotTo: number | null;
  freeCapacity: FreeCapacity;
  languages: readonly string[];
  markets: readonly string[];
  visibility: VisibilityMap;
}

export interface FirmRows {
  id: string;
  archived: boolean;
  text: FirmText;
  visibility: VisibilityMap;
  capabilities: readonly {
    id: string;
    evidence: Evidence;
    visibility: Audience;
    validUntil: string | null;
  }[];
  stages: readonly string[];
  trade: TradeRow | null;
  opportunities: readonly OpportunityRow[];
}

/** How texts become concepts, and which capabilities a text names. */
export interface Reader {
  concepts(text: string, lang: Lang): Concepts;
  capabilitiesIn(text: string): readonly string[];
}

const dayLong = 86_400_000;
/** The instant at which a day is over. */
const endOf = (day: string) => Date.parse(`${day}T00:00:00Z`) + dayLong;

export function profileOf(rows: FirmRows, read: Reader): Firm {
  const { text, trade } = rows;
  const seenIn = (key: keyof FirmText) => sight(rows.visibility[key] ?? firmDefaults[key]);
  const told = (['summary', 'offers', 'description'] as const).filter((key) => text[key] !== '');
  return {
    id: rows.id,
    archived: rows.archived,
    capabilities: rows.capabilities.map(({ id, evidence, visibility, validUntil }): Held => ({
      id,
      evidence,
      seen: visibility,
      until: validUntil === null ? null : endOf(validUntil),
    })),
    positions: rows.stages.map((id) => ({ id, seen: 'members' })),
    text:
      told.length === 0
        ? null
        : {
            concepts: read.concepts(told.map((key) => text[key]).join('\n'), text.lang),
            // One text, one sight: whoever may not read all of it is told nothing from it.
            seen: innermostOf(told.map(seenIn)),
          },
    buys:
      text.needs === ''
        ? []
        : read.capabilitiesIn(text.needs).map((id): Bought => ({ id, seen: seenIn('needs') })),
    ...(trade ? tradeOf(trade) : {}),
    opportunities: rows.opportunities.map((row) => opportunityOf(row, read)),
  };
}

function tradeOf(trade: TradeRow): Pick<Firm, 'markets' | 'languages' | 'lot'> {
  const seen = (...keys: string[]) =>
    innermostOf(keys.map((key) => sight(trade.visibility[key] ?? 'members')));
  const named = (names: readonly string[], key: string) =>
    names.map((name): Named => ({ name, seen: seen(key) }));
  const { lotFrom, lotTo, freeCapacity } = trade;
  const silent = lotFrom === null && lotTo === null && freeCapacity === '';
  return {
    markets: named(trade.markets, 'markets'),
    languages: named(trade.languages, 'languages'),
    lot: silent
      ? null
      : {
          from: lotFrom,
          to: lotTo,
          free: freeCapacity,
          seen: seen('lots', 'free_capacity'),
        },
  };
}

function opportunityOf(row: OpportunityRow, read: Reader): Opportunity & Required<Seen> {
  return {
    id: row.id,
    kind: row.kind,
    concepts: read.concepts(`${row.title}\n${row.text}`, row.lang),
    capabilities: row.capabilities,
    expires: endOf(row.expiresOn),
    anonymous: row.anonymous,
    seen: row.visibility,
    conditions: {
      certifications: row.certifications,
      markets: row.markets,
      ...(row.quantity === null ? {} : { quantity: row.quantity }),
    },
  };
}

const inwards: readonly Audience[] = ['public', 'members', 'counterpart', 'animator'];
/** A word nobody knows hides. */
const sight = (value: string | undefined): Audience => (isAudience(value) ? value : 'animator');
const innermostOf = (all: readonly Audience[]): Audience =>
  all.reduce<Audience>(
    (inner, one) => (inwards.indexOf(one) > inwards.indexOf(inner) ? one : inner),
    'public',
  );
