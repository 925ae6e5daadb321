/** Takes off the first ending that leaves at least `least` letters; endings are tried in the order given. */
export function without(word: string, endings: readonly string[], least: number): string {
  for (const ending of endings)
    if (word.length - ending.length >= least && word.endsWith(ending))
      return word.slice(0, word.length - ending.length);
  return word;
}

/** The same again and again: satellitari → satellit → satell. Twice is enough for how words are made. */
export const withoutTwice = (word: string, list: readonly string[], least: number): string =>
  without(without(word, list, least), list, least);

/** Endings of one language, the longest first. */
export const endings = (list: string): string[] =>
  list
    .trim()
    .split(/\s+/)
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
