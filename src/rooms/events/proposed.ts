import type { Weight } from './wish.ts';

/** What is said to a proposed meeting; a must is a yes that can't wait. */
export const proposedAnswers = ['must', 'yes', 'maybe', 'no'] as const;
export type ProposedAnswer = (typeof proposedAnswers)[number];

export const isProposedAnswer = (value: unknown): value is ProposedAnswer =>
  proposedAnswers.some((answer) => answer === value);

/** The wish an answer makes; a no makes none. */
export const weightOf: Record<ProposedAnswer, Weight | null> = { must: 3, yes: 2, maybe: 1, no: null };

/** What a standing wish says of a proposal. */
export const answerOf: Record<Weight, ProposedAnswer> = { 3: 'must', 2: 'yes', 1: 'maybe' };
