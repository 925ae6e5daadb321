export { groundsInOrder } from './grounds.ts';
export type { PairEvent } from './pair-event.ts';
export { apartKinds, type ApartKind } from './apart.ts';
export type { Held } from './holding.ts';
export type { Link, Told } from './telling.ts';
export { matchingTodayWords, matchingWords } from './words.ts';
export type { MatchingWords } from './words/en.ts';
export type { Grade } from '#packages/matching';
