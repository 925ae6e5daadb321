import type { Lang } from '#platform';
import { en, type ImportWords } from './import.en.ts';
import { it } from './import.it.ts';

export type { ImportWords } from './import.en.ts';
export const importWords: Record<Lang, ImportWords> = { it, en };
