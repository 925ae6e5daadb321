export { againstChance } from './against-chance.ts';
export type { AgainstChance, ChanceOptions } from './against-chance.ts';
export { bootstrap } from './bootstrap.ts';
export type { BootstrapOptions } from './bootstrap.ts';
export { barabasiAlbert, erdosRenyi, wattsStrogatz } from './generators.ts';
export type { MadeUp } from './generators.ts';
export { rewired } from './rewiring.ts';
