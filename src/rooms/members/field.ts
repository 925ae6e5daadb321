import {
  accepted,
  minorDigits,
  moneyWords,
  parseMoney,
  refused,
  shortDate,
  type Lang,
  type Result,
} from '#platform';
import { isWebAddress, tidyWebsite } from './firm.ts';
import type { FlatValue } from './flat.ts';
import { readDay } from './mandate.ts';
import { numberText, readNumber } from './number.ts';
import type { Audience } from './visibility.ts';

/** A network's own field: what it asks its firms or people beyond what everyone asks. */
export const fieldKinds = [
  'text',
  'long-text',
  'number',
  'date',
  'yes-no',
  'choice',
  'link',
  'money',
] as const;
export type FieldKind = (typeof fieldKinds)[number];
export type Label = Record<Lang, string>;
export interface FieldChoice {
  key: string;
  label: Label;
}

export interface Field {
  noun: 'firm' | 'person';
  key: string;
  label: Label;
  kind: FieldKind;
  choices: readonly FieldChoice[];
  visibility: Audience;
}

/** A kept value: text, link, choice and day as text; number; boolean; money in minor units. Null: not known. */
export type FieldValue = string | number | boolean | { minor: number; currency: string } | null;

/** Reads what was typed into a field. Empty is not known, never 0 and never "no". */
export function readField(field: Field, typed: string, lang: Lang): Result<FieldValue> {
  const text = typed.trim();
  if (text === '') return accepted(null);
  const about = `own.${field.key}`;
  switch (field.kind) {
    case 'text': {
      const line = text.replace(/\s+/g, ' ');
      return line.length > 300 ? refused('text/too-long', about, { longest: 300 }) : accepted(line);
    }
    case 'long-text':
      return text.length > 10_000
        ? refused('text/too-long', about, { longest: 10_000 })
        : accepted(text.replace(/\r\n?/g, '\n'));
    case 'number': {
      const number = readNumber(text, lang);
      return number === null ? refused('number/unreadable', about) : accepted(number);
    }
    case 'date': {
      const day = readDay(isoDay(text));
      return day ? accepted(day) : refused('day/unreadable', about);
    }
    case 'yes-no':
      return text === 'yes' || text === 'no' ? accepted(text === 'yes') : refused('yes-no/unreadable', about);
    case 'choice':
      return field.choices.some((choice) => choice.key === text)
        ? accepted(text)
        : refused('choice/unknown', about);
    case 'link': {
      const link = tidyWebsite(text);
      return isWebAddress(link) && link.length <= 1000 ? accepted(link) : refused('link/unreadable', about);
    }
    case 'money': {
      const { amount, currency } = splitCurrency(text);
      const money = isCurrency(currency) ? parseMoney(amount, currency) : null;
      return money
        ? accepted({ minor: money.minor, currency: money.currency })
        : refused('money/unreadable', about);
    }
  }
}

/** A kept value as it stands in a form: reading it again gives the same value. */
export function typedField(field: Field, value: FlatValue | undefined, lang: Lang): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return numberText(value, lang);
  if (field.kind === 'money' && isMoney(value)) {
    const digits = minorDigits(value.currency);
    const sign = value.minor < 0 ? '-' : '';
    const bare = String(Math.abs(value.minor)).padStart(digits + 1, '0');
    const cut = bare.length - digits;
    const amount =
      digits === 0 ? bare : `${bare.slice(0, cut)}${lang === 'it' ? ',' : '.'}${bare.slice(cut)}`;
    return `${sign}${amount} ${value.currency}`;
  }
  return typeof value === 'string' ? value : '';
}

/** A kept value in words, for a page or a file. */
export function fieldWords(field: Field, value: FlatValue | undefined, lang: Lang): string {
  if (value === undefined || value === null || value === '') return '';
  switch (field.kind) {
    case 'yes-no':
      return value ? { it: 'sì', en: 'yes' }[lang] : 'no';
    case 'choice': {
      const choice = field.choices.find((one) => one.key === value);
      return choice ? labelIn(choice.label, lang) : String(value);
    }
    case 'date':
      return typeof value === 'string' && readDay(value)
        ? shortDate(new Date(`${value}T12:00:00Z`), lang, 'UTC')
        : String(value);
    case 'money':
      return isMoney(value) ? moneyWords(value, lang) : String(value);
    case 'number':
      return typeof value === 'number'
        ? new Intl.NumberFormat(lang === 'it' ? 'it-IT' : 'en-GB', {
            maximumFractionDigits: 12,
            useGrouping: 'min2',
          }).format(value)
        : String(value);
    default:
      return String(value);
  }
}

/** A label in the reader's language, or in the other one when only that was written. */
export const labelIn = (label: Partial<Label>, lang: Lang) =>
  label[lang] || label[lang === 'it' ? 'en' : 'it'] || '';

const isMoney = (value: FlatValue): value is { minor: number; currency: string } =>
  typeof value === 'object' && value !== null && 'minor' in value && 'currency' in value;

/** "31/12/2026" and "31.12.2026" as people write them in Europe; a date field sends "2026-12-31". */
function isoDay(text: string): string {
  const parts = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})$/.exec(text);
  return parts ? `${parts[3]}-${parts[2]!.padStart(2, '0')}-${parts[1]!.padStart(2, '0')}` : text;
}

const signs: Record<string, string> = { '€': 'EUR', $: 'USD', '£': 'GBP' };

function splitCurrency(text: string): { amount: string; currency: string } {
  const found = /^([A-Za-z]{3}|[€$£])\s*(.+)$/.exec(text) ?? /^(.+?)\s*([A-Za-z]{3}|[€$£])$/.exec(text);
  if (!found) return { amount: text, currency: 'EUR' };
  const [word, amount] = /^([A-Za-z]{3}|[€$£])$/.test(found[1]!)
    ? [found[1]!, found[2]!]
    : [found[2]!, found[1]!];
  return { amount, currency: signs[word] ?? word.toUpperCase() };
}

// With three minor digits "1.000" could be one or a thousand: such currencies are not offered.
const isCurrency = (code: string) =>
  Intl.supportedValuesOf('currency').includes(code) && minorDigits(code) <= 2;
