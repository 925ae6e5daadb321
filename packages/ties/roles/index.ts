/** What firms are for the know-how and the chain, and how far the network is woven. */
export { contaminatorRoles, contaminatorsOf } from './contaminators.ts';
export type { ContaminatorRole, FirmRole, RoleThresholds } from './contaminators.ts';
export { coverageOf } from './coverage.ts';
export type { Coverage, SingleSource } from './coverage.ts';
export { dependenceOnContaminators } from './leaving.ts';
export type { Dependence } from './leaving.ts';
export { weavingOf, weavingStages, weavingThresholds, weavingWithout } from './weaving.ts';
export type { Weaving, WeavingSigns, WeavingStage } from './weaving.ts';
