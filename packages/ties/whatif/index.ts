/** What a tie that isn't there yet would change. */
export { effectsOf, objectives } from './effects.ts';
export type { Effects, Objective } from './effects.ts';
export { missingLinks } from './filling.ts';
export type { Chain } from './filling.ts';
export { whatIfOf } from './prepared.ts';
export type { WhatIf, WhatIfOptions } from './prepared.ts';
