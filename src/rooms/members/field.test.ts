import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldWords, readField, typedField, type Field, type FieldKind } from './field.ts';
import { choicesText, defineField, readChoices } from './own-field.ts';

const field = (kind: FieldKind): Field => ({
  noun: 'firm',
  key: 'own',
  label: { it: 'Proprio', en: 'Own' },
  kind,
  choices: [
    { key: 'steel', label: { it: 'Acciaio', en: 'Steel' } },
    { key: 'alloy', label: { it: 'Leghe', en: 'Alloys' } },
  ],
  visibility: 'animator',
});

describe('reading a typed field', () => {
  it.each([
    ['number', '1.234,5', 'it', 1234.5],
    ['number', '1,234.5', 'en', 1234.5],
    ['number', '1.234', 'it', 1234],
    ['number', '1.234', 'en', 1.234],
    ['number', '1.5', 'it', 1.5],
    ['number', '-12', 'it', -12],
    ['number', '1.234.567', 'en', 1234567],
    ['date', '2026-12-31', 'it', '2026-12-31'],
    ['date', '31/12/2026', 'en', '2026-12-31'],
    ['yes-no', 'yes', 'it', true],
    ['yes-no', 'no', 'it', false],
    ['choice', 'alloy', 'en', 'alloy'],
    ['link', 'ferri.it/prove', 'it', 'https://ferri.it/prove'],
    ['money', '€ 1.234,50', 'it', { minor: 123450, currency: 'EUR' }],
    ['money', '1,234.50 usd', 'en', { minor: 123450, currency: 'USD' }],
    ['money', 'JPY 5000', 'en', { minor: 5000, currency: 'JPY' }],
    ['text', '  two   words ', 'it', 'two words'],
    ['number', ' ', 'it', null],
  ] as const)('%s %s (%s)', (kind, typed, lang, value) =>
    expect(readField(field(kind), typed, lang)).toEqual({ ok: true, value }),
  );

  it.each([
    ['number', 'about ten', 'number/unreadable'],
    ['number', '1.23.4', 'number/unreadable'],
    ['number', '1,2,3', 'number/unreadable'],
    ['date', '30/02/2026', 'day/unreadable'],
    ['yes-no', 'perhaps', 'yes-no/unreadable'],
    ['choice', 'wood', 'choice/unknown'],
    ['link', 'javascript:alert(1)', 'link/unreadable'],
    ['money', '12 apples', 'money/unreadable'],
    ['money', '1,234 XYZ', 'money/unreadable'],
    ['money', '1,234 KWD', 'money/unreadable'],
    ['text', 'x'.repeat(301), 'text/too-long'],
  ] as const)('%s refuses %s', (kind, typed, code) =>
    expect(readField(field(kind), typed, 'it')).toMatchObject({
      ok: false,
      refusal: { code, about: 'own.own' },
    }),
  );

  it('gives back what a form shows, in both languages', () => {
    const finite = fc.oneof(
      fc.integer(),
      fc
        .double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 })
        .map((n) => Number(n.toFixed(6))),
    );
    fc.assert(
      fc.property(finite, fc.constantFrom('it', 'en'), (number, lang) => {
        const kept = Object.is(number, -0) ? 0 : number;
        return Object.is(
          (readField(field('number'), typedField(field('number'), kept, lang), lang) as { value: number })
            .value,
          kept,
        );
      }),
    );
    fc.assert(
      fc.property(
        fc.integer({ min: -1e12, max: 1e12 }),
        fc.constantFrom('EUR', 'JPY', 'USD'),
        fc.constantFrom('it', 'en'),
        (minor, currency, lang) => {
          const read = readField(field('money'), typedField(field('money'), { minor, currency }, lang), lang);
          expect(read).toEqual({ ok: true, value: { minor, currency } });
        },
      ),
    );
  });

  it('is said in words', () => {
    expect(fieldWords(field('yes-no'), true, 'it')).toBe('sì');
    expect(fieldWords(field('choice'), 'steel', 'it')).toBe('Acciaio');
    expect(fieldWords(field('date'), '2026-12-31', 'en')).toBe('31 Dec 2026');
    expect(fieldWords(field('number'), 12345.5, 'en')).toBe('12,345.5');
    expect(fieldWords(field('number'), 1958, 'it')).toBe('1958');
    expect(fieldWords(field('money'), { minor: 123450, currency: 'EUR' }, 'en')).toBe('€1,234.50');
    expect(fieldWords(field('choice'), 'wood', 'it')).toBe('wood');
  });
});

describe('defining a field', () => {
  const typed = {
    noun: 'firm',
    it: 'Fatturato',
    en: 'Turnover',
    kind: 'money',
    choices: '',
    visibility: 'animator',
  };
  it('takes its key from the English label and keeps clear of those taken', () => {
    expect(defineField(typed, ['turnover'])).toMatchObject({ ok: true, value: { key: 'turnover_2' } });
    expect(defineField({ ...typed, en: '', it: '50% città' }, [])).toMatchObject({ value: { key: 'citta' } });
  });
  it('wants at least two choices', () =>
    expect(defineField({ ...typed, kind: 'choice', choices: 'one\n\n' }, [])).toMatchObject({
      refusal: { code: 'field/choices-missing' },
    }));
  it('keeps the keys of choices typed again', () => {
    const before = readChoices('Acciaio = Steel\nLeghe = Alloys');
    const after = readChoices('Leghe = Light alloys\nTitanio = Titanium\nAcciaio = Steel', before);
    expect(after.map((choice) => choice.key)).toEqual(['alloys', 'titanium', 'steel']);
    expect(choicesText(before)).toBe('Acciaio = Steel\nLeghe = Alloys');
  });
});
