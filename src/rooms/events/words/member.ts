import type { Lang } from '#platform';
import { memberEn, type MemberWords } from './member.en.ts';
import { memberIt } from './member.it.ts';

export type { MemberWords };
export const memberWords: Record<Lang, MemberWords> = { en: memberEn, it: memberIt };
