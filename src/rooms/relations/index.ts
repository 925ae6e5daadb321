export type { Confidence, Direction, FactSource, FactType, Layer } from './fact.ts';
export {
  answerIntroduction,
  answerReasons,
  daysToAnswer,
  introductionStates,
  isAnswerReason,
  otherSide,
  settleIntroduction,
  withdrawIntroduction,
  type Answer,
  type AnswerReason,
  type Answers,
  type Introduction,
  type IntroductionState,
} from './introduction.ts';
export { relationsTodayWords } from './words/today.ts';
export { relationsWords, type RelationsWords } from './words/index.ts';
