export {
  COMMON,
  OWN,
  packOf,
  type ChainCapability,
  type ChainOfNetwork,
  type ChainPack,
  type ChainStage,
  type GlossaryWord,
} from './chain.ts';
export { capabilityName, neighbourName, stageName } from './chain-names.ts';
export { foldWord, suggestCapabilities, type Suggestion } from './suggest.ts';
export { isDay } from './evidence.ts';
export {
  evidences,
  freeCapacities,
  hasExpired,
  stagesStoodAt,
  type CapabilitySource,
  type Evidence,
  type FreeCapacity,
  type HeldCapability,
  type HeldPosition,
} from './standing.ts';
export { isConfirmed, type Supply, type SupplySide } from './supply.ts';
export {
  amountTyped,
  emptyTrade,
  marketsOf,
  readTrade,
  tradeKeys,
  tradeLanguages,
  type Trade,
  type TradeKey,
} from './trade.ts';
export {
  closingReasons,
  isNeed,
  opportunityKinds,
  opportunityStates,
  type ClosingReason,
  type EnteredHow,
  type OpportunityKind,
  type OpportunityState,
  type OpportunityTerms,
} from './opportunity.ts';
export { capabilityCalled } from './called.ts';
export { surenessOf, type Proposal, type ProposalOrigin, type Sureness } from './proposal.ts';
export { standingRefusal, standingWords } from './words/standing.ts';
export type { StandingWords } from './words/standing.en.ts';
export { chainPageWords, type ChainPageWords } from './words/chain-page.ts';
export type { ShownFirm, ShownPicture, ShownStage, ShownThread } from './picture-shown.ts';
export { readPictureFilter, type PictureFilter } from './picture-lit.ts';
export type { ChainPage } from './picture-page.ts';
export { stageAddress, type SaidFinding } from './findings-say.ts';
export type { ChainTable, StageLine } from './findings-table.ts';
export type { StagePage } from './findings-stage.ts';
export { tableCsv } from './findings-csv.ts';
export {
  everyOpportunity,
  opportunitiesAddress,
  readOpportunityFilter,
  type OpportunityFilter,
} from './opportunity-filter.ts';
export { longestText, longestTitle, typedOne, type TypedOpportunity } from './opportunity-form.ts';
export { addDays, daysBetween, mostDays, reminderDays, usualDays } from './opportunity-life.ts';
export { HIDDEN, namesThem, withoutNames, type Naming } from './opportunity-names.ts';
export { seenBy, type SeenOpportunity, type Viewer } from './opportunity-sight.ts';
export { longestWord } from './opportunity-steps.ts';
export { toldLines, type ToldLine } from './opportunity-told.ts';
export { opportunityMemberWords, type OpportunityMemberWords } from './words/opportunity-member.ts';
export { opportunitiesTodayWords } from './words/opportunity-today.ts';
export { opportunityDeskWords, opportunityRefusal } from './words/opportunity-desk.ts';
export type { WordNoun, WordState } from './words-entry.ts';
export { vocabularyRefusal, vocabularyWords } from './words/vocabulary.ts';
export type { VocabularyWords } from './words/vocabulary.en.ts';
