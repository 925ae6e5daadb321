import './tables.ts';

export { readChain } from './chain.ts';
export { choosePacks, chosenPacks } from './packs.ts';
