export { evidences, freeCapacities, type Evidence, type FreeCapacity } from './standing.ts';
export {
  isNeed,
  opportunityKinds,
  type EnteredHow,
  type OpportunityKind,
  type OpportunityState,
} from './opportunity.ts';
