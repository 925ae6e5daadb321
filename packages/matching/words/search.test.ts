import { expect, it } from 'vitest';
import { buildIndex, prepareVocabulary, recognise } from './index.ts';
import { sample } from './sample.ts';

const vocabulary = prepareVocabulary(sample);
const firms = [
  { id: 'english', text: 'We make cold headed screws of titanium.' },
  { id: 'declared', text: '', capabilities: ['bells:cold-forging', 'bells:titanium'] },
  { id: 'foundry', text: 'Fonderia: getti e ceramica.' },
  { id: 'rice', text: 'Coltivazione di riso.' },
];
const index = buildIndex(vocabulary, firms);

it('finds in one language what is said in another, or declared', () => {
  const hits = index.search('chi fa stampaggio a freddo di titanio?', 5);
  expect(hits.map(({ id }) => id).sort()).toEqual(['declared', 'english']);
});

it('says which words met', () => {
  const query = 'stampaggio a freddo di titanio';
  const [hit] = index.search(query, 1);
  expect(hit!.id).toBe('declared');
  expect(
    hit!.because.map(({ asked: [from, to], capability }) => [query.slice(from, to), capability]),
  ).toEqual(
    expect.arrayContaining([
      ['stampaggio a freddo', 'bells:cold-forging'],
      ['titanio', 'bells:titanium'],
    ]),
  );
  const english = index.search(query, 5).find(({ id }) => id === 'english')!;
  const said = english.because.map(({ said }) => firms[0]!.text.slice(...said!));
  expect(said).toContain('titanium');
});

it('finds nothing where nothing meets', () => {
  expect(index.search('xyzzy', 5)).toEqual([]);
  expect(index.search('', 5)).toEqual([]);
  expect(index.search('riso', 0)).toEqual([]);
});

it('knows a strange word again', () => {
  const own = buildIndex(vocabulary, [...firms, { id: 'brand', text: 'Nowotron 3000, riso' }]);
  expect(own.search('nowotron', 3).map(({ id }) => id)).toEqual(['brand']);
});

it('recognises capabilities by name and by what is said of them', () => {
  const text = 'Da trent’anni: saldatura, stampaggio a freddo in titanio. Coltiviamo riso.';
  const proposals = recognise(vocabulary, text);
  expect(proposals.map(({ capability }) => capability)).toEqual(['bells:cold-forging', 'bells:titanium']);
  const [{ words, certainty }] = proposals as [(typeof proposals)[0]];
  expect(words.map(([from, to]) => text.slice(from, to))).toEqual(['stampaggio a freddo']);
  expect(certainty).toBeGreaterThan(0.9);
});

it('proposes nothing from a text that denies it, or speaks of something else', () => {
  expect(recognise(vocabulary, 'Tutto tranne lo stampaggio a freddo')).toEqual([]);
  expect(recognise(vocabulary, 'Fonderia di ceramica')).toEqual([]);
});
