/** Takes out of a text whatever names somebody: a text that should stay anonymous must not sign itself. */
import { nameKey } from '#members';
import { normalise } from '#platform';

/** All by which a firm can be recognised. Empty strings are passed over. */
export interface Naming {
  /** The firm's name. */
  name: string;
  /** Other words that name it: its town, its people, its VAT number. */
  others: readonly string[];
  /** Its website and addresses for mail: what stands in them names it too. */
  addresses: readonly string[];
  /** Whether a word is a common one of the trade: "fonderia" alone names nobody, "Corvalle" does. */
  isCommon(word: string): boolean;
}

export const HIDDEN = '[…]';

const mailOrWeb =
  /[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:https?:\/\/|www\.)\S+|\b[\w-]+(?:\.[\w-]+)*\.(?:it|com|eu|net|org|srl|biz|info|de|fr|ch|at|uk|example)\b(?:\/\S*)?/giu;
const telephone =
  /\+\d[\d\s./()-]{6,}\d|\b0\d{1,4}[\s./-]\d[\d\s./-]{4,}\d\b|\b3\d{2}[\s./-]?\d{3}[\s./-]?\d{3,4}\b/gu;
const wordPattern = /[\p{L}\p{M}\p{N}]+/gu;

/** The text with every name, address and telephone number in it taken out. */
export function withoutNames(text: string, naming: Naming): string {
  const bare = text.replace(mailOrWeb, HIDDEN).replace(telephone, HIDDEN);
  const words = [...bare.matchAll(wordPattern)].map((found) => ({
    folded: normalise(found[0]),
    from: found.index,
    to: found.index + found[0].length,
  }));
  const named = new Array<boolean>(words.length).fill(false);
  for (const name of namesOf(naming)) {
    for (let at = 0; at + name.length <= words.length; at++) {
      if (name.every((word, i) => words[at + i]!.folded === word)) named.fill(true, at, at + name.length);
    }
  }
  let clean = '';
  let done = 0;
  words.forEach(({ from, to }, i) => {
    if (!named[i]) return;
    // Words of one name leave one mark.
    if (!(named[i - 1] && /^[ .&'’-]*$/u.test(bare.slice(words[i - 1]!.to, from))))
      clean += bare.slice(done, from) + HIDDEN;
    done = to;
  });
  return clean + bare.slice(done);
}

/** Whether there is anything in it that names them. */
export const namesThem = (text: string, naming: Naming) => withoutNames(text, naming) !== text;

/** Every run of words that names: the whole names, and each single word of the firm's that is its own. */
function namesOf({ name, others, addresses, isCommon }: Naming): string[][] {
  const core = nameKey(name);
  const hosts = addresses.map((one) => one.replace(/^.*@|^\w+:\/\/|^www\./g, '').replace(/[./:].*$/, ''));
  const own = wordsIn(`${core} ${hosts.join(' ')}`).filter((word) => word.length > 2 && !isCommon(word));
  const whole = [name, core, ...others, ...hosts].map(wordsIn).filter((words) => words.length > 0);
  return [...whole, ...own.map((word) => [word])];
}

const wordsIn = (text: string) => [...text.matchAll(wordPattern)].map((found) => normalise(found[0]));
