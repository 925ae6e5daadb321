/** Sector packs: a trade's stages and capabilities. See README.md; every name is documented where it is declared. */
export type { Fault, FaultCode } from './fault.ts';
export { KINDS, LANGUAGES } from './pack.ts';
export type { About, Capability, Kind, Labels, Language, Neighbour, Pack, Stage } from './pack.ts';
export { readPack } from './reading.ts';
export type { Part, Reading } from './reading.ts';
export { inChainOrder } from './stage-graph.ts';
export { summaryOf } from './summary.ts';
export type { Summary } from './summary.ts';
export { plainWord } from './words.ts';
