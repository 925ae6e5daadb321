import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyFirm, firmKeys } from './firm.ts';
import { emptyPerson } from './person.ts';
import { audiences, personVisibleTo, reaches, visibleTo } from './visibility.ts';

const ferri = {
  ...emptyFirm,
  name: 'Ferri',
  city: 'Forlì',
  email: 'info@ferri.it',
  vat_number: 'IT01',
  lang: 'it' as const,
};

describe('who sees what', () => {
  it('each audience sees what those farther away see, and more', () =>
    expect(audiences.map((shown) => audiences.map((to) => reaches(shown, to)))).toEqual([
      [true, true, true, true],
      [false, true, true, true],
      [false, false, true, true],
      [false, false, false, true],
    ]));

  it('until the firm decides, hardly anything leaves', () => {
    expect(visibleTo(ferri, 'public')).toEqual({ entry: {}, own: {} });
    expect(visibleTo(ferri, 'members').entry).toEqual({ name: 'Ferri' });
    expect(visibleTo(ferri, 'counterpart').entry).toEqual({ name: 'Ferri', city: 'Forlì' });
    expect(
      personVisibleTo({ ...emptyPerson, given_name: 'Ada', email: 'a@b.it' }, 'counterpart').entry,
    ).toEqual({
      given_name: 'Ada',
    });
  });

  it('the firm opens and closes what it likes', () => {
    const firm = { ...ferri, visibility: { email: 'public', name: 'animator', city: 'nobody-knows' } };
    expect(visibleTo(firm, 'counterpart').entry).toEqual({ email: 'info@ferri.it' });
  });

  it('own fields follow the network unless the firm says otherwise', () => {
    const fields = [
      { key: 'size', visibility: 'members' as const },
      { key: 'turnover', visibility: 'animator' as const },
    ];
    const firm = {
      ...ferri,
      own_fields: { size: 40, turnover: 9, secret: 1 },
      visibility: { 'own.size': 'animator' },
    };
    expect(visibleTo({ ...firm, visibility: {} }, 'members', fields).own).toEqual({ size: 40 });
    expect(visibleTo(firm, 'members', fields).own).toEqual({});
    expect(visibleTo(firm, 'animator', fields).own).toEqual({ size: 40, turnover: 9 });
  });

  it('nothing but what is named in the firm leaves: no notes, no ids, no search text', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...audiences),
        fc.dictionary(fc.string(), fc.string()),
        (audience, extra) => {
          const left = Object.keys(visibleTo({ ...extra, ...ferri }, audience).entry);
          expect(left.filter((key) => !firmKeys.some((known) => known === key))).toEqual([]);
        },
      ),
    ));
});
