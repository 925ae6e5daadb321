import { describe, expect, test } from 'vitest';
import { aPack } from '../../../tests/a-pack.ts';
import { assembleChain } from './assemble.ts';
import { pageText } from './page-text.ts';
import { proposalsIn, surenessOf, type Named } from './proposal.ts';

const shelf = [
  aPack('common', ['quality'], [['iso-9001', 'quality', 'ISO 9001', 'ISO 9001', []]]),
  aPack(
    'bells',
    ['metal', 'casting'],
    [
      ['bronze-pouring', 'casting', 'colata del bronzo', 'bronze pouring', []],
      ['iso-9001', 'casting', 'iso 9001', 'ISO 9001', []],
      ['hardening', 'casting', 'tempra', 'hardening', []],
    ],
  ),
];
const words = { edition: 1, stages: [], capabilities: [], glossary: [] };
const chain = assembleChain(shelf, { ...words, packs: ['bells'] });
const text = 'Colata del bronzo e tempra. Certificati ISO 9001; colate in bronzo.';
const at = (words: string, capability: string | null, certainty: number): Named => {
  const from = text.indexOf(words);
  return { capability, from, to: from + words.length, certainty };
};

describe('what a text proposes', () => {
  test('the surest first, with the words that say so', () => {
    const named = [at('tempra', 'bells:hardening', 0.7), at('Colata del bronzo', 'bells:bronze-pouring', 1)];
    expect(proposalsIn(chain, text, named)).toEqual([
      { capability: 'bells:bronze-pouring', certainty: 1, words: 'Colata del bronzo' },
      { capability: 'bells:hardening', certainty: 0.7, words: 'tempra' },
    ]);
  });

  test('two places are two witnesses, the same words again are not', () => {
    const place = at('Colata del bronzo', 'bells:bronze-pouring', 0.5);
    const other = at('colate in bronzo', 'bells:bronze-pouring', 0.5);
    expect(proposalsIn(chain, text, [place, other])[0]).toMatchObject({
      certainty: 0.75,
      words: 'Colata del bronzo · colate in bronzo',
    });
    expect(proposalsIn(chain, text, [place, place])[0]).toMatchObject({ certainty: 0.5 });
  });

  test('the same thing in two packs is proposed once, from the trade’s own, and counts whole', () => {
    const half = Math.SQRT1_2;
    const named = [at('ISO 9001', 'common:iso-9001', half), at('ISO 9001', 'bells:iso-9001', half)];
    expect(proposalsIn(chain, text, named)).toEqual([
      { capability: 'bells:iso-9001', certainty: 1, words: 'ISO 9001' },
    ]);
  });

  test('not what is hardly certain, nor what no pack in use knows', () => {
    expect(proposalsIn(chain, text, [at('tempra', 'bells:hardening', 0.3)])).toEqual([]);
    expect(proposalsIn(chain, text, [at('tempra', 'ships:tempering', 1), at('tempra', null, 1)])).toEqual([]);
  });

  test('certainty in three words', () => {
    expect([1, 0.7, 0.5].map(surenessOf)).toEqual(['sure', 'likely', 'perhaps']);
  });
});

describe('the text of a web page', () => {
  test('is read without menus, banners and what stands twice', () => {
    const page = `Home\nChi siamo\nProdotti\nMicrofusione in oro\nRodiatura\nProdotti\nPrivacy Policy
      © 2026 Fonderia Rame srl - P.IVA 01234567890\nUtilizziamo i cookie per migliorare`;
    expect(pageText(page)).toBe('Microfusione in oro\nRodiatura');
  });

  test('may be its source', () => {
    const source = `<html><head><style>p { color: gold }</style></head><body><nav><a>Galvanica</a></nav>
      <h1>Saldatura laser</h1><p>Pi&ugrave; di 20 anni</p><script>let tempra = 1</script><footer>Stampi</footer></body>`;
    expect(pageText(source)).toBe('Saldatura laser\nPiù di 20 anni');
  });

  test('of nothing but furniture there is nothing', () => expect(pageText('Home\n\nLogin\n')).toBe(''));
});
