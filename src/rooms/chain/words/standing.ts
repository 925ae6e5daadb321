import type { Lang } from '#platform';
import { refusalWords } from '#members';
import { en, type StandingWords } from './standing.en.ts';
import { it } from './standing.it.ts';

export const standingWords: Record<Lang, StandingWords> = { it, en };

/** A refusal in words; what this room has no sentence for is said by the members', or speaks for itself. */
export const standingRefusal = (code: string, lang: Lang): string =>
  standingWords[lang].refusals[code] ?? refusalWords(code, lang);
