export * from './lang.ts';
export * from './result.ts';
export * from './text.ts';
export * from './money.ts';
export * from './time.ts';
export type { Actor, Role } from './actor.ts';
export { sayToday, type SaidToday, type TodaySentence, type TodayWords } from './today.ts';
export { langCookie, ownPath, readLang, readTheme, themeCookie, type Theme } from './preferences.ts';
export { platformWords, type PlatformWords } from './words/index.ts';
