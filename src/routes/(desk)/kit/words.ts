import type { Lang } from '#platform';
import { en } from './words.en.ts';
import { it } from './words.it.ts';

/** What the specimens say: kept beside the page, so that no other page carries it. */
export type KitPageWords = typeof en;
export const kitPageWords: Record<Lang, KitPageWords> = { it, en };
