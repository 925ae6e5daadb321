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
export { readChainPage } from './chain-view-page.ts';
export { readChainTable, readStagePage, type ShownOpportunity } from './chain-view-stage.ts';
