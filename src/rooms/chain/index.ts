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
export { suggestCapabilities, type Suggestion } from './suggest.ts';
export { evidences, freeCapacities, type Evidence, type FreeCapacity } from './standing.ts';
export {
  isNeed,
  opportunityKinds,
  type EnteredHow,
  type OpportunityKind,
  type OpportunityState,
} from './opportunity.ts';
