import { describe, expect, it } from 'vitest';
import { readCountry } from './import-country.ts';
import type { Column } from './import-columns.ts';
import { endlessCell } from './import-entry.ts';
import { readEntries } from './import-list.ts';
import { splitPersonName } from './import-person.ts';
import { splitTags, tagDivider } from './import-tags.ts';
import type { Target } from './import-targets.ts';
import { readEmail, readPhone, readVat, readWebsite } from './import-values.ts';

const read = (columns: Target[], cells: string[], loose?: true) => {
  const mapped = columns.map((target): Column => ({ target, score: 1, because: 'chosen' }));
  return readEntries([{ line: 2, cells, ...(loose && { loose }) }], mapped)[0]!;
};

describe('values', () => {
  it.each([
    ['WWW.Rossi.IT', 'https://www.rossi.it'],
    ['http://rossi.it/', 'http://rossi.it'],
    ['http://htpp://www.aero-centre.fr', 'http://www.aero-centre.fr'],
    ['https//rossi.it/chi siamo', 'https://rossi.it/chisiamo'],
    ['città.it', 'https://xn--citt-3na.it'],
    ['n.d.', null],
    ['no site', null],
  ])('website %s', (text, website) => expect(readWebsite(text)).toBe(website));

  it.each([
    ['Ada <ADA@Rossi.it>', 'ada@rossi.it'],
    ['mailto:a@b.it', 'a@b.it'],
    ['a@b', null],
    ['a b@c.it', null],
  ])('e-mail %s', (text, email) => expect(readEmail(text)).toBe(email));

  it.each([
    ['0039 0541 123456', '+39 0541 123456'],
    ['tel. (0541) 12.34.56', '(0541) 12.34.56'],
    ['+44 (0)20 7946 0000', '+44 20 7946 0000'],
    ['051 123456 int. 12', '051 123456 int. 12'],
    ['chiamare Ada', null],
    ['12', null],
  ])('phone %s', (text, phone) => expect(readPhone(text)).toBe(phone));

  it.each([
    ['IT 01234567890', 'IT01234567890'],
    ['P.IVA: 01234567890', '01234567890'],
    ['DE-123456789', 'DE123456789'],
    ['n/a', null],
  ])('VAT number %s', (text, vat) => expect(readVat(text)).toBe(vat));

  it.each([
    ['Italia', 'IT'], ['ITALY', 'IT'], ['Italie', 'IT'], ['ita', 'IT'], ['it', 'IT'],
    ['U.K.', 'GB'], ['Great Britain', 'GB'], ['U.S.A.', 'US'], ['Stati Uniti', 'US'],
    ['Turkey', 'TR'], ['Türkiye', 'TR'], ['Viet Nam', 'VN'], ['Corea del Sud', 'KR'],
    ['China (mainland)', 'CN'], ['P.R. China', 'CN'], ['Deutschland', 'DE'], ['España', 'ES'],
    ['Atlantide', null], ['', null],
  ])('country %s → %s', (text, code) => expect(readCountry(text)).toBe(code)); // prettier-ignore

  it.each([
    ['Ing. Mario Rossi', 'Mario', 'Rossi'],
    ['ROSSI Mario', 'Mario', 'ROSSI'],
    ['De Luca, Maria Pia', 'Maria Pia', 'De Luca'],
    ['Maria De Luca', 'Maria', 'De Luca'],
    ['Rossi', '', 'Rossi'],
  ])('person %s', (text, given, family) => expect(splitPersonName(text)).toEqual({ given, family }));
});

describe('tags', () => {
  it('leaves commas that belong to a category', () => {
    const cells = [
      'Space, spacecraft, satellites',
      'Drones',
      'Electrical, electronic, mechanical engineering',
    ];
    expect(tagDivider(cells)).toBeUndefined();
  });
  it('divides at commas whose pieces come back', () => {
    const divider = tagDivider(['casting, machining', 'machining', 'forging, machining', 'casting']);
    expect(splitTags('casting, machining', divider)).toEqual(['casting', 'machining']);
  });
  it('always divides at semicolons and bars', () => {
    expect(splitTags('a, b; c;;a, b', tagDivider(['a, b; c']))).toEqual(['a · b', 'c']);
    expect(splitTags('Apparel|Health', tagDivider(['Apparel', 'Apparel|Health']))).toEqual([
      'Apparel',
      'Health',
    ]);
  });
});

describe('a row made ready', () => {
  it('goes where its columns go', () => {
    const { entry, problems } = read(
      ['name', 'country', 'tags', 'own', 'person_name', 'person_role', 'person_email', 'out'],
      ['  Rossi   Srl ', 'Italia', 'stampi; viti', '12', 'Ada Neri', 'titolare', 'ADA@rossi.it', 'x'],
    );
    expect(problems).toEqual([]);
    expect(entry).toEqual({
      firm: { name: 'Rossi Srl', country: 'IT' },
      own: { column_4: '12' },
      tags: ['stampi', 'viti'],
      person: { given: 'Ada', family: 'Neri', role: 'titolare', email: 'ada@rossi.it', phone: '' },
    });
  });

  it('is taken without a value that is wrong, and says which', () => {
    const { entry, problems } = read(
      ['name', 'email', 'country', 'phone'],
      ['Rossi', 'rossi.it', 'Atlantide', '?'],
    );
    expect(entry.firm).toEqual({ name: 'Rossi' });
    expect(problems).toEqual([
      { code: 'bad-email', column: 1, value: 'rossi.it' },
      { code: 'bad-country', column: 2, value: 'Atlantide' },
      { code: 'bad-phone', column: 3, value: '?' },
    ]);
  });

  it.each([
    ['no name', ['', 'x'], 'no-name'],
    ['letters lost in the name', ['Ross\ufffd', 'x'], 'name-undecodable'],
    ['cells beyond the last column', ['Rossi', 'x', 'y'], 'too-many-cells'],
    ['a name no firm has', ['R'.repeat(201), 'x'], 'too-long'],
    ['a cell that swallowed others', ['Rossi', 'x'.repeat(endlessCell + 1)], 'too-long'],
  ])('can not be taken: %s', (_, cells, code) => {
    expect(read(['name', 'city'], cells).problems).toContainEqual(
      expect.objectContaining({ code, stops: true }),
    );
  });

  it('tells lost letters elsewhere and keeps the text', () => {
    const { entry, problems } = read(['name', 'address'], ['Clara Shoe', 'GUANGZHOU, CHINA□']);
    expect(problems).toEqual([{ code: 'undecodable', column: 1, value: 'GUANGZHOU, CHINA□' }]);
    expect(entry.firm.address).toBe('GUANGZHOU, CHINA□');
  });

  it('leaves out what is longer than the book takes, and moves a long summary', () => {
    const { entry, problems } = read(
      ['name', 'city', 'summary'],
      ['Rossi', 'x'.repeat(101), 'y'.repeat(301)],
    );
    expect(entry.firm).toEqual({ name: 'Rossi', description: 'y'.repeat(301) });
    expect(problems).toMatchObject([{ code: 'too-long', column: 1 }]);
  });

  it('notes missing cells and loose quotes', () => {
    expect(read(['name', 'city'], ['Rossi'], true).problems).toEqual([
      { code: 'too-few-cells' },
      { code: 'loose-quotes' },
    ]);
  });
});
