import type { Lang } from '#platform';
import { chainPageEn, type ChainPageWords } from './chain-page.en.ts';
import { chainPageIt } from './chain-page.it.ts';

export const chainPageWords: Record<Lang, ChainPageWords> = { it: chainPageIt, en: chainPageEn };
export type { ChainPageWords };
