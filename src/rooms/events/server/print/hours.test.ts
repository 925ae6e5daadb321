import { expect, test } from 'vitest';
import { hoursOf } from './hours.ts';

const slot = { startsAt: new Date('2026-12-15T08:40:00Z'), endsAt: new Date('2026-12-15T09:00:00Z') };

test('days and hours as people write them', () => {
  const it = hoursOf('it', 'Europe/Rome');
  const en = hoursOf('en', 'Europe/London');
  expect(it.span(slot)).toBe('9:40–10:00');
  expect(en.span(slot)).toBe('8:40–9:00');
  expect(it.day('2026-12-15')).toBe('martedì 15 dicembre 2026');
  expect(en.day('2026-12-15')).toBe('Tuesday 15 December 2026');
  expect(it.dayHeading('2026-12-01')).toBe('Martedì 1º dicembre 2026');
  expect(it.dayHeading('2026-12-11')).toBe('Venerdì 11 dicembre 2026');
  expect(it.moment(slot.startsAt)).toBe('15 dicembre 2026, 9:40');
});

test('midnight and noon are told apart', () => {
  const hours = hoursOf('it', 'UTC');
  expect(hours.hour(new Date('2026-12-15T00:05:00Z'))).toBe('0:05');
  expect(hours.hour(new Date('2026-12-15T12:05:00Z'))).toBe('12:05');
});
