import type { Lang, TodayWords } from '#platform';
import { en, type MatchingWords } from './words/en.ts';
import { it } from './words/it.ts';
import { todayEn } from './words/today.en.ts';
import { todayIt } from './words/today.it.ts';

export const matchingWords: Record<Lang, MatchingWords> = { it, en };

/** What matching says on the page Today. */
export const matchingTodayWords: Record<Lang, Record<string, TodayWords>> = { it: todayIt, en: todayEn };
