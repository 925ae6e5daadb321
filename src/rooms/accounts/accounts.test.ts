import { describe, expect, it } from 'vitest';
import type { Role } from '#platform';
import {
  accountsWords,
  contrast,
  isStale,
  linkState,
  may,
  mayTry,
  opens,
  readCode,
  readEmail,
  readNetworkSettings,
  type Act,
} from './index.ts';

const now = new Date('2026-11-21T10:00:00Z');
const minutes = (n: number) => new Date(now.getTime() + n * 60_000);

describe('who may do what', () => {
  const table: [Role, Act[]][] = [
    ['owner', ['read', 'edit-members', 'run-events', 'write-stories', 'verify', 'manage']],
    ['animator', ['read', 'edit-members', 'run-events', 'write-stories']],
    ['storyteller', ['read', 'write-stories']],
    ['verifier', ['read', 'verify']],
    ['board', ['read']],
    ['member', []],
  ];
  const acts: Act[] = ['read', 'edit-members', 'run-events', 'write-stories', 'verify', 'manage'];
  it.each(table)('%s', (role, allowed) => expect(acts.filter((act) => may(role, act))).toEqual(allowed));
});

describe('a sign-in code', () => {
  it.each([
    ['fresh', { expiresAt: minutes(10), tries: 0, usedAt: null }, null],
    ['on its last try', { expiresAt: minutes(1), tries: 4, usedAt: null }, null],
    ['tried out', { expiresAt: minutes(1), tries: 5, usedAt: null }, 'code/too-many-tries'],
    ['expired this instant', { expiresAt: now, tries: 0, usedAt: null }, 'code/expired'],
    ['used', { expiresAt: minutes(5), tries: 1, usedAt: minutes(-1) }, 'code/spent'],
    ['unknown', null, 'code/spent'],
  ])('%s', (_, code, refusal) => {
    const result = mayTry(code, now);
    expect(result.ok ? null : result.refusal.code).toBe(refusal);
  });
  it.each([
    ['482913', '482913'],
    [' 482 913 ', '482913'],
    ['482-913', '482913'],
    ['48291', null],
    ['4829133', null],
    ['48a913', null],
  ])('typed as %j is %j', (typed, code) => expect(readCode(typed)).toBe(code));
});

it.each([
  [' Anna@Prova.Example ', 'anna@prova.example'],
  ['a@localhost', 'a@localhost'],
  ['anna', null],
  ['a b@c.example', null],
  ['Anna <a@c.example>', null],
  ['a@b@c.example', null],
])('the address %j reads %j', (typed, email) => expect(readEmail(typed)).toBe(email));

describe('a member’s link', () => {
  const link = { purpose: 'agenda', expiresAt: minutes(60), revokedAt: null };
  it.each([
    ['for its purpose', link, null],
    ['for another purpose', { ...link, purpose: 'wishes' }, 'link/unknown'],
    ['taken back', { ...link, revokedAt: minutes(-1) }, 'link/revoked'],
    ['too old', { ...link, expiresAt: now }, 'link/expired'],
    ['never issued', null, 'link/unknown'],
  ])('%s', (_, given, refusal) => {
    const result = opens(given, 'agenda', now);
    expect(result.ok ? null : result.refusal.code).toBe(refusal);
  });
});

describe('settings of a network', () => {
  const good = { name: ' Filo ', lang: 'en', zone: 'Europe/Rome', accent: '#1F5F4A' };
  it('are read as typed', () => {
    expect(readNetworkSettings(good)).toEqual({
      ok: true,
      value: { name: 'Filo', lang: 'en', zone: 'Europe/Rome', accent: '#1f5f4a' },
    });
  });
  it.each([
    [{ ...good, name: '  ' }, 'network/name-missing'],
    [{ ...good, zone: 'Europe/Rom' }, 'network/zone-unknown'],
    [{ ...good, accent: 'red' }, 'network/accent-unreadable'],
    [{ ...good, accent: '#ffcc00' }, 'network/accent-faint'],
  ])('%j is refused', (typed, code) => {
    const read = readNetworkSettings(typed);
    expect(read.ok ? null : read.refusal.code).toBe(code);
  });
  it('contrast is WCAG’s', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#a8321a', '#faf7f1')).toBeGreaterThan(6);
  });
});

it('a key is changed once a day', () => {
  expect(isStale(minutes(-23 * 60), now)).toBe(false);
  expect(isStale(minutes(-25 * 60), now)).toBe(true);
});

it('every refusal has a sentence in both languages', () => {
  expect(Object.keys(accountsWords.it.refusals)).toEqual(Object.keys(accountsWords.en.refusals));
});

it('a link is open until its hour, and revoked for good', () => {
  const link = { expiresAt: new Date(1000), revokedAt: null };
  expect(linkState(link, new Date(999))).toBe('open');
  expect(linkState(link, new Date(1000))).toBe('over');
  expect(linkState({ ...link, revokedAt: new Date(1) }, new Date(2000))).toBe('revoked');
});
