import './tables.ts';

export { introductionHours, introductionJobs } from './jobs.ts';
export { linkForSide, writeToSides, type Asked } from './asking.ts';
export { recordFacts, retractFacts, standingFacts, type Fact, type NewFact } from './facts.ts';
export {
  askIntroduction,
  takeAnswer,
  takeBackIntroduction,
  tellOutcome,
  type Answering,
  type Asking,
} from './introductions.ts';
export {
  lastAnswers,
  listIntroductions,
  readIntroduction,
  type KeptIntroduction,
  type SideText,
} from './reading.ts';
export { answerByLink, readIntroductionPage, tellByLink, type IntroductionView } from './member-page.ts';
export { relationsToday } from './today.ts';
