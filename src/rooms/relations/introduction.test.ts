import { describe, expect, test } from 'vitest';
import {
  answerIntroduction,
  introductionStates,
  settleIntroduction,
  withdrawIntroduction,
  type Answer,
  type Answers,
  type IntroductionState,
} from './introduction.ts';

const asked = { aId: 'anna', bId: 'bruno', state: 'asked' as IntroductionState, expiresAt: new Date(1000) };
const say = (
  firmId: string,
  answer: Answer,
  answers: Answers = {},
  { state = 'asked' as IntroductionState, now = new Date(0) } = {},
) => {
  const said = answerIntroduction({ ...asked, state }, answers, { firmId, answer, now });
  return said.ok ? said.value : said.refusal.code;
};

describe('answering', () => {
  test.each<[string, Answer, Answers, string]>([
    ['anna', 'yes', {}, 'asked'],
    ['bruno', 'yes', { anna: 'yes' }, 'agreed'],
    ['anna', 'no', {}, 'declined'],
    ['bruno', 'no', { anna: 'yes' }, 'declined'],
    ['anna', 'yes', { anna: 'yes' }, 'asked'],
    ['carla', 'yes', {}, 'introduction/not-yours'],
  ])('%s says %s', (firm, answer, answers, becomes) => {
    expect(say(firm, answer, answers)).toBe(becomes);
  });

  test('nobody can agree for the other', () => {
    for (const first of ['yes', 'no'] as const)
      for (const again of ['yes', 'no'] as const)
        expect(say('anna', again, { anna: first })).not.toBe('agreed');
  });

  test('whoever said no may change their mind, the other may not do it for them', () => {
    expect(say('anna', 'yes', { anna: 'no', bruno: 'yes' }, { state: 'declined' })).toBe('agreed');
    expect(say('anna', 'yes', { anna: 'no' }, { state: 'declined' })).toBe('asked');
    expect(say('bruno', 'yes', { anna: 'no' }, { state: 'declined' })).toBe('introduction/settled');
  });

  test('time runs out', () => {
    expect(say('anna', 'yes', {}, { now: new Date(1000) })).toBe('introduction/lapsed');
  });

  test('saying yes twice is saying it once', () => {
    expect(say('anna', 'yes', { anna: 'yes', bruno: 'yes' }, { state: 'agreed' })).toBe('agreed');
    expect(say('anna', 'no', { anna: 'yes', bruno: 'yes' }, { state: 'agreed' })).toBe(
      'introduction/settled',
    );
  });
});

test('what came of it is told once names have passed', () => {
  const tellable = introductionStates.filter((state) => settleIntroduction(state, 'met').ok);
  expect(tellable).toEqual(['agreed', 'met', 'not-met']);
});

test('it can be taken back until names have passed', () => {
  expect(introductionStates.filter((state) => withdrawIntroduction(state).ok)).toEqual(['asked']);
});
