import type { Lang } from '#platform';
import { outgoingEn, type OutgoingWords } from './outgoing.en.ts';
import { outgoingIt } from './outgoing.it.ts';

export type { OutgoingWords };
export const outgoingWords: Record<Lang, OutgoingWords> = { en: outgoingEn, it: outgoingIt };
