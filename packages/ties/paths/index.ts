/** What runs along shortest paths: who stands between others, and how near everyone is. */
export { betweenness, edgeBetweenness } from './betweenness.ts';
export type { Betweenness, BetweennessOptions } from './betweenness.ts';
export { globalEfficiency, nearness, pairsWithin } from './closeness.ts';
export type { Nearness } from './closeness.ts';
export { distances } from './distances.ts';
export type { Distances } from './distances.ts';
export type { Sample } from './sample.ts';
export { Trail } from './trail.ts';
