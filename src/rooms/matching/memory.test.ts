import { describe, expect, test } from 'vitest';
import {
  introductionsPast,
  meetingsOf,
  noesOf,
  pairKey,
  standsOff,
  type AnswerRow,
  type FactRow,
} from './memory.ts';

const now = new Date('2026-11-01T12:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
const fact = (type: FactRow['type'], days: number, outcome = ''): FactRow => ({
  id: `${type}-${days}`,
  type,
  a: 'anna',
  b: 'bruno',
  outcome,
  at: daysAgo(days),
});
const outcomes = (...facts: FactRow[]) => meetingsOf(facts, now).map(({ outcome }) => outcome);

describe('what came of a meeting', () => {
  test('good where they want to meet again, or something followed', () => {
    expect(outcomes(fact('meeting', 10, 'again'))).toEqual(['good']);
    expect(outcomes(fact('meeting', 300), fact('quote', 200))).toEqual(['good', 'good']);
  });
  test('nothing where nothing followed for half a year, open before that', () => {
    expect(outcomes(fact('meeting', 300, 'held'))).toEqual(['nothing']);
    expect(outcomes(fact('meeting', 30, 'held'))).toEqual([undefined]);
  });
  test('what came before a meeting is no fruit of it, and cards are no meeting', () => {
    expect(outcomes(fact('meeting', 200, 'held'), fact('deal', 400))).toEqual(['nothing', 'good']);
    expect(outcomes(fact('card', 10))).toEqual([]);
  });
  test('it is theirs and the desk’s', () => {
    expect(meetingsOf([fact('meeting', 10)], now)[0]!.seen).toBe('animator');
  });
});

test('an introduction taken back or lapsed never happened; a refused one is whose it was', () => {
  const row = { id: 'i', a: 'anna', b: 'bruno', at: daysAgo(9), no: null };
  expect(
    introductionsPast([
      { ...row, state: 'withdrawn' },
      { ...row, state: 'lapsed' },
    ]),
  ).toEqual([]);
  expect(introductionsPast([{ ...row, state: 'met' }])).toMatchObject([{ kind: 'introduced' }]);
  const no = { by: 'anna', reason: 'too-far' as const, at: daysAgo(3) };
  expect(introductionsPast([{ ...row, state: 'declined', no }])).toMatchObject([
    { kind: 'declined', by: 'anna', reason: 'too-far', at: no.at.getTime() },
  ]);
});

describe('an answer', () => {
  const answer = (more: Partial<AnswerRow>): AnswerRow => ({
    id: 'x',
    a: 'anna',
    b: 'bruno',
    saidFor: null,
    answer: 'no',
    reason: 'other',
    at: daysAgo(1),
    ...more,
  });
  test('of the desk’s keeps a pair off the list; “not now” for a season', () => {
    expect(standsOff(answer({}), now)).toBe(true);
    expect(standsOff(answer({ reason: 'not-now', at: daysAgo(89) }), now)).toBe(true);
    expect(standsOff(answer({ reason: 'not-now', at: daysAgo(91) }), now)).toBe(false);
    expect(standsOff(answer({ answer: 'yes' }), now)).toBe(false);
    expect(standsOff(answer({ saidFor: 'anna' }), now)).toBe(false);
  });
  test('is remembered as a no of whoever said it', () => {
    expect(noesOf([answer({}), answer({ saidFor: 'anna' }), answer({ answer: 'maybe' })])).toMatchObject([
      { kind: 'declined' },
      { kind: 'declined', by: 'anna' },
    ]);
    expect(noesOf([answer({})])[0]).not.toHaveProperty('by');
  });
});

test('a pair is one pair', () => expect(pairKey('b', 'a')).toBe(pairKey('a', 'b')));
