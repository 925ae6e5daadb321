import { describe, expect, test } from 'vitest';
import type { FactRef, Reason, Weighed } from '#packages/matching';
import { grounds } from '#packages/matching';
import { tell, tellReason, type Names } from './telling.ts';
import { matchingWords } from './words.ts';

const names = (lang: 'it' | 'en'): Names => ({
  lang,
  zone: 'Europe/Rome',
  firm: (id) => ({ f: 'Fonderia', t: 'Tornitori', k: 'Kart', z: 'Zeta' })[id] ?? '',
  opportunity: (id) => (id === 'need' ? 'Tornitura di getti' : undefined),
  asked: () => ['m:turning'],
  isCertificate: (id) => id.startsWith('c:'),
  capability: (id) => id.slice(2),
  stage: (id) => id.slice(2),
  concept: (id) => ['', 'turning', 'cnc turning', 'casting'][id] ?? '',
  supply: (id) => ({ one: { supplier: 'f', buyer: 'k' }, two: { supplier: 'z', buyer: 'k' } })[id],
});
const fact = (kind: FactRef['kind'], id: string, firm: string | null = 't'): FactRef => ({
  kind,
  id,
  firm,
  seen: 'members',
});
const reason = (ground: Reason['ground'], more: Partial<Reason> = {}): Reason => ({
  ground,
  amount: 1,
  from: 'f',
  to: 't',
  facts: [],
  seen: 'members',
  ...more,
});
const need = (facts: FactRef[], concepts: Reason['concepts'] = []) =>
  reason('need', {
    facts: [fact('opportunity', 'need', 'f'), ...facts],
    concepts,
    data: { opportunity: 'need' },
  });
const said = (one: Reason, lang: 'it' | 'en' = 'en') =>
  tellReason(one, names(lang), matchingWords[lang]).sentence;

describe('a need is told with what answers it', () => {
  test.each([
    [
      [fact('capability', 'm:milling'), fact('capability', 'm:turning')],
      'Fonderia is looking for “Tornitura di getti”; Tornitori can do turning and milling.',
    ],
    [
      [fact('capability', 'c:ISO 9001'), fact('capability', 'm:turning')],
      'Fonderia is looking for “Tornitura di getti”; Tornitori can do turning and holds ISO 9001.',
    ],
    [
      [fact('likeness', 'x')],
      'Fonderia is looking for “Tornitura di getti”; Tornitori comes near it by the language service.',
    ],
  ])('%#', (facts, sentence) => expect(said(need(facts))).toBe(sentence));

  test('by its own words only where nothing firmer answers, and none of them twice', () => {
    const concepts = [1, 2, 3].map((id) => ({ id, share: id === 3 ? 0.05 : 0.5 }));
    expect(said(need([fact('text', 't')], concepts))).toMatch(/says of itself cnc turning\.$/);
    expect(said(need([fact('text', 't'), fact('capability', 'm:turning')], concepts))).not.toContain(
      'of itself',
    );
  });

  test('with links to the need, to the capability and to the firm', () => {
    const { links } = tellReason(need([fact('capability', 'm:turning')]), names('en'), matchingWords.en);
    expect(links).toEqual([
      { label: '“Tornitura di getti”', href: '/opportunities/need' },
      { label: 'Tornitori: turning', href: '/members/t#chain' },
    ]);
  });
});

test('a path of three names the firm in the middle', () => {
  const path = reason('paths', { facts: [fact('supply', 'one', null), fact('supply', 'two', null)] });
  expect(said(path)).toBe('Fonderia and Zeta both supply Kart; Zeta already supplies Tornitori too.');
});

test.each(['it', 'en'] as const)('every ground has its sentence and its name (%s)', (lang) => {
  const data = {
    opportunity: 'need',
    capability: 'm:turning',
    by: 'm:casting',
    stage: 'm:raw',
    next: 'm:parts',
    stages: 4,
    sectors: 2,
    quantity: 12_000,
    most: 900,
    least: 10,
    at: Date.parse('2026-05-01'),
    reason: 'too-far',
  };
  for (const ground of grounds) {
    const sentence = said(reason(ground, { data }), lang);
    expect(sentence).toMatch(/^\S.*\.$/);
    expect(sentence).not.toMatch(/\bundefined\b|\bnull\b|\[object/);
    expect(matchingWords[lang].grounds[ground]).not.toBe('');
  }
});

test('what two reasons say in the same words is said once', () => {
  const weighed: Weighed = { ground: 'new', value: 1, share: 1, reasons: [reason('new'), reason('new')] };
  expect(tell([weighed], names('it'), matchingWords.it)).toHaveLength(1);
});
