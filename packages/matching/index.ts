/** Words and pairs: who should meet whom, and why. See README.md; every name is documented where it is declared. */
export * from './words/index.ts';
export * from './pairs/index.ts';
