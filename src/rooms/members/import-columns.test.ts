import { describe, expect, it } from 'vitest';
import { guessColumns, targetOfHeader } from './import-columns.ts';
import { guessHeader } from './import-header.ts';

const targetsOf = (header: string[] | null, ...rows: string[][]) =>
  guessColumns(header, rows).map((column) => column.target);

describe('which column is what', () => {
  it.each([
    ['Ragione sociale', 'name'],
    ['RAGIONE_SOCIALE*', 'name'],
    ['Company Name', 'name'],
    ['companyName', 'name'],
    ['Firmenname', 'name'],
    ['Raison sociale', 'name'],
    ['Razón social', 'name'],
    ['Sito web', 'website'],
    ['P. IVA', 'vat_number'],
    ['Partita IVA / Codice fiscale', 'vat_number'],
    ['C.A.P.', 'postcode'],
    ['PLZ', 'postcode'],
    ['Località', 'city'],
    ['Cognome', 'person_family'],
    ['Ansprechpartner', 'person_name'],
    ['E-mail referente', 'person_email'],
    ['Cosa cerca', 'needs'],
    ['Settori di attività', 'tags'],
    ['Indirizzo della sede', 'address'],
    ['latitude', 'out'],
  ])('%s → %s', (header, target) => {
    expect(targetOfHeader(header)?.target).toBe(target);
  });

  it('knows nothing of what it does not know', () => {
    expect(targetOfHeader('Zxcvb')).toBeNull();
  });

  it('reads an Italian list of members with their people', () => {
    const header = [
      'Azienda',
      'Nome',
      'Cognome',
      'Ruolo',
      'Email',
      'E-mail referente',
      'Telefono',
      'Prov.',
      'Note interne',
    ];
    expect(
      targetsOf(header, [
        'Rossi Srl',
        'Ada',
        'Neri',
        'Titolare',
        'info@rossi.it',
        'ada@rossi.it',
        '0541 1234567',
        'RN',
        'x',
      ]),
    ).toEqual([
      'name',
      'person_given',
      'person_family',
      'person_role',
      'email',
      'person_email',
      'phone',
      'region',
      'description',
    ]);
  });

  it('guesses from the values alone when there is no header', () => {
    const rows = [
      ['Rossi Srl', 'www.rossi.it', 'info@rossi.it', 'Italia', '+39 0541 123456'],
      ['Müller GmbH', 'mueller.de', 'post@mueller.de', 'Germania', '+49 30 1234567'],
      ['Bianchi SpA', 'https://bianchi.it', 'a@bianchi.it', 'Italia', '+39 051 998877'],
    ];
    expect(targetsOf(null, ...rows)).toEqual(['name', 'website', 'email', 'country', 'phone']);
  });

  it('gives a place that takes one column to the one that wants it most', () => {
    const columns = guessColumns(['Email', 'Company', 'Second email'], [['a@b.it', 'Rossi Srl', 'c@d.it']]);
    expect(columns.map((column) => column.target)).toEqual(['email', 'name', 'person_email']);
  });

  it('keeps to a header half of whose values are wrong', () => {
    expect(targetsOf(['Azienda', 'Telefono'], ['Rossi', '0541 123456'], ['Neri', '?'])).toEqual([
      'name',
      'phone',
    ]);
  });

  it('doubts a header its values deny, and says why it believes', () => {
    const [site] = guessColumns(
      ['Website', 'Nome'],
      [
        ['Rimini', 'Rossi Srl'],
        ['Forlì', 'Neri Srl'],
      ],
    );
    const [sound] = guessColumns(['Website'], [['www.rossi.it'], ['neri.it']]);
    expect(site!.score).toBeLessThan(sound!.score);
    expect(sound).toMatchObject({ because: 'header-and-values', score: 0.99 });
  });
});

describe('where the list begins', () => {
  const rows = (...cells: string[][]) => cells.map((each, at) => ({ line: at + 1, cells: each }));
  it.each([
    ['known words', rows(['name', 'website'], ['Rossi', 'rossi.it']), 0],
    [
      'a title above',
      rows(['Elenco soci 2026', '', ''], ['Ragione sociale', 'Città', 'CAP'], ['Rossi', 'Rimini', '47921']),
      1,
    ],
    ['no header', rows(['Rossi Srl', 'www.rossi.it'], ['Neri Srl', 'www.neri.it']), null],
    ['unknown words above numbers', rows(['Zona', 'Quota'], ['Nord', '100'], ['Sud', '90']), 0],
    ['one column named', rows(['Azienda'], ['Rossi Srl'], ['Neri Srl']), 0],
  ])('%s', (_, table, at) => {
    expect(guessHeader(table).at).toBe(at);
  });
});
