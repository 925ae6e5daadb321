import { describe, expect, test } from 'vitest';
import { aPack } from '../../../tests/a-pack.ts';
import { assembleChain } from './assemble.ts';
import { proposalsOfCategory } from './category.ts';
import { readImported } from './imported.ts';

const shelf = [
  aPack(
    'common',
    ['markets', 'quality'],
    [
      ['market-germany', 'markets', 'mercato tedesco', 'German market', ['germania']],
      ['market-france', 'markets', 'mercato francese', 'French market', ['francia']],
      ['iso-9001', 'quality', 'ISO 9001', 'ISO 9001', []],
    ],
  ),
  aPack(
    'bells',
    ['metal', 'casting'],
    [
      ['bronze-pouring', 'casting', 'colata del bronzo', 'bronze pouring', ['getto']],
      ['cut', 'casting', 'taglio laser, al plasma', 'laser and plasma cutting', []],
      ['iso-9001', 'casting', 'iso 9001', 'ISO 9001', []],
      ['hardening', 'casting', 'tempra', 'hardening', []],
    ],
  ),
];
const chain = assembleChain(shelf, {
  edition: 0,
  packs: ['bells'],
  stages: [],
  capabilities: [],
  glossary: [],
});
const read = (said: Parameters<typeof readImported>[1]) => readImported(chain, said);

describe('what a row of a list says of the chain', () => {
  test('names and synonyms in any language, however they are divided', () => {
    expect(read({ capabilities: 'GETTO; hardening | saldatura a freddo' })).toMatchObject({
      capabilities: ['bells:bronze-pouring', 'bells:hardening'],
      unread: ['saldatura a freddo'],
    });
    expect(read({ capabilities: 'tempra, getto e tempra' }).capabilities).toEqual([
      'bells:hardening',
      'bells:bronze-pouring',
    ]);
  });

  test('a name with a comma in it is one name', () => {
    expect(read({ capabilities: 'taglio laser, al plasma; tempra' }).capabilities).toEqual([
      'bells:cut',
      'bells:hardening',
    ]);
  });

  test('a standard with its year, known to two packs, is the trade’s own', () => {
    expect(read({ certifications: 'ISO 9001:2015' }).capabilities).toEqual(['bells:iso-9001']);
  });

  test('places, markets and languages', () => {
    const said = {
      chain_position: 'Casting',
      markets: 'Germania, Francia e Marte',
      languages: 'tedesco; English / FR',
    };
    expect(read(said)).toEqual({
      capabilities: [],
      positions: ['bells:casting'],
      markets: ['common:market-germany', 'common:market-france'],
      languages: ['de', 'en', 'fr'],
      unread: [],
    });
  });

  test('nothing of nothing', () => {
    const nothing = { capabilities: [], positions: [], markets: [], languages: [], unread: [] };
    expect(read({})).toEqual(nothing);
    expect(read({ capabilities: ' ; ,', languages: '-' })).toMatchObject({ capabilities: [], languages: [] });
  });
});

describe('what a category proposes', () => {
  const near = (capability: string, certainty: number) => ({
    capability,
    certainty,
    words: [[0, 3]] as const,
  });
  const proposed = (category: string, ...recognised: ReturnType<typeof near>[]) =>
    proposalsOfCategory(chain, category, recognised).map(({ capability }) => capability);

  test('what is meant, and then nothing that is only near', () => {
    expect(
      proposed('Bronze pouring', near('bells:bronze-pouring', 0.9), near('bells:hardening', 0.3)),
    ).toEqual(['bells:bronze-pouring']);
  });

  test('one word that stands alone is as sure as it is', () => {
    const recognised = [{ capability: 'bells:hardening', certainty: 0.95, words: [[0, 6]] as const }];
    expect(proposalsOfCategory(chain, 'tempra', recognised)).toEqual([
      { capability: 'bells:hardening', certainty: 0.95, words: 'tempra' },
    ]);
  });

  test('else the nearest that has a word in common with it', () => {
    expect(proposed('Bronzes', near('bells:hardening', 0.3), near('bells:bronze-pouring', 0.2))).toEqual([
      'bells:bronze-pouring',
    ]);
    expect(proposed('Helicopters', near('bells:hardening', 0.2))).toEqual([]);
    expect(proposed('Bronzes', near('bells:bronze-pouring', 0.05))).toEqual([]);
  });
});
