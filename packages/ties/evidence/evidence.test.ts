import { describe, expect, test } from 'vitest';
import { creditsOf, equalSplit } from './credit.ts';
import type { Fact } from './fact.ts';
import { yieldOf } from './funnel.ts';
import { givingOf } from './giving.ts';
import { ledgerOf } from './ledger.ts';
import { livesOf } from './lives.ts';
import { livingPerMember, quarters, turnover } from './living.ts';
import { pocketsEmptied } from './pockets.ts';
import { checkProfile, profile1 } from './profile.ts';
import { readFacts } from './reading.ts';
import { slicesOf } from './slices.ts';
import { DAY, openTie, strengthOf } from './strength.ts';
import { kaplanMeier, survivalByType } from './survival.ts';
import { thankedBusiness } from './thanked.ts';
import { wilson } from './wilson.ts';

const START = Date.UTC(2024, 0, 1);
const day = (days: number): number => START + days * DAY;

function fact(type: Fact['type'], a: string, b: string, days: number, more: Partial<Fact> = {}): Fact {
  return {
    type,
    a,
    b,
    occurredAt: day(days),
    recordedAt: day(days),
    direction: 'both',
    layer: 'social',
    confidence: 'observed',
    source: 'event',
    ...more,
  };
}

describe('strength', () => {
  test.each([
    ['card', 90],
    ['meeting', 180],
    ['introduction', 270],
    ['quote', 365],
    ['deal', 730],
    ['project', 730],
  ] as const)('a %s is worth half after %i days', (type, days) => {
    const facts = [fact(type, 'Alfa', 'Beta', 0)];
    const at = (asOf: number) => strengthOf(facts, { asOf, knownAt: asOf }, profile1);
    expect(at(day(-1))).toBe(0);
    expect(at(day(0))).toBe(1 - Math.exp(-1));
    expect(at(day(days))).toBeCloseTo(1 - Math.exp(-0.5), 15);
  });

  test('a running contract does not decay; an ended one decays from its end', () => {
    const runs = [fact('contract', 'Alfa', 'Beta', 0)];
    const ended = [{ ...runs[0]!, endedAt: day(100) }];
    const at = (facts: Fact[], days: number) =>
      strengthOf(facts, { asOf: day(days), knownAt: day(9999) }, profile1);
    expect(at(runs, 5000)).toBe(at(runs, 0));
    expect(at(ended, 100)).toBe(at(ended, 0));
    expect(at(ended, 830)).toBeCloseTo(1 - Math.exp(-0.5), 15);
  });

  test('a tie opens to its facts, and only to those known and not taken back', () => {
    const meeting = fact('meeting', 'Beta', 'Alfa', 10);
    const facts = [
      meeting,
      fact('card', 'Alfa', 'Beta', 0),
      fact('card', 'Alfa', 'Beta', 1, { retractedAt: day(20) }),
      fact('deal', 'Alfa', 'Beta', 2, { layer: 'commercial' }),
      fact('deal', 'Alfa', 'Beta', 3, { recordedAt: day(500) }),
    ];
    const tie = openTie(facts, ['Alfa', 'Beta'], 'social', { asOf: day(190), knownAt: day(190) }, profile1);
    expect(tie.facts.map(({ fact: { type } }) => type)).toEqual(['card', 'meeting']);
    expect(tie.facts[1]).toEqual({ fact: meeting, remains: 0.5 });
    expect(tie.strength).toBeCloseTo(1 - Math.exp(-0.5 - 2 ** (-190 / 90)), 15);
    expect(tie.profile).toBe('1');
  });

  test('a profile that gives no strength is refused', () => {
    expect(() => checkProfile({ ...profile1, threshold: NaN })).toThrow('a threshold lies between 0 and 1');
    const types = { ...profile1.types, card: { weight: 1, halfLife: 0 } };
    expect(() => checkProfile({ ...profile1, types })).toThrow("card can't have a half-life of 0 days");
  });
});

describe('at the door', () => {
  const good = fact('card', 'Alfa', 'Beta', 0);
  test.each([
    ['not-a-fact', null],
    ['unknown-type', { ...good, type: 'like' }],
    ['unknown-layer', { ...good, layer: 'gossip' }],
    ['unknown-direction', { ...good, direction: undefined }],
    ['unknown-confidence', { ...good, confidence: 'sure' }],
    ['unknown-source', { ...good, source: '' }],
    ['no-firm', { ...good, a: '' }],
    ['same-firm', { ...good, b: 'Alfa' }],
    ['introduced-by-itself', { ...good, introducedBy: 'Beta' }],
    ['bad-time', { ...good, occurredAt: NaN }],
    ['bad-time', { ...good, recordedAt: '2024-01-01' }],
    ['bad-time', { ...good, retractedAt: Infinity }],
    ['recorded-in-the-future', { ...good, recordedAt: day(2) }],
    ['recorded-in-the-future', { ...good, retractedAt: day(2) }],
    ['recorded-before-it-happened', { ...good, occurredAt: day(1) }],
    ['retracted-before-it-was-recorded', { ...good, retractedAt: day(-1) }],
    ['ended-before-it-began', { ...good, type: 'contract', endedAt: day(-1) }],
    ['does-not-run', { ...good, endedAt: day(1) }],
    ['bad-amount', { ...good, amount: 0.5 }],
  ])('%s: %j', (code, row) => {
    const { facts, faults } = readFacts([good, row], day(1));
    expect(facts).toEqual([good]);
    expect(faults).toMatchObject([{ code, row: 1 }]);
    expect(faults[0]!.message).toMatch(/\.$/);
  });
});

test('what has not been read makes no ledger, and no time is no day', () => {
  const good = fact('card', 'Alfa', 'Beta', 0);
  expect(() => ledgerOf([{ ...good, layer: 'gossip' as never }])).toThrow('gossip is none of commercial');
  expect(() => ledgerOf([{ ...good, recordedAt: NaN }])).toThrow('a time that is none');
  const asked = { layer: 'social' as const, knownAt: day(1), profile: profile1 };
  expect(() => slicesOf(ledgerOf([good]), asked).at(NaN)).toThrow('asOf is no time');
  expect(() => slicesOf(ledgerOf([good]), { ...asked, knownAt: NaN })).toThrow('knownAt is no time');
});

describe('living and dying', () => {
  // Alone, a card keeps a tie at 0.25 for 90 · log2(1 / −ln 0.75) = 161.75… days.
  const died = 90 * Math.log2(1 / -Math.log(0.75));
  const facts = [
    fact('card', 'Alfa', 'Beta', 0),
    fact('meeting', 'Alfa', 'Beta', 400),
    fact('card', 'Beta', 'Gamma', 30),
  ];
  const lives = livesOf(ledgerOf(facts, ['Delta']), {
    layer: 'social',
    knownAt: day(800),
    asOf: day(500),
    profile: profile1,
  });

  test('a tie is born, dies and is revived', () => {
    expect(lives.map(({ a, b, again, of }) => [a, b, again, of])).toEqual([
      ['Alfa', 'Beta', 0, 'card'],
      ['Alfa', 'Beta', 1, 'meeting'],
      ['Beta', 'Gamma', 0, 'card'],
    ]);
    expect((lives[0]!.until! - START) / DAY).toBeCloseTo(died, 7);
    expect(lives[1]).toMatchObject({ from: day(400), until: null });
  });

  test('quarter by quarter', () => {
    const bounds = quarters(day(0), day(450));
    expect(bounds.map((when) => new Date(when).toISOString().slice(0, 10))).toEqual([
      '2024-01-01',
      '2024-04-01',
      '2024-07-01',
      '2024-10-01',
      '2025-01-01',
      '2025-04-01',
    ]);
    expect(
      turnover(lives, bounds).periods.map(({ born, revived, died, living }) => [born, revived, died, living]),
    ).toEqual([
      [2, 0, 0, 2],
      [0, 0, 1, 1],
      [0, 0, 1, 0],
      [0, 0, 0, 0],
      [0, 1, 0, 1],
    ]);
    expect(livingPerMember(lives, day(30), 4)).toMatchObject({ living: 2, perMember: 0.5 });
  });

  test('survival counts first lives, and those that live as watched until now', () => {
    const survival = survivalByType(lives, day(170));
    expect(survival.meeting).toBeUndefined();
    expect(survival.card!.steps).toMatchObject([{ atRisk: 1, ended: 1, survival: 0 }]);
    expect(survival.card!.rests.n).toBe(2);
  });

  // Remission in weeks under 6-mercaptopurine: Freireich and others, Blood 21 (1963); the table is that of every textbook.
  test('Kaplan–Meier and Greenwood as published', () => {
    const ended = [6, 6, 6, 7, 10, 13, 16, 22, 23];
    const left = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35];
    const { steps, median } = kaplanMeier([
      ...ended.map((duration) => ({ duration, ended: true })),
      ...left.map((duration) => ({ duration, ended: false })),
    ]);
    const rounded = steps.map(({ time, atRisk, survival, error }) => [
      time,
      atRisk,
      survival.toFixed(3),
      error.toFixed(4),
    ]);
    expect(rounded).toEqual([
      [6, 21, '0.857', '0.0764'],
      [7, 17, '0.807', '0.0869'],
      [10, 15, '0.753', '0.0963'],
      [13, 12, '0.690', '0.1068'],
      [16, 11, '0.627', '0.1141'],
      [22, 7, '0.538', '0.1282'],
      [23, 6, '0.448', '0.1346'],
    ]);
    expect(median).toBe(23);
    expect(() => kaplanMeier([{ duration: NaN, ended: true }])).toThrow('nothing lasts NaN');
  });
});

describe('counted on facts', () => {
  test('Wilson at 8 of 10, at none and at all', () => {
    const { share, interval } = wilson(8, 10);
    expect(share).toBe(0.8);
    expect(interval!.map((bound) => bound.toFixed(4))).toEqual(['0.4902', '0.9433']);
    expect(wilson(0, 10).interval!.map((bound) => bound.toFixed(4))).toEqual(['0.0000', '0.2775']);
    expect(wilson(10, 10).interval![1]).toBe(1);
    expect(wilson(0, 0)).toMatchObject({ share: null, interval: null });
    expect(() => wilson(2, 1)).toThrow('2 of 1 is no share');
  });

  test('the yield of matches, stage by stage', () => {
    const { passages, rests } = yieldOf([
      { matched: day(0), met: day(10), followed: day(12), quoted: day(40), dealt: day(90) },
      { matched: day(0), met: day(20), dealt: day(30) },
      { matched: day(0), met: day(31), followed: day(35) },
      { matched: day(0) },
    ]);
    expect(rests.n).toBe(4);
    expect(
      passages.map(({ share, medianDays, around }) => [share.taken, share.of, medianDays, around]),
    ).toEqual([
      [3, 4, 20, 0],
      [2, 3, 3, 0],
      [1, 2, 28, 0],
      [1, 1, 50, 1],
    ]);
  });

  test('pockets: new pairs among those who were there', () => {
    const facts = [
      fact('card', 'Alfa', 'Beta', -30),
      fact('card', 'Beta', 'Alfa', 5),
      fact('card', 'Gamma', 'Alfa', 5),
      fact('card', 'Alfa', 'Gamma', 5),
      fact('card', 'Alfa', 'Stranger', 5),
      fact('card', 'Beta', 'Gamma', 5, { retractedAt: day(6) }),
    ];
    const heads = new Set(['Alfa', 'Beta', 'Gamma', 'Delta']);
    expect(pocketsEmptied(facts, { from: day(5), until: day(6) }, heads, day(7))).toMatchObject({
      pairs: 1,
      share: 1 / 6,
      perHead: 1 / 4,
    });
  });

  test('give and take, and how much comes back', () => {
    const facts = [
      fact('introduction', 'Beta', 'Gamma', 0, { introducedBy: 'Alfa' }),
      fact('introduction', 'Alfa', 'Gamma', 1, { introducedBy: 'Beta' }),
      fact('introduction', 'Alfa', 'Gamma', 1, { introducedBy: 'Secretariat' }),
      fact('introduction', 'Alfa', 'Gamma', 1),
    ];
    const members = new Set(['Alfa', 'Beta', 'Gamma']);
    const { firms, reciprocity, rests } = givingOf(facts, { asOf: day(2), knownAt: day(2) }, members);
    expect(firms).toEqual([
      { firm: 'Alfa', given: 2, received: 1, balance: 1 / 3 },
      { firm: 'Beta', given: 2, received: 1, balance: 1 / 3 },
      { firm: 'Gamma', given: 0, received: 2, balance: -1 },
    ]);
    expect(reciprocity).toBe(0.5);
    expect(rests.n).toBe(2);
  });

  test('credit goes along the chain of introductions, to the cent', () => {
    const facts = [
      fact('introduction', 'Alfa', 'Beta', 0, { introducedBy: 'Olmo' }),
      fact('introduction', 'Beta', 'Gamma', 10, { introducedBy: 'Alfa' }),
      fact('introduction', 'Beta', 'Delta', 20, { introducedBy: 'Gamma' }),
      fact('introduction', 'Olmo', 'Beta', 5, { introducedBy: 'Late' }),
      fact('introduction', 'Gamma', 'Delta', 30, { introducedBy: 'Late' }),
    ];
    const deal = fact('deal', 'Delta', 'Beta', 40, { amount: 100_00, layer: 'commercial' });
    const { introducers, firstTouch, lastTouch, equal } = creditsOf([...facts, deal], deal, day(50));
    expect(introducers).toEqual(['Olmo', 'Alfa', 'Gamma']);
    expect(firstTouch).toEqual({ Olmo: 100_00 });
    expect(lastTouch).toEqual({ Gamma: 100_00 });
    expect(equal).toEqual({ Olmo: 33_34, Alfa: 33_33, Gamma: 33_33 });
    expect(equalSplit(2, ['Alfa', 'Beta', 'Gamma'])).toEqual({ Alfa: 1, Beta: 1, Gamma: 0 });
    expect(equalSplit(5, [])).toEqual({});
  });

  test('business thanked, and what nobody confirmed', () => {
    const facts = [
      fact('deal', 'Alfa', 'Beta', 0, { amount: 300, confidence: 'confirmed' }),
      fact('deal', 'Alfa', 'Beta', 1, { amount: 100, confidence: 'declared' }),
      fact('deal', 'Alfa', 'Beta', 1),
    ];
    expect(thankedBusiness(facts, { asOf: day(2), knownAt: day(2) })).toMatchObject({
      confirmed: 300,
      unconfirmed: 100,
      shareUnconfirmed: 0.25,
      rests: { n: 2 },
    });
  });

  test('members without facts stay in the network, alone', () => {
    const ledger = ledgerOf([fact('meeting', 'Beta', 'Alfa', 0)], ['Zeta', 'Alfa']);
    const asked = { layer: 'social' as const, knownAt: day(1), profile: profile1 };
    const { graph, profile, threshold } = slicesOf(ledger, asked).at(day(1));
    expect(graph).toMatchObject({ n: 3, m: 1, names: ['Alfa', 'Beta', 'Zeta'], directed: false });
    expect([profile, threshold]).toEqual(['1', 0.25]);
  });
});
