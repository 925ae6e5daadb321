import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyCard, readCards, toJCard, writeCard, writeCards, type Card } from './index.ts';

const one = (...lines: string[]): Card => {
  const { cards } = readCards(['BEGIN:VCARD', ...lines, 'END:VCARD'].join('\r\n'));
  expect(cards).toHaveLength(1);
  return cards[0]!;
};

describe('reading what real programs write', () => {
  test('vCard 2.1 with bare words and quoted-printable over two lines', () => {
    const card = one(
      'VERSION:2.1',
      'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Nicol=C3=B2;Jos=C3=A9;;;',
      'TEL;CELL;PREF:333 1234567',
      'NOTE;ENCODING=QUOTED-PRINTABLE:prima riga=0D=0A=',
      'seconda riga',
    );
    expect(card).toMatchObject({ name: 'José Nicolò', note: 'prima riga\nseconda riga' });
    expect(card.phones).toEqual([{ value: '333 1234567', types: ['cell'], label: '', preference: 1 }]);
  });

  test('Latin-1 that says it is something else', () => {
    expect(one('FN;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Ume=E5').name).toBe('Umeå');
    expect(one('FN;ENCODING=QUOTED-PRINTABLE:Reid=92s').name).toBe('Reid’s');
  });

  test('Apple’s labels', () => {
    const card = one('item1.TEL:555', 'item1.X-ABLabel:_$!<Work>!$_', 'item2.X-ABDATE:1970-06-02');
    expect(card.phones[0]!.label).toBe('Work');
    expect(card.other).toEqual([{ name: 'X-ABDATE', parameters: {}, value: '1970-06-02', group: 'item2' }]);
  });

  test('lines ended twice, folded anywhere, and a photo that would not end', () => {
    const folded = 'BEGIN:VCARD\r\r\nFN:Anna\r\r\n  Rossi\r\r\nPHOTO;ENCODING=BASE64:AAAA\nBBBB\n\nEND:VCARD';
    const card = readCards(folded).cards[0]!;
    expect(card.name).toBe('Anna Rossi');
    expect(card.photo).toEqual({ kind: 'inside', mediaType: 'image/jpeg', data: 'AAAABBBB' });
  });

  test('telephone URIs, extensions and escapes nobody asked for', () => {
    const card = one(
      'TEL;VALUE=uri:tel:+1-418-656-9254;ext=102',
      'URL:http\\://a.example',
      'EMAIL:mailto:a@b.example',
    );
    expect(card.phones[0]!.value).toBe('+1-418-656-9254 ext. 102');
    expect([card.urls[0]!.value, card.emails[0]!.value]).toEqual(['http://a.example', 'a@b.example']);
  });

  test('the same number twice is two numbers', () => {
    expect(one('TEL;HOME:1', 'TEL;FAX:1').phones).toHaveLength(2);
  });

  test('a card inside a card stays out of both', () => {
    const { cards, faults } = readCards(
      'BEGIN:VCARD\nFN:Anna\nAGENT:\nBEGIN:VCARD\nFN:Bruno\nTEL:1\nEND:VCARD\nTEL:2\nEND:VCARD',
    );
    expect(cards.map((card) => [card.name, card.phones.length])).toEqual([['Anna', 1]]);
    expect(faults).toEqual([]);
  });
});

describe('what is wrong is told with its line', () => {
  test.each([
    ['', 'nothing', 1],
    ['name,firm\nAnna,Alfa', 'no-begin', 1],
    ['BEGIN:VCARD\nFN:Anna', 'no-end', 1],
    ['BEGIN:VCARD\nFN:Anna\n\nBEGIN:VCARD\nFN:Bruno\nEND:VCARD', 'no-end', 1],
    ['BEGIN:VCARD\nFN:Anna\nEND:VCARD\nEND:VCARD', 'stray-end', 4],
    ['BEGIN:VCARD\nFN:Anna\nwhat is this\nEND:VCARD', 'no-colon', 3],
    ['BEGIN:VCARD\nFN:Anna\n%&!:x\nEND:VCARD', 'bad-name', 3],
    ['BEGIN:VCARD\nFN:Anna\nPHOTO;ENCODING=b:%%%\nEND:VCARD', 'bad-encoding', 3],
    ['BEGIN:VCARD\nEND:VCARD', 'empty-card', 1],
  ])('%j', (text, code, line) => {
    expect(readCards(text).faults.map((fault) => [fault.code, fault.line])).toContainEqual([code, line]);
  });

  test('nothing throws, whatever comes', () => {
    fc.assert(fc.property(fc.string({ maxLength: 400, unit: 'binary' }), (text) => void readCards(text)));
    const alphabet = fc.constantFrom(
      'BEGIN:VCARD\n',
      'END:VCARD\n',
      'N:',
      ';',
      '\\',
      '=',
      '=C3',
      '"',
      '^',
      ':',
      '\n',
      ' ',
      'é',
    );
    fc.assert(
      fc.property(fc.array(alphabet, { maxLength: 60 }), (pieces) => void readCards(pieces.join(''))),
    );
  });
});

const word = fc
  .string({ unit: 'grapheme', maxLength: 12 })
  .map((text) => text.replace(/\r\n?/g, '\n').normalize().trim());
const line = word.map((text) => text.replace(/\s+/g, ' ').trim());
const types = fc.uniqueArray(fc.constantFrom('work', 'home', 'cell', 'fax', 'voice'), { maxLength: 2 });
const reach = (value: fc.Arbitrary<string>) =>
  fc.array(
    fc.record({
      value,
      types,
      label: fc.constantFrom('', 'Grandma', 'linea; diretta'),
      preference: fc.constantFrom(null, 1),
    }),
    { maxLength: 2 },
  );
const anyCard: fc.Arbitrary<Card> = fc
  .record({
    parts: fc.record({ family: line, given: line, additional: line, prefix: line, suffix: line }),
    nickname: fc.constantFrom('', 'Gigi'),
    org: line,
    units: fc.array(line.filter(Boolean), { maxLength: 2 }),
    title: word,
    note: word,
    emails: reach(fc.constantFrom('a@b.example', 'o,k@b.example')),
    phones: reach(fc.constantFrom('+39 0444 123', '(02) 11')),
    urls: reach(fc.constantFrom('https://a.example/x?y=1,2;3')),
    categories: fc.uniqueArray(fc.constantFrom('oro', 'moda, tessile', 'a;b'), { maxLength: 3 }),
    photo: fc.constantFrom(null, { kind: 'inside' as const, mediaType: 'image/png', data: 'AAEC' }),
    uid: fc.constantFrom('', 'urn:uuid:1', 'a:b;c,d'),
  })
  .filter(({ units, org }) => org !== '' || units.length === 0)
  .map((some) => ({ ...emptyCard(), ...some }))
  .map((card) => ({ ...card, name: readCards(writeCard(card, '4.0')).cards[0]!.name }));

describe('writing', () => {
  test.each(['3.0', '4.0'] as const)('a card written as %s and read again is the same', (version) => {
    fc.assert(
      fc.property(anyCard, (card) => {
        const { cards, faults } = readCards(writeCard(card, version));
        expect(faults).toEqual([]);
        expect(cards).toEqual([{ ...card, version }]);
      }),
    );
  });

  test('no line is longer than 75 bytes, and none is broken inside a character', () => {
    fc.assert(
      fc.property(anyCard, (card) => {
        const written = writeCards([card, card], '4.0');
        for (const text of written.split('\r\n'))
          expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(75);
        expect(written).not.toContain('\ufffd');
      }),
    );
  });

  test('jCard', () => {
    const card = one('VERSION:3.0', 'N:Rossi;Anna;;;', 'ORG:Alfa;Officina', 'TEL;TYPE=cell:1');
    expect(toJCard(card)).toEqual([
      'vcard',
      [
        ['version', {}, 'text', '4.0'],
        ['fn', {}, 'text', 'Anna Rossi'],
        ['n', {}, 'text', ['Rossi', 'Anna', '', '', '']],
        ['org', {}, 'text', ['Alfa', 'Officina']],
        ['tel', { type: 'cell' }, 'text', '1'],
      ],
    ]);
  });
});
