import type { Lang } from '#platform';
import { en, type RelationsWords } from './en.ts';
import { it } from './it.ts';

export type { RelationsWords };
export const relationsWords: Record<Lang, RelationsWords> = { en, it };
