/** Two firms are put in relation; names pass when both have said yes. */
export type IntroductionState = 'asked' | 'agreed' | 'declined' | 'met' | 'not-met' | 'lapsed' | 'withdrawn';

/** Why somebody says no. The other side never learns it. */
export const answerReasons = [
  '',
  'already-customer',
  'known',
  'competitor',
  'not-now',
  'no-interest',
  'too-far',
  'too-small',
  'too-big',
  'other',
] as const;
export type AnswerReason = (typeof answerReasons)[number];
