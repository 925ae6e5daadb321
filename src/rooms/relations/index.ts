export type { Confidence, Direction, FactSource, FactType, Layer } from './fact.ts';
export { answerReasons, type AnswerReason, type IntroductionState } from './introduction.ts';
