import { accepted, minorDigits, parseMoney, refused, type Refusal, type Result } from '#platform';
import { isAudience, type Audience } from '#members';
import { COMMON, type ChainCapability, type ChainOfNetwork } from './chain.ts';
import { freeCapacities, type FreeCapacity } from './standing.ts';

/** How a firm works and sells. */
export interface Trade {
  /** Pieces in one lot. */
  lotFrom: number | null;
  lotTo: number | null;
  freeCapacity: FreeCapacity;
  capacityNote: string;
  /** Minor units of `currency`. */
  minimumOrder: number | null;
  currency: string | null;
  /** ISO 639-1, as "it". */
  languages: string[];
  /** Where and through whom it sells: capabilities of the common pack's stage `markets`, as `common:market-germany`. */
  markets: string[];
  /** Neighbour sectors it already works for, by the ids of the packs' neighbours. */
  neighbours: string[];
  /** Who sees each field; what it does not name is for the members. */
  visibility: Partial<Record<TradeKey, Audience>>;
}

/** Fields with a visibility of their own. Lots, order and capacity each have one, whatever the columns. */
export const tradeKeys = [
  'lots',
  'free_capacity',
  'minimum_order',
  'languages',
  'markets',
  'neighbours',
] as const;
export type TradeKey = (typeof tradeKeys)[number];

export const emptyTrade: Trade = {
  lotFrom: null,
  lotTo: null,
  freeCapacity: '',
  capacityNote: '',
  minimumOrder: null,
  currency: null,
  languages: [],
  markets: [],
  neighbours: [],
  visibility: {},
};

/** Languages offered by name; whoever speaks another one may still type its code. */
export const tradeLanguages = [
  'it',
  'en',
  'fr',
  'de',
  'es',
  'pt',
  'nl',
  'pl',
  'ro',
  'ru',
  'tr',
  'ar',
  'zh',
  'ja',
];

/** The markets and channels to choose from. */
export const marketsOf = (chain: ChainOfNetwork): ChainCapability[] =>
  chain.capabilities.filter(({ stage }) => stage === `${COMMON}:markets`);

/** Reads the form of how a firm works: tidied, or refused with every problem at once in `data.problems`. */
export function readTrade(
  typed: Readonly<Record<string, string>>,
  many: (name: string) => readonly string[],
): Result<Trade> {
  const problems: Refusal[] = [];
  const whole = (name: string): number | null => {
    const text = (typed[name] ?? '').replace(/[\s.,'’]/g, '');
    if (text === '') return null;
    if (/^\d{1,9}$/.test(text)) return Number(text);
    problems.push({ code: 'number/unreadable', about: name });
    return null;
  };
  const [lotFrom, lotTo] = [whole('lot_from'), whole('lot_to')];
  if (lotFrom !== null && lotTo !== null && lotTo < lotFrom)
    problems.push({ code: 'lots/upside-down', about: 'lot_to' });

  const currency = (typed['currency'] ?? '').trim().toUpperCase() || 'EUR';
  const amount = (typed['minimum_order'] ?? '').trim();
  const money = amount === '' || !isCurrency(currency) ? null : parseMoney(amount, currency);
  if (!isCurrency(currency)) problems.push({ code: 'currency/unknown', about: 'currency' });
  else if (amount !== '' && (money === null || money.minor < 0))
    problems.push({ code: 'money/unreadable', about: 'minimum_order' });

  const freeCapacity = freeCapacities.find((one) => one === (typed['free_capacity'] ?? ''));
  if (freeCapacity === undefined) problems.push({ code: 'capacity/unknown', about: 'free_capacity' });
  const capacityNote = (typed['capacity_note'] ?? '').replace(/\s+/g, ' ').trim();
  if (capacityNote.length > 500)
    problems.push({
      code: 'text/too-long',
      about: 'capacity_note',
      data: { longest: 500, length: capacityNote.length },
    });

  const visibility: Trade['visibility'] = {};
  for (const key of tradeKeys) {
    const audience = typed[`see.${key}`];
    if (isAudience(audience) && audience !== 'members') visibility[key] = audience;
  }
  if (problems.length > 0) return refused('form/unreadable', undefined, { problems });
  const clean = (name: string, form: RegExp) =>
    [...new Set(many(name).filter((one) => form.test(one)))].sort();
  return accepted({
    lotFrom,
    lotTo,
    freeCapacity: freeCapacity!,
    capacityNote,
    minimumOrder: money?.minor ?? null,
    currency: money ? currency : null,
    languages: clean('languages', /^[a-z]{2,3}$/),
    markets: clean('markets', /^[a-z0-9-]+:[a-z0-9-]+$/),
    neighbours: clean('neighbours', /^[a-z][a-z0-9-]*$/),
    visibility,
  });
}

/** "1500" of 150000 cents: as the form's line shows it. */
export function amountTyped({ minimumOrder, currency }: Trade): string {
  if (minimumOrder === null) return '';
  return String(minimumOrder / 10 ** minorDigits(currency ?? 'EUR'));
}

function isCurrency(code: string): boolean {
  return /^[A-Z]{3}$/.test(code) && Intl.supportedValuesOf('currency').includes(code);
}
