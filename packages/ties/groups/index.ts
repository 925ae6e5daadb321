export { communities } from './communities.ts';
export type { Communities, CommunityOptions } from './communities.ts';
export { modularity } from './modularity.ts';
export { partitionOf } from './partition.ts';
export type { Partition } from './partition.ts';
export { brokerage, ROLES } from './brokerage.ts';
export type { Brokerage, BrokerageOptions, Role, RoleCounts } from './brokerage.ts';
export { assortativity } from './assortativity.ts';
