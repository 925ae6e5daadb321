import type { Lang } from '#platform';
import { lettersEn, type LetterWords } from './letters.en.ts';
import { lettersIt } from './letters.it.ts';

export const letterWords: Record<Lang, LetterWords> = { en: lettersEn, it: lettersIt };
