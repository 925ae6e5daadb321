import type { Lang } from '#platform';
import { standingRefusal } from './standing.ts';
import { en, type VocabularyWords } from './vocabulary.en.ts';
import { it } from './vocabulary.it.ts';

export const vocabularyWords: Record<Lang, VocabularyWords> = { it, en };

export const vocabularyRefusal = (code: string, lang: Lang): string =>
  vocabularyWords[lang].refusals[code] ?? standingRefusal(code, lang);
