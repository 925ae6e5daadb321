/** Where each node stands among its contacts, and where the whole would break. */
export { burt, constraint } from './burt.ts';
export type { Burt } from './burt.ts';
export { betweennessCentralization, degreeCentralization } from './centralization.ts';
export { clustering } from './clustering.ts';
export type { Clustering } from './clustering.ts';
export { cores } from './cores.ts';
export { cuts } from './cuts.ts';
export type { Cuts } from './cuts.ts';
export { degree, density, reciprocity, weightedDegree } from './degree.ts';
export { byFalling, fragility } from './fragility.ts';
export { pagerank } from './pagerank.ts';
export type { PagerankOptions } from './pagerank.ts';
export { TRIADS, triadCensus } from './triads.ts';
export type { Triad } from './triads.ts';
