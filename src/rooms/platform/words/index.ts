import type { Lang } from '../lang.ts';
import { en, type PlatformWords } from './en.ts';
import { it } from './it.ts';

export const platformWords: Record<Lang, PlatformWords> = { it, en };
export type { PlatformWords };
