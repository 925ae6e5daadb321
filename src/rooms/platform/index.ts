export * from './lang.ts';
export * from './result.ts';
export * from './text.ts';
export * from './money.ts';
export * from './time.ts';
export type { Actor, Role } from './actor.ts';
export type { TodaySentence } from './today.ts';
export { platformWords, type PlatformWords } from './words/index.ts';
