import { expect, test } from 'vitest';
import { answerOf, proposedAnswers, isProposedAnswer, weightOf } from './proposed.ts';

test('an answer and its wish are two names of one thing; a no wishes for nothing', () => {
  for (const answer of proposedAnswers) {
    const weight = weightOf[answer];
    expect(weight === null ? 'no' : answerOf[weight]).toBe(answer);
  }
  expect(isProposedAnswer('perhaps')).toBe(false);
});
