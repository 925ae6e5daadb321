import type { Lang } from './lang.ts';

/** An amount in whole minor units (cents) of a currency: never a float. */
export interface Money {
  minor: number;
  currency: string;
}

/** How many minor digits a currency has: 2 for EUR, 0 for JPY. */
export function minorDigits(currency: string): number {
  return (
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  );
}

/**
 * Reads what a person typed: "1.234,56", "1,234.56", "1234.5", "€ 1.234". Returns null when it is no amount or
 * has more decimals than the currency. A lone separator followed by exactly three digits groups thousands.
 */
export function parseMoney(typed: string, currency: string): Money | null {
  const text = typed.replace(/[\s\u00a0'’]/g, '').replace(/^[€$£]|[€$£]$/g, '');
  if (!/^-?\d[\d.,]*$/.test(text)) return null;
  const digits = minorDigits(currency);
  const last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
  const other = text[last] === '.' ? ',' : '.';
  const tail = last < 0 ? '' : text.slice(last + 1);
  const separatorRepeats = last >= 0 && text.indexOf(text[last]!) !== last;
  const isDecimal = last >= 0 && !separatorRepeats && (tail.length !== 3 || text.includes(other));
  const whole = (isDecimal ? text.slice(0, last) : text).replace(/[.,]/g, '');
  const fraction = isDecimal ? tail : '';
  if (fraction.length > digits) return null;
  const minor = Number(whole + fraction.padEnd(digits, '0'));
  return Number.isSafeInteger(minor) ? { minor, currency } : null;
}

export function moneyWords(money: Money, lang: Lang): string {
  const digits = minorDigits(money.currency);
  return new Intl.NumberFormat(lang === 'it' ? 'it-IT' : 'en-GB', {
    style: 'currency',
    currency: money.currency,
  }).format(money.minor / 10 ** digits);
}

/** Splits an amount by weights, to the cent: the parts always add up to the whole. */
export function splitMoney(money: Money, weights: readonly number[]): Money[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (!(total > 0)) throw new RangeError(`splitMoney: weights must add up to more than 0, got ${total}`);
  let before = 0;
  let given = 0;
  return weights.map((weight) => {
    before += weight;
    const upTo = Math.round((money.minor * before) / total);
    const part = { minor: upTo - given, currency: money.currency };
    given = upTo;
    return part;
  });
}
