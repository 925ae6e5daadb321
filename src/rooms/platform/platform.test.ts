import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dateWords,
  instantOf,
  langFromHeader,
  moneyWords,
  normalise,
  parseMoney,
  slugOf,
  splitMoney,
  zoneOffset,
  clockWords,
} from './index.ts';

describe('languages', () => {
  it.each([
    ['it-IT,it;q=0.9,en;q=0.8', 'it'],
    ['en-GB,en;q=0.9', 'en'],
    ['de-DE,de;q=0.9', 'en'],
    ['de,it;q=0.3,en;q=0.2', 'it'],
    ['en;q=0', 'it'],
    ['', 'it'],
    [null, 'it'],
  ] as const)('%s is answered in %s', (header, lang) => expect(langFromHeader(header)).toBe(lang));
});

describe('text', () => {
  it('compares as people do', () => {
    expect(normalise('  Società   Åkerström-Łódź ')).toBe('societa akerstrom-lodz');
    expect(slugOf('Motor Valley of Somewhere!')).toBe('motor-valley-of-somewhere');
  });
  it('normalising twice changes nothing', () =>
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (s) => normalise(normalise(s)) === normalise(s))));
});

describe('money', () => {
  it.each([
    ['1.234,56', 123456],
    ['1,234.56', 123456],
    ['1234.5', 123450],
    ['€ 1.234', 123400],
    ['12,3', 1230],
    ['1.234.567', 123456700],
    ['0,07', 7],
    ['-5', -500],
  ])('%s is %i cents', (typed, minor) =>
    expect(parseMoney(typed, 'EUR')).toEqual({ minor, currency: 'EUR' }),
  );
  it.each(['', 'abc', '1,2345', '12e3', '--4'])('%s is no amount', (typed) =>
    expect(parseMoney(typed, 'EUR')).toBeNull(),
  );
  it('is written as each language writes it', () => {
    expect(moneyWords({ minor: 123456, currency: 'EUR' }, 'en')).toBe('€1,234.56');
    expect(moneyWords({ minor: 1234567, currency: 'EUR' }, 'it')).toBe('12.345,67\u00a0€');
  });
  it('splits to the cent', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e9 }),
        fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 9 }),
        (minor, weights) =>
          splitMoney({ minor, currency: 'EUR' }, weights).reduce((sum, part) => sum + part.minor, 0) ===
          minor,
      ),
    ));
});

describe('time', () => {
  it('says dates as people write them', () => {
    const noon = new Date('2026-12-15T11:00:00Z');
    expect(dateWords(noon, 'it', 'Europe/Rome')).toBe('martedì 15 dicembre 2026');
    expect(dateWords(noon, 'en', 'Europe/Rome')).toBe('Tuesday 15 December 2026');
  });
  it('keeps the wall clock through the year, days with a change included', () => {
    const zones = ['Europe/Rome', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'UTC'];
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: 0, max: 3650 }),
        fc.integer({ min: 6, max: 23 }),
        (zone, days, hour) => {
          const day = new Date(Date.UTC(2024, 0, 1) + days * 86_400_000).toISOString().slice(0, 10);
          const clock = `${String(hour).padStart(2, '0')}:40`;
          expect(clockWords(instantOf(day, clock, zone), 'en', zone)).toBe(clock);
        },
      ),
    );
  });
  it('takes the later reading of a skipped hour', () => {
    expect(instantOf('2026-03-29', '02:30', 'Europe/Rome').toISOString()).toBe('2026-03-29T01:30:00.000Z');
    expect(zoneOffset(new Date('2026-03-29T01:30:00Z'), 'Europe/Rome')).toBe(120);
  });
});
