import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { archive, emptyFirm, firmSearch, readFirm, restore, sortName } from './firm.ts';

describe('reading a firm', () => {
  it('tidies what people type', () => {
    expect(
      readFirm({
        name: '  Fonderie   Ferri ',
        website: 'www.ferri.it',
        vat_number: 'it 012.345-67890',
        country: 'it',
        offers: 'Castings \r\nup to 3 t\n',
      }),
    ).toEqual({
      ok: true,
      value: {
        ...emptyFirm,
        name: 'Fonderie Ferri',
        website: 'https://www.ferri.it',
        vat_number: 'IT01234567890',
        country: 'IT',
        offers: 'Castings\nup to 3 t',
      },
    });
  });

  it('tells every problem at once', () => {
    const read = readFirm({ email: 'ferri at ferri', website: 'javascript:alert(1)', country: 'Italy' });
    expect(read).toEqual({
      ok: false,
      refusal: {
        code: 'firm/unreadable',
        data: {
          problems: [
            { code: 'name/missing', about: 'name' },
            { code: 'email/unreadable', about: 'email' },
            { code: 'website/unreadable', about: 'website' },
            { code: 'country/unknown', about: 'country' },
          ],
        },
      },
    });
  });

  it('refuses a name that no index could hold', () => {
    const read = readFirm({ name: 'a'.repeat(201) });
    expect(!read.ok && read.refusal.data).toEqual({
      problems: [{ code: 'text/too-long', about: 'name', data: { longest: 200, length: 201 } }],
    });
  });

  it('reading a second time changes nothing', () =>
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (name, offers, website) => {
        const once = readFirm({ name, offers, website });
        return !once.ok || JSON.stringify(readFirm(once.value)) === JSON.stringify(once);
      }),
    ));
});

describe('finding a firm', () => {
  it.each([
    ['«Èlite» Racing', 'elite» racing'],
    ['3A Stampi', '3a stampi'],
    ['***', '***'],
  ])('%s stands at %s', (name, place) => expect(sortName(name)).toBe(place));

  it('is by name, place, tags, number and domain', () =>
    expect(
      firmSearch(
        { name: 'Ferri S.p.A.', city: 'Forlì', vat_number: 'IT01', website: 'https://www.ferri.eu/x' },
        ['Fonderia'],
      ),
    ).toBe('ferri s.p.a. forli fonderia it01 ferri.eu'));

  it('never outgrows its index row', () =>
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 500 }),
        (text) => Buffer.byteLength(sortName(text) + firmSearch({ name: text, city: text })) < 2600,
      ),
    ));
});

describe('leaving the lists', () => {
  const now = new Date('2026-12-01T09:00:00Z');
  const present = { archived_at: null, merged_into: null };
  const archived = { ...present, archived_at: now };
  const merged = { ...archived, merged_into: 'other' };
  it.each([
    ['archive', archive(present, now), { ok: true, value: archived }],
    ['archive twice', archive(archived, now), { ok: false, refusal: { code: 'firm/archived-already' } }],
    ['archive the merged', archive(merged, now), { ok: false, refusal: { code: 'firm/merged' } }],
    ['restore', restore(archived), { ok: true, value: present }],
    ['restore the present', restore(present), { ok: false, refusal: { code: 'firm/not-archived' } }],
    ['restore the merged', restore(merged), { ok: false, refusal: { code: 'firm/merged' } }],
  ])('%s', (_what, is, expected) => expect(is).toEqual(expected));
});
