/** What a tie that isn't there yet would change. */
export { effectsOf, objectives } from './effects.ts';
export type { Effects, Objective } from './effects.ts';
export { missingLinks } from './filling.ts';
export type { Chain } from './filling.ts';
export { whatIfOf } from './prepared.ts';
export type { WhatIf, WhatIfOptions } from './prepared.ts';
export { proposalsOf } from './proposals.ts';
export type { Proposal, ProposalOptions, Proposals, Reason, Support } from './proposals.ts';
export { closingTriangles } from './triangles.ts';
export { pathsOfThree } from './paths.ts';
export type { Candidate } from './best.ts';
export { saidOf } from './saying.ts';
export { en as proposalsInEnglish } from './words/en.ts';
export type { ProposalWords } from './words/en.ts';
export { it as proposalsInItalian } from './words/it.ts';
