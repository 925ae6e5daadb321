import { NO_CONCEPTS } from '#packages/matching';
import { expect, test } from 'vitest';
import { profileOf, type FirmRows, type Reader } from './profile.ts';

const read: Reader = { concepts: () => NO_CONCEPTS, capabilitiesIn: () => ['m:turning'] };
const rows = (more: Partial<FirmRows> = {}): FirmRows => ({
  id: 'f',
  archived: false,
  text: { summary: '', description: '', offers: '', needs: '', lang: 'it' },
  visibility: {},
  capabilities: [],
  stages: [],
  trade: null,
  opportunities: [],
  ...more,
});
const text = {
  summary: 'Getti',
  description: 'Da tre generazioni',
  offers: '',
  needs: 'torniture',
  lang: 'it' as const,
};

test('one text is seen by whoever may read all of it', () => {
  const seen = (visibility: Record<string, string>) => profileOf(rows({ text, visibility }), read).text?.seen;
  expect(seen({ summary: 'public', description: 'members' })).toBe('members');
  expect(seen({ summary: 'public' })).toBe('animator');
  expect(seen({ summary: 'public', description: 'whoever' })).toBe('animator');
  expect(profileOf(rows(), read).text).toBeNull();
});

test('what it looks for is as hidden as the words that say so', () => {
  expect(profileOf(rows({ text }), read).buys).toEqual([{ id: 'm:turning', seen: 'animator' }]);
  expect(profileOf(rows({ text, visibility: { needs: 'members' } }), read).buys).toEqual([
    { id: 'm:turning', seen: 'members' },
  ]);
});

test('a lot is as hidden as the more hidden of its fields, a market as its own', () => {
  const trade = {
    lotFrom: 10,
    lotTo: 900,
    freeCapacity: 'some' as const,
    languages: ['en'],
    markets: ['common:market-germany'],
    visibility: { free_capacity: 'animator', markets: 'public' },
  };
  const firm = profileOf(rows({ trade }), read);
  expect(firm.lot).toEqual({ from: 10, to: 900, free: 'some', seen: 'animator' });
  expect(firm.markets).toEqual([{ name: 'common:market-germany', seen: 'public' }]);
  expect(firm.languages).toEqual([{ name: 'en', seen: 'members' }]);
  expect(
    profileOf(rows({ trade: { ...trade, lotFrom: null, lotTo: null, freeCapacity: '' } }), read).lot,
  ).toBeNull();
});

test('a certificate counts to the end of its last day, and so does a need', () => {
  const held = {
    id: 'c:iso',
    evidence: 'shown' as const,
    visibility: 'members' as const,
    validUntil: '2026-11-30',
  };
  const firm = profileOf(rows({ capabilities: [held] }), read);
  expect(firm.capabilities[0]!.until).toBe(Date.parse('2026-12-01T00:00:00Z'));
});
