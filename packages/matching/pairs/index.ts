export { ANIMATOR, audiences } from './audience.ts';
export type { Audience, Seen, Viewer } from './audience.ts';
export type { FactRef, Reason } from './fact.ts';
export type { Bought, Evidence, Firm, Held, Lot, Named, Position } from './firm.ts';
export { groundKinds, grounds } from './ground.ts';
export type { Ground, GroundKind } from './ground.ts';
export { learn } from './learning.ts';
export type { Learned, Moved } from './learning.ts';
export { lessonOf } from './lesson.ts';
export type { Lesson, Said } from './lesson.ts';
export type { Chosen, Lists } from './lists.ts';
export type { Between } from './look.ts';
export type { Conditions, Opportunity, OpportunityKind } from './opportunity.ts';
export { preparePairs } from './pairs.ts';
export type { Asking, Pairs, PairsOptions, WhyNotAsking } from './asking.ts';
export type { Rule } from './rules.ts';
export type { Explained, Pair, Weighed } from './scale.ts';
export type { Supplier } from './suppliers.ts';
export { defaultWeights, gradeOf, grades, leastOf } from './weights.ts';
export type { Grade, Weights } from './weights.ts';
export type { Finding, WhyNot } from './why-not.ts';
export type {
  Chain,
  ChainCapability,
  ChainStage,
  KeptApart,
  Likeness,
  NoReason,
  Past,
  SupplyTie,
  World,
} from './world.ts';
