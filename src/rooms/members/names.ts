import { abbreviations, legalForms, legalPrefixes } from './names-legal-forms.ts';

/** A firm's name seen apart: what tells it from others, and the legal form that does not. */
export interface FirmName {
  /** The words that matter, in order. */
  words: string[];
  /** The same words without blanks: "Air Cost Control" and "Aircostcontrol" meet here. */
  solid: string;
  /** The legal form, when one was written. */
  form: string;
}

const connectors = new Set(
  'and e ed et und y & the of di de des du del della der die das la le les il lo'.split(' '),
);

export function firmName(written: string): FirmName {
  const words = wordsOf(written);
  const form: string[] = [];
  const kept = withoutForms(words, form).map((word) => abbreviations[word] ?? word);
  const matter = kept.filter((word) => !connectors.has(word));
  const told = matter.length > 0 ? matter : kept;
  return { words: told, solid: told.join(''), form: form.join(' ') };
}

/** The key by which names that differ in dress alone are one. */
export const nameKey = (written: string): string => firmName(written).words.join(' ');

export function endsInLegalForm(written: string): boolean {
  const words = wordsOf(written);
  return words.length > 1 && legalForms.has(words.at(-1)!);
}

export function wordsOf(written: string): string[] {
  return joinInitials(
    written
      .replace(/[®™©℠]/g, '')
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/ß/g, 'ss')
      .replace(/æ/g, 'ae')
      .replace(/ø/g, 'o')
      .replace(/œ/g, 'oe')
      .replace(/ł/g, 'l')
      .replace(/đ/g, 'd')
      .replace(/ı/g, 'i'),
  )
    .replace(/f\s?\.?\s?lli\b/g, 'fratelli')
    .replace(/int['’`]l\b/g, 'international')
    .replace(/['’`´]s\b/g, 's')
    .replace(/\b(d|l|dell|dall)['’`´]/g, ' ')
    .replace(/\+/g, ' plus ')
    .replace(/[^\p{L}\p{N}&]+/gu, ' ')
    .replace(/&/g, ' & ')
    .trim()
    .split(/\s+/)
    .filter(Boolean);
}

/** "S.A.C." → "sac", "J.M.T." → "jmt"; with blanks between ("S. p. A.") only where the letters make a form. */
function joinInitials(text: string): string {
  const initials = /(?<![\p{L}\p{N}])\p{L}(?:[./]\p{L}(?![\p{L}\p{N}]))+\.?/gu;
  const apart = /(?<![\p{L}\p{N}&])\p{L}(?:[./]?\s\p{L}(?![\p{L}\p{N}&])){1,3}\.?/gu;
  return text
    .replace(/(?<=[\s,])sp\.?\s?z\.?\s?o\.?\s?o\b\.?/g, 'spzoo')
    .replace(/(?<=[\s,])s\.?\s?a\.? de c\.?\s?v\b\.?/g, 'sadecv')
    .replace(/\bsoc\.? ?coop\b\.?( ?arl\b| a r\.? ?l\b\.?)?/g, ' soccoop ')
    .replace(initials, (found) => `${found.replace(/[./]/g, '')} `)
    .replace(apart, (found) => {
      const joined = found.replace(/[\s./]/g, '');
      return legalForms.has(joined) ? `${joined} ` : found;
    });
}

/** Takes forms off the end, then off the start; a name made of nothing else keeps its words. */
function withoutForms(words: string[], form: string[]): string[] {
  let from = 0;
  let to = words.length;
  while (to - from > 1 && (legalForms.has(words[to - 1]!) || (words[to - 1] === '&' && form.length > 0))) {
    if (words[to - 1] !== '&') form.unshift(words[to - 1]!);
    to--;
  }
  while (to - from > 1 && legalPrefixes.has(words[from]!)) form.push(words[from++]!);
  // "Müller GmbH & Co. KG", "Rossi & C. sas": what joins the form goes with it.
  while (to - from > 1 && form.length > 0 && (words[to - 1] === '&' || words[to - 1] === 'c')) to--;
  return words.slice(from, to);
}
