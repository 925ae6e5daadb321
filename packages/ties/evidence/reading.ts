import { confidences, directions, type Fact, factTypes, layers, sources } from './fact.ts';

export type FactFaultCode =
  | 'not-a-fact'
  | 'no-firm'
  | 'same-firm'
  | 'unknown-type'
  | 'unknown-layer'
  | 'unknown-direction'
  | 'unknown-confidence'
  | 'unknown-source'
  | 'bad-time'
  | 'recorded-in-the-future'
  | 'recorded-before-it-happened'
  | 'retracted-before-it-was-recorded'
  | 'ended-before-it-began'
  | 'does-not-run'
  | 'bad-amount'
  | 'introduced-by-itself';

/** Why a row is no fact: which row (from 0), which field, and a plain English sentence. */
export interface FactFault {
  code: FactFaultCode;
  row: number;
  field: string;
  message: string;
}

type Fields = Record<string, unknown>;
type Complaint = [FactFaultCode, field: string, message: string];

/**
 * Tells facts from rows that can't be one. Never throws. Every row comes out once: among the facts, as the very object
 * it was, or among the faults, with the first thing wrong with it. `now` is the present: nothing is recorded after it.
 */
export function readFacts(rows: readonly unknown[], now: number): { facts: Fact[]; faults: FactFault[] } {
  const facts: Fact[] = [];
  const faults: FactFault[] = [];
  rows.forEach((value, row) => {
    const wrong = complaintOf(value, now);
    if (!wrong) facts.push(value as Fact);
    else faults.push({ code: wrong[0], row, field: wrong[1], message: wrong[2] });
  });
  return { facts, faults };
}

function complaintOf(value: unknown, now: number): Complaint | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return ['not-a-fact', '', 'A fact is an object with a type, two firms, times and a source.'];
  const fields = value as Fields;
  return wordsOf(fields) ?? firmsOf(fields) ?? timesOf(fields, now) ?? amountOf(fields);
}

function wordsOf(fields: Fields): Complaint | null {
  const known = {
    type: factTypes,
    layer: layers,
    direction: directions,
    confidence: confidences,
    source: sources,
  };
  for (const [field, words] of Object.entries(known)) {
    if ((words as readonly unknown[]).includes(fields[field])) continue;
    const code = `unknown-${field}` as FactFaultCode;
    return [code, field, `${said(fields[field])} is no ${field}: it is one of ${words.join(', ')}.`];
  }
  return null;
}

function firmsOf({ a, b, introducedBy }: Fields): Complaint | null {
  for (const [field, firm] of Object.entries({ a, b }))
    if (typeof firm !== 'string' || firm === '') return ['no-firm', field, `${field} names no firm.`];
  if (a === b) return ['same-firm', 'b', `${said(a)} is named on both sides: a tie has two firms.`];
  if (introducedBy === undefined) return null;
  if (typeof introducedBy !== 'string' || introducedBy === '')
    return ['no-firm', 'introducedBy', 'introducedBy names nobody.'];
  if (introducedBy === a || introducedBy === b)
    return ['introduced-by-itself', 'introducedBy', `${said(introducedBy)} is introduced by itself.`];
  return null;
}

function timesOf(fields: Fields, now: number): Complaint | null {
  const { type, occurredAt, recordedAt, endedAt, retractedAt } = fields;
  for (const [field, time] of Object.entries({ occurredAt, recordedAt, endedAt, retractedAt })) {
    if (time === undefined && (field === 'endedAt' || field === 'retractedAt')) continue;
    if (!isTime(time))
      return ['bad-time', field, `${field} is ${said(time)}: it must be whole milliseconds since 1970.`];
    if (field !== 'occurredAt' && time > now)
      return ['recorded-in-the-future', field, `${field} is later than now: only the past can be recorded.`];
  }
  const [occurred, recorded] = [occurredAt as number, recordedAt as number];
  if (recorded < occurred)
    return [
      'recorded-before-it-happened',
      'recordedAt',
      'It is recorded before it happened: that is a plan.',
    ];
  if (retractedAt !== undefined && (retractedAt as number) < recorded)
    return ['retracted-before-it-was-recorded', 'retractedAt', 'It is retracted before it was recorded.'];
  if (endedAt === undefined) return null;
  if (type !== 'contract') return ['does-not-run', 'endedAt', `A ${type} does not run, so it has no end.`];
  return (endedAt as number) < occurred
    ? ['ended-before-it-began', 'endedAt', 'It ends before it begins.']
    : null;
}

function amountOf({ amount }: Fields): Complaint | null {
  if (amount === undefined || (Number.isSafeInteger(amount) && (amount as number) >= 0)) return null;
  return ['bad-amount', 'amount', `amount is ${said(amount)}: it must be a whole number of cents, from 0.`];
}

function isTime(time: unknown): time is number {
  return Number.isSafeInteger(time);
}

function said(value: unknown): string {
  return typeof value === 'string' ? `"${value}"` : String(value);
}
