import './tables.ts';

export { rankedAmong, type Among, type Suggested } from './among.ts';
export { answerPair, takeBackAnswer, writeAnswers, type NewAnswer, type PairAnswer } from './answers.ts';
export { keepAgain, keepApart, keptApart, liftApart, type Apart } from './apart.ts';
export { embedQuestion } from './embeddings.ts';
export { firmNames } from './firm-names.ts';
export { introduce, takeBackIntroducing, type Introduced } from './introduce.ts';
export {
  learnedOf,
  matchingJobs,
  resetWeights,
  undoReset,
  weightsEditions,
  type WeightsEdition,
} from './learning.ts';
export { pairOf, type PairPage } from './pair.ts';
export {
  cap,
  proposalsFor,
  proposalsNow,
  type FirmProposals,
  type ListedPair,
  type ProposalList,
} from './proposals.ts';
export { firmsCalled, searchByMeaning, type Found, type FoundBy } from './search.ts';
export { saidIn, type SaidIn } from './said-in.ts';
export { suppliersFor, type PossibleSupplier } from './suppliers.ts';
export { matchingToday } from './today.ts';
