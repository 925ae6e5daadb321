import { endings, withoutTwice } from './stripping.ts';

/** Number only: bodies → body, presses → press, discs → disc. */
export function englishStem(word: string): string {
  if (word.length < 4 || /(ss|us|is)$/.test(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(ss|x|ch|sh|zz)es$/.test(word)) return word.slice(0, -2);
  if (word.endsWith('ves') && word.length > 5) return `${word.slice(0, -3)}f`;
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

// The families of Porter's stemmer (1980), in one step instead of five.
const DERIVED = endings(`
  ing ings ed er ers or ors ion ation ations ition ment ments ness ity ability ibility al ial ive ative able ible
  ic ical ist ism ance ence ant ent age ery ary ory ful less ise ize isation ization ising izing ised ized ify
  ification ier ty y e`);

/** What a word is derived from, as far as endings tell: welding, welder, welded → weld; milling → mil. */
export function englishRoot(word: string): string {
  const root = withoutTwice(englishStem(word), DERIVED, 4);
  const bare = root.length > 3 ? root.replace(/[ei]$/, '').replace(/y$/, '') : root;
  return bare.replace(/([bdfglmnprt])\1$/, '$1');
}
