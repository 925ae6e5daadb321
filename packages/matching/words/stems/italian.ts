import { endings, withoutTwice } from './stripping.ts';

/** Number and gender only: macchina, macchine → macchin; acciaio, acciai → accia; tecnico, tecniche → tecnic. */
export function italianStem(word: string): string {
  if (word.length < 4) return word;
  const open = word.replace(/[aeiou]$/, '');
  const bare = open.length > 3 ? open.replace(/(?<=.{2})i$/, '') : open;
  return bare.replace(/([cg])h$/, '$1');
}

/** Of the last letters of a word, those of its other number, whichever number it stands in. */
const OTHER_NUMBER: readonly [RegExp, readonly string[]][] = [
  [/io$/, ['i']],
  [/co$/, ['chi', 'ci']],
  [/go$/, ['ghi', 'gi']],
  [/ca$/, ['che']],
  [/ga$/, ['ghe']],
  [/([cg])ia$/, ['$1e', '$1ie']],
  [/o$/, ['i']],
  [/a$/, ['e']],
  [/([cg])hi$/, ['$1o']],
  [/([cg])he$/, ['$1a']],
  [/e$/, ['i', 'a']],
  [/i$/, ['o', 'io', 'e']],
];

/**
 * A word and its other number. The stem says the same of allumina and alluminio, of bilance and bilanci; who must be
 * sure asks this.
 */
export function italianNumbers(word: string): string[] {
  if (word.length < 4) return [word];
  const other = OTHER_NUMBER.find(([ending]) => ending.test(word));
  return other ? [word, ...other[1].map((letters) => word.replace(other[0], letters))] : [word];
}

// After the stem, hence without the last vowel. The families are those of Snowball's Italian stemmer, shortened.
const DERIVED = endings(`
  azion izion uzion zion sion ament iment ator itor tor sor atric itric tric sric ant ent anz enz abil ibil evol
  ist ism istic ic al ar er ir at it ut and end atur itur tur ier ieri aiol ai os iv ativ itiv istic ezz ità
  agg eri izz izzazion ifica ificazion azional ional ilità abilit ibilit ettur ettin`);

/** What a word is derived from, as far as endings tell: lavorazione, lavorare, lavorati → lavor. */
export const italianRoot = (word: string): string => withoutTwice(italianStem(word), DERIVED, 4);
