import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildIndex, prepareVocabulary, recognise, type Document, type Sources } from './index.ts';
import { sample } from './sample.ts';

const vocabulary = prepareVocabulary(sample);
const words = sample.lexicon.flatMap((row) => row.flatMap((said) => said.split('|')));
const text = fc
  .array(fc.constantFrom(...words, 'freddo', 'cold forging', 'Zauberkasten', '(', 'tranne', '. ', ', '), {
    maxLength: 12,
  })
  .map((said) => said.join(' '));
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme-composite', maxLength: 200 }),
  text,
);

describe('a reading', () => {
  it('has ids that ascend, weights above nothing, and length 1', () => {
    fc.assert(
      fc.property(hostile, (said) => {
        const { ids, weights } = vocabulary.read(said).concepts;
        expect(ids.length).toBe(weights.length);
        expect(ids.every((id, at) => at === 0 || id > ids[at - 1]!)).toBe(true);
        expect(weights.every((weight) => weight > 0)).toBe(true);
        if (ids.length > 0) expect(Math.hypot(...weights)).toBeCloseTo(1, 4);
      }),
    );
  });

  it('finds what it finds inside the text', () => {
    fc.assert(
      fc.property(hostile, (said) => {
        for (const { from, to } of vocabulary.read(said).found) {
          expect(from).toBeLessThan(to);
          expect(to).toBeLessThanOrEqual(said.length);
        }
      }),
    );
  });

  it('does not depend on what was read before, nor on the order of the sources', () => {
    const turned: Sources = {
      packs: sample.packs.map((pack) => ({ ...pack, capabilities: [...pack.capabilities].reverse() })),
      lexicon: [...sample.lexicon].reverse(),
    };
    const other = prepareVocabulary(turned);
    fc.assert(
      fc.property(text, (said) => {
        expect(other.read(said)).toEqual(vocabulary.read(said));
      }),
    );
  });

  it('does not depend on the order of sentences', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [a, b] = [one.replace(/[().]/g, ''), other.replace(/[().]/g, '')];
        const forth = vocabulary.read(`${a}. ${b}`, 'it').concepts;
        const back = vocabulary.read(`${b}. ${a}`, 'it').concepts;
        expect(back.ids).toEqual(forth.ids);
        forth.weights.forEach((weight, at) => expect(back.weights[at]).toBeCloseTo(weight, 5));
      }),
    );
  });
});

describe('nothing throws', { timeout: 30_000 }, () => {
  it.each([
    ['nothing', ''],
    ['a million letters', 'x'.repeat(1_000_000)],
    ['a million brackets', '('.repeat(1_000_000)],
    ['words without end', 'vite, '.repeat(170_000)],
    ['half characters', '\ud800'.repeat(1000)],
    ['marks on nothing', '\u0301'.repeat(1000)],
    ['a compound without end', 'Schweißmaschinen'.repeat(5000)],
  ])('on %s', (_, said) => {
    expect(vocabulary.read(said).concepts.ids.length).toBeLessThan(1000);
    expect(recognise(vocabulary, said).length).toBeLessThan(20);
    expect(buildIndex(vocabulary, [{ id: 'a', text: said }]).search(said, 3).length).toBeLessThan(2);
  });
});

const document = (id: string): fc.Arbitrary<Document> =>
  fc.record({
    id: fc.constant(id),
    text,
    capabilities: fc.subarray(vocabulary.capabilities.slice()),
  });
const documents = fc.tuple(...['a', 'b', 'c', 'd'].map(document));

describe('an index', () => {
  it('answers the same whatever the order in which documents came', () => {
    fc.assert(
      fc.property(documents, text, (all, query) => {
        const forth = buildIndex(vocabulary, all).search(query, 9);
        expect(buildIndex(vocabulary, [...all].reverse()).search(query, 9)).toEqual(forth);
      }),
    );
  });

  it('changes no score when another document comes, goes or is replaced', () => {
    fc.assert(
      fc.property(documents, text, text, (all, query, later) => {
        const index = buildIndex(vocabulary, all);
        const before = index.search(query, 9);
        index.put({ id: 'a', text: later });
        index.put({ id: 'z', text: later });
        index.remove('z');
        index.put(all[0]!);
        expect(index.size).toBe(4);
        expect(index.search(query, 9)).toEqual(before);
        index.put({ id: 'z', text: later });
        expect(index.search(query, 9).filter(({ id }) => id !== 'z')).toEqual(before);
      }),
    );
  });

  it('scores between nothing and one, with reasons that add up to no more', () => {
    fc.assert(
      fc.property(documents, text, (all, query) => {
        for (const { score, because } of buildIndex(vocabulary, all).search(query, 9)) {
          expect(score).toBeGreaterThan(0);
          expect(score).toBeLessThanOrEqual(1);
          const told = because.reduce((sum, { weight }) => sum + weight, 0);
          expect(told).toBeLessThanOrEqual(score + 1e-6);
        }
      }),
    );
  });
});
