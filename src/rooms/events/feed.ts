import type { Weight } from './wish.ts';

/** What is said to a proposed meeting; a must is a yes that can't wait. */
export const feedAnswers = ['must', 'yes', 'maybe', 'no'] as const;
export type FeedAnswer = (typeof feedAnswers)[number];

export const isFeedAnswer = (value: unknown): value is FeedAnswer =>
  feedAnswers.some((answer) => answer === value);

/** The wish an answer makes; a no makes none. */
export const weightOf: Record<FeedAnswer, Weight | null> = { must: 3, yes: 2, maybe: 1, no: null };

/** What a standing wish says of a proposal. */
export const answerOf: Record<Weight, FeedAnswer> = { 3: 'must', 2: 'yes', 1: 'maybe' };
