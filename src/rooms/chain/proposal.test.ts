import { describe, expect, test } from 'vitest';
import { aPack } from '../../../tests/a-pack.ts';
import { assembleChain } from './assemble.ts';
import { pageText } from './page-text.ts';
import { proposalsIn, surenessOf, type Recognised } from './proposal.ts';

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
const at = (capability: string, certainty: number, ...words: string[]): Recognised => ({
  capability,
  certainty,
  words: words.map((word) => [text.indexOf(word), text.indexOf(word) + word.length]),
});

describe('what a text proposes', () => {
  test('the surest first, with the words that say so, each once', () => {
    const recognised = [
      at('bells:hardening', 0.7, 'tempra'),
      at('bells:bronze-pouring', 0.95, 'Colata del bronzo', 'colate in bronzo', 'Colata del bronzo'),
    ];
    expect(proposalsIn(chain, text, recognised)).toEqual([
      {
        capability: 'bells:bronze-pouring',
        certainty: 0.95,
        words: 'Colata del bronzo · colate in bronzo',
      },
      { capability: 'bells:hardening', certainty: 0.7, words: 'tempra' },
    ]);
  });

  test('the same thing in two packs is proposed once, from the trade’s own, as sure as the surer', () => {
    const recognised = [at('common:iso-9001', 0.97, 'ISO 9001'), at('bells:iso-9001', 0.9, 'ISO 9001')];
    expect(proposalsIn(chain, text, recognised)).toEqual([
      { capability: 'bells:iso-9001', certainty: 0.97, words: 'ISO 9001' },
    ]);
  });

  test('one everyday word of a text is never sure, an abbreviation may be', () => {
    const recognised = [at('bells:hardening', 0.95, 'tempra'), at('bells:iso-9001', 0.95, 'ISO')];
    expect(proposalsIn(chain, text, recognised).map(({ certainty }) => certainty)).toEqual([0.95, 0.85]);
  });

  test('not what no pack in use knows', () => {
    expect(proposalsIn(chain, text, [at('ships:tempering', 1, 'tempra')])).toEqual([]);
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
