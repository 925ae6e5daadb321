import { describe, expect, test } from 'vitest';
import { isDay, readEvidence } from './evidence.ts';
import { amountTyped, emptyTrade, readTrade } from './trade.ts';

const none = () => [];
const codes = (typed: Record<string, string>) => {
  const read = readTrade(typed, none);
  return read.ok ? [] : (read.refusal.data!['problems'] as { code: string }[]).map(({ code }) => code);
};

describe('how a firm works, as it was typed', () => {
  test('an empty form says nothing', () => {
    expect(readTrade({}, none)).toEqual({ ok: true, value: emptyTrade });
  });

  test('numbers as people write them, money in minor units', () => {
    const typed = { lot_from: '1.000', lot_to: '5 000', minimum_order: '1.500,50', currency: 'eur' };
    const read = readTrade(typed, (name) => (name === 'languages' ? ['it', 'de', 'it', 'x!'] : []));
    expect(read).toMatchObject({
      ok: true,
      value: { lotFrom: 1000, lotTo: 5000, minimumOrder: 150_050, currency: 'EUR', languages: ['de', 'it'] },
    });
    expect(amountTyped({ ...emptyTrade, minimumOrder: 150_050, currency: 'EUR' })).toBe('1500.5');
    expect(amountTyped({ ...emptyTrade, minimumOrder: 1500, currency: 'JPY' })).toBe('1500');
  });

  test('every problem at once', () => {
    expect(codes({ lot_from: '9', lot_to: '3', minimum_order: 'a lot' })).toEqual([
      'lots/upside-down',
      'money/unreadable',
    ]);
    expect(codes({ lot_from: '-1', currency: 'XYQ', minimum_order: '3' })).toEqual([
      'number/unreadable',
      'currency/unknown',
    ]);
    expect(codes({ free_capacity: 'much' })).toEqual(['capacity/unknown']);
  });

  test('who sees a field is kept where it differs from the members', () => {
    const read = readTrade({ 'see.lots': 'animator', 'see.markets': 'members', 'see.order': 'public' }, none);
    expect(read.ok && read.value.visibility).toEqual({ lots: 'animator' });
  });
});

describe('how a capability is known', () => {
  const read = (typed: Record<string, string>) => {
    const result = readEvidence(typed);
    return result.ok ? result.value : result.refusal.code;
  };

  test('what is shown is shown somewhere', () => {
    expect(read({ evidence: 'shown' })).toBe('evidence/shown-where');
    expect(read({ evidence: 'shown', note: ' certificate  7 ', valid_until: '2027-02-28' })).toEqual({
      evidence: 'shown',
      note: 'certificate 7',
      visibility: 'members',
      validUntil: '2027-02-28',
    });
  });

  test('unknown words and days that are none are refused', () => {
    expect(read({ evidence: 'proven' })).toBe('evidence/unknown');
    expect(read({ evidence: 'declared', visibility: 'all' })).toBe('visibility/unknown');
    expect(read({ evidence: 'declared', valid_until: '2027-02-30' })).toBe('date/unreadable');
    expect(isDay('2028-02-29')).toBe(true);
  });
});
