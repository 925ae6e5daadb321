import './tables.ts';

export { readChain } from './chain.ts';
export { vocabularyOf } from './vocabulary.ts';
export { choosePacks, chosenPacks } from './packs.ts';
export {
  addCapability,
  capabilitiesHeld,
  declareCapabilities,
  editCapability,
  removeCapability,
  type Brought,
  type Declared,
} from './firm-capabilities.ts';
export { endPosition, placeFirm, positionsHeld } from './firm-positions.ts';
export { saveTrade, tradeOf } from './firm-trade.ts';
export { standingOf, type Standing } from './standing.ts';
export { standingHistory, undoStanding, type StandingChange } from './standing-history.ts';
export { confirmSupply, declareSupply, endSupply, supplyOf, type SupplyTie } from './supply.ts';
export {
  countProposals,
  proposeFromPage,
  proposeFromProfile,
  settleProposals,
  undoSettling,
  waitingProposals,
  type WaitingProposal,
} from './proposals.ts';
export {
  findCapabilities,
  proposalsShown,
  standingChoices,
  standingShown,
  standingTold,
  type StandingChoices,
  type StandingShown,
} from './standing-page.ts';
export { chainView, type ChainView } from './chain-view.ts';
export { printChain, readChainPage } from './chain-view-page.ts';
export { readChainTable, readStagePage, type ShownOpportunity } from './chain-view-stage.ts';
export {
  approveOpportunity,
  correctOpportunity,
  setAsideOpportunity,
  settleOpportunity,
} from './opportunity-acts.ts';
export { enterOpportunity } from './opportunity-entry.ts';
export { opportunityHistory, undoOpportunity, type OpportunityChange } from './opportunity-history.ts';
export {
  firmsToInvite,
  inviteToSay,
  opportunityLinkFor,
  opportunityLinks,
  revokeOpportunityLinks,
  type OpportunityLink,
} from './opportunity-links.ts';
export { countOpportunities, opportunityPage } from './opportunity-list.ts';
export {
  changeOwn,
  closeOwn,
  readOpportunitiesPage,
  readRenewalPage,
  renewByLink,
  renewOwn,
  reopenOwn,
  sayOpportunity,
} from './opportunity-member.ts';
export { opportunityById, todayHere, type KeptOpportunity } from './opportunities.ts';
export {
  asOthersRead,
  openOpportunities,
  opportunitiesOfFirm,
  opportunityAtDesk,
  opportunityFor,
  type AtDesk,
  type OpenOpportunity,
} from './opportunity-reading.ts';
export { opportunitiesRound, opportunityHours, opportunityJobs } from './opportunity-round.ts';
export { opportunitiesToday } from './opportunity-today.ts';
export { chainJobs } from './jobs.ts';
export { startReadingProfiles } from './profiles-reading.ts';
export {
  capabilityNames,
  capabilityTyped,
  firmTyped,
  namedCapabilities,
  opportunityChoices,
  proposedIn,
  type Named,
  type ProposedCapability,
} from './opportunity-choices.ts';
export { peopleServing } from './opportunity-mail.ts';
export { pastEditions, undoEdition, type PastEdition } from './editions-past.ts';
export { retireWord, saveWord } from './own-words.ts';
export { editionsTold, nearMeanings, packsShown, wordsShown, type PackShown } from './words-page.ts';
export { bulkPage, type BulkPage } from './bulk.ts';
