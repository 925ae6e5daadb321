import { endings, withoutTwice } from './stripping.ts';

/** Number and gender only: usinées, usiné → usin; métaux → metal; bateaux → bateau. */
export function frenchStem(word: string): string {
  if (word.length < 4) return word;
  const one = word.endsWith('eaux') ? word.slice(0, -1) : word.replace(/aux$/, 'al').replace(/[sx]$/, '');
  return one.length > 3 ? one.replace(/e{1,2}$/, '') : one;
}

// The families of Snowball's French stemmer, shortened.
const DERIVED = endings(`
  ation ition ution ion ement iement ment eur eus ateur atric ric ant anc enc ent abl ibl iqu iqument ist ism if iv
  atif ativ al iel el ell er ir ier ieri eri ag ur atur itur ur ess it ite ais ois ien ienn in eux i is isation ifi
  ification oir air`);

/** What a word is derived from, as far as endings tell: soudage, soudure, soudeur, souder → soud. */
export const frenchRoot = (word: string): string =>
  withoutTwice(frenchStem(word), DERIVED, 4).replace(/i$/, '');
