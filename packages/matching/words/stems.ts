import { englishRoot, englishStem } from './stems/english.ts';
import { frenchRoot, frenchStem } from './stems/french.ts';
import { germanRoot, germanStem } from './stems/german.ts';
import { italianRoot, italianStem } from './stems/italian.ts';
import type { Tongue } from './tongue.ts';

/** A folded word without number, gender and case. */
export const stem: Record<Tongue, (word: string) => string> = {
  it: italianStem,
  en: englishStem,
  fr: frenchStem,
  de: germanStem,
};

/** A folded word also without the endings by which one word is made of another. */
export const root: Record<Tongue, (word: string) => string> = {
  it: italianRoot,
  en: englishRoot,
  fr: frenchRoot,
  de: germanRoot,
};
