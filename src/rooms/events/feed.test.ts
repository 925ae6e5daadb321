import { expect, test } from 'vitest';
import { answerOf, feedAnswers, isFeedAnswer, weightOf } from './feed.ts';

test('an answer and its wish are two names of one thing; a no wishes for nothing', () => {
  for (const answer of feedAnswers) {
    const weight = weightOf[answer];
    expect(weight === null ? 'no' : answerOf[weight]).toBe(answer);
  }
  expect(isFeedAnswer('perhaps')).toBe(false);
});
