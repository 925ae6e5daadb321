import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Field } from './field.ts';
import { formValues, readFirmForm, readPersonForm } from './form.ts';

const staff: Field = {
  noun: 'firm',
  key: 'staff',
  label: { it: 'Addetti', en: 'Staff' },
  kind: 'number',
  choices: [],
  visibility: 'members',
};

describe('a form', () => {
  it('is read whole: entry, own fields, who sees what, tags', () =>
    expect(
      readFirmForm(
        {
          name: 'Ferri',
          'own.staff': '1.200',
          'see.email': 'members',
          'see.name': 'members',
          tags: 'b, a; A',
        },
        [staff],
        'it',
      ),
    ).toMatchObject({
      ok: true,
      value: { name: 'Ferri', 'own.staff': 1200, 'see.email': 'members', 'see.name': null, tags: ['a', 'b'] },
    }));

  it('tells every problem at once, own fields included', () =>
    expect(readFirmForm({ email: 'x', 'own.staff': 'some' }, [staff], 'it')).toMatchObject({
      refusal: {
        code: 'form/unreadable',
        data: {
          problems: [
            { code: 'name/missing', about: 'name' },
            { code: 'email/unreadable', about: 'email' },
            { code: 'number/unreadable', about: 'own.staff' },
          ],
        },
      },
    }));

  it('a person needs one of the two names', () => {
    expect(readPersonForm({ email: 'ADA@x.it' }, [], 'it').ok).toBe(false);
    expect(readPersonForm({ given_name: ' Ada ', email: 'ADA@x.it' }, [], 'it')).toMatchObject({
      value: { given_name: 'Ada', email: 'ada@x.it' },
    });
  });

  it('shown and sent back untouched changes nothing', () =>
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 50 }).filter((name) => name.trim() !== ''),
        fc.option(fc.integer({ min: 0, max: 1e6 }), { nil: null }),
        fc.constantFrom('public', 'members', 'counterpart'),
        fc.constantFrom('it' as const, 'en' as const),
        (name, count, sight, lang) => {
          const typed = {
            name,
            'own.staff': count === null ? '' : String(count),
            'see.email': sight,
            tags: 'steel',
          };
          const once = readFirmForm(typed, [staff], lang);
          if (!once.ok) throw new Error('unreadable');
          const again = readFirmForm(formValues(once.value, 'firm', [staff], lang), [staff], lang);
          const meant = (flat: object) => Object.entries(flat).filter(([, value]) => value !== null);
          expect(again.ok && Object.fromEntries(meant(again.value))).toEqual(
            Object.fromEntries(meant(once.value)),
          );
        },
      ),
    ));
});
