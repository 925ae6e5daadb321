import type { Lang } from '#platform';
import { printEn, type PrintWords } from './print.en.ts';
import { printIt } from './print.it.ts';

export type { PrintWords };
export const printWords: Record<Lang, PrintWords> = { en: printEn, it: printIt };
