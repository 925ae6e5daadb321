import { describe, expect, it } from 'vitest';
import { buildIndex, recognise } from '#packages/matching';
import { vocabularyOfTheHouse } from '../bench/labels/vocabulary.ts';

/** The packs and the lexicon as they come with the house, read by the package that reads them. */
const vocabulary = vocabularyOfTheHouse();
const recognised = (text: string) => recognise(vocabulary, text).map(({ capability }) => capability);

describe('what firms write of themselves', { timeout: 30_000 }, () => {
  it.each<[string, string[]]>([
    [
      'Tornitura CNC, saldatura TIG e trattamenti termici',
      ['mechanical:tig-welding', 'mechanical:heat-treatment'],
    ],
    [
      'Precision machining;Welding;Surface treatments',
      ['mechanical:machining', 'mechanical:welding', 'mechanical:surface-treatments'],
    ],
    [
      'Aircraft engines; Avionics; MRO',
      ['mechanical:aircraft-engines', 'mechanical:avionics', 'mechanical:aircraft-mro'],
    ],
    ['microfusione a cera persa di anelli in oro', ['jewellery:lost-wax-casting']],
  ])('%s', (text, wanted) => expect(recognised(text)).toEqual(expect.arrayContaining(wanted)));

  it.each([
    'Benvenuti nel nostro sito. Utilizziamo i cookie per migliorare la navigazione.',
    'Since 1974 we have been a family business with passion and tradition.',
    'Services',
  ])('nothing from: %s', (text) => expect(recognised(text)).toEqual([]));
});

describe('who does it', () => {
  const index = buildIndex(vocabulary, [
    { id: 'english', text: 'Cold forming and forging of titanium fasteners for race cars.' },
    { id: 'declared', capabilities: ['mechanical:cold-heading', 'motorsport:titanium-alloys'] },
    { id: 'sheet', text: 'Stampaggio lamiera a freddo, carpenteria leggera.' },
    { id: 'caterer', text: 'Catering e ristorazione per aziende.' },
    { id: 'lawyer', text: 'Law firm: contracts and patents.' },
  ]);

  it('is found across languages, declared or described', () => {
    const hits = index.search('chi fa stampaggio a freddo di titanio?', 3).map(({ id }) => id);
    expect(hits.slice(0, 2).sort()).toEqual(['declared', 'english']);
  });

  it('is found with the words that met', () => {
    const [hit] = index.search('brevetti', 1);
    expect(hit).toMatchObject({ id: 'lawyer' });
    expect(hit!.because[0]!.said).toEqual([24, 31]);
  });
});
