import { describe, expect, test } from 'vitest';
import { assembleChain } from './assemble.ts';
import { capabilityName, stageName } from './chain-names.ts';
import { capabilityCalled } from './called.ts';
import { suggestCapabilities } from './suggest.ts';
import { withinSlips } from './slips.ts';
import { aPack } from '../../../tests/a-pack.ts';

const shelf = [
  aPack('common', ['advice']),
  aPack(
    'bells',
    ['metal', 'casting'],
    [
      ['bronze-pouring', 'casting', 'colata del bronzo', 'bronze pouring', ['getto', 'fusione di campane']],
      ['loam-moulding', 'casting', 'formatura in argilla', 'loam moulding', ['falsa campana']],
      ['hardening', 'casting', 'tempra', 'hardening', []],
    ],
  ),
  aPack('ships', ['keel'], [['welding', 'keel', 'saldatura', 'welding', []]]),
];
const words = { edition: 1, stages: [], capabilities: [], glossary: [] };
const chain = assembleChain(shelf, { ...words, packs: ['bells'] });
const found = (text: string, lang: 'it' | 'en' = 'it') =>
  suggestCapabilities(chain, text, lang).map(({ capability }) => capability);

describe('type-ahead', () => {
  test('finds beginnings, words inside and synonyms, in either language', () => {
    expect(found('cola')).toEqual(['bells:bronze-pouring']);
    expect(found('bronz')).toEqual(['bells:bronze-pouring']);
    expect(found('GETTO')).toEqual(['bells:bronze-pouring']);
    expect(found('mould')).toEqual(['bells:loam-moulding']);
    expect(found('camp')).toEqual(['bells:loam-moulding', 'bells:bronze-pouring']);
    expect(found('fus camp')).toEqual(['bells:bronze-pouring']);
    expect(found('')).toEqual([]);
    expect(found('zzz')).toEqual([]);
  });

  test('says which word was met when it was not the label', () => {
    expect(suggestCapabilities(chain, 'tempra', 'it')).toEqual([
      { capability: 'bells:hardening', label: 'tempra', met: null },
    ]);
    expect(suggestCapabilities(chain, 'tempra', 'en')).toEqual([
      { capability: 'bells:hardening', label: 'hardening', met: 'tempra' },
    ]);
  });

  test('forgives a slip where nothing else fits', () => {
    expect(found('formatua')).toEqual(['bells:loam-moulding']);
    expect(found('brozno')).toEqual(['bells:bronze-pouring']);
  });

  test('knows only the packs in use', () => expect(found('saldatura')).toEqual([]));

  test('follows the glossary of the network', () => {
    const glossary = [{ id: '1', word: 'il bagno', lang: null, capability: 'bells:hardening', note: '' }];
    const spoken = assembleChain(shelf, { ...words, packs: ['bells'], glossary });
    expect(suggestCapabilities(spoken, 'bagno', 'it')).toEqual([
      { capability: 'bells:hardening', label: 'tempra', met: 'il bagno' },
    ]);
    expect(capabilityCalled(spoken, 'Il Bagno')).toBe('bells:hardening');
  });
});

test('exactly one capability is called so, or none', () => {
  expect(capabilityCalled(chain, 'Bronze-Pouring')).toBe('bells:bronze-pouring');
  expect(capabilityCalled(chain, 'bronze')).toBe(null);
});

describe('names', () => {
  test('stay readable for a pack that is not in use and for what nobody knows', () => {
    expect(capabilityName(chain, 'ships:welding', 'it')).toBe('saldatura');
    expect(capabilityName(chain, 'gone:cold-fusion', 'it')).toBe('cold fusion');
    expect(stageName(chain, 'bells:casting', 'en')).toBe('casting');
  });

  test('stay readable for what the network retired, in every language', () => {
    const own = {
      capabilityId: 'gilding',
      stage: 'bells:casting',
      kind: 'process' as const,
      labels: { it: 'doratura' },
      synonyms: {},
      within: null,
      retired: true,
    };
    const retired = assembleChain(shelf, { ...words, packs: ['bells'], capabilities: [own] });
    expect(retired.capabilities.some(({ id }) => id === 'own:gilding')).toBe(false);
    expect(capabilityName(retired, 'own:gilding', 'en')).toBe('doratura');
  });
});

test('slips: one letter more, less, wrong or swapped', () => {
  const within = ['tempera', 'tempa', 'tembra', 'tepmra', 'tempra'].map((word) =>
    withinSlips('tempra', word, 1),
  );
  expect(within).toEqual([true, true, true, true, true]);
  expect(withinSlips('tempra', 'tempio', 1)).toBe(false);
  expect(withinSlips('tempra', 'tempra', 0)).toBe(true);
});
