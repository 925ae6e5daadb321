export interface Clause {
  from: number;
  to: number;
}

/** A page has so many clauses; what stands behind isn't read. */
const MOST_CLAUSES = 4_000;

// A full stop or comma ends a clause only before a space: "2.5 mm" is one thing. So does a slash, but not in "c/terzi".
const CLAUSE =
  /(?:[^.,;:!?|•·()[\]{}\n\r\t/]|[.,:](?=\S)|\/(?=[^\s/]{1,2}(?![^\s/]))|(?<=(?<![^\s/])[^\s/]{1,2})\/)+/gu;
const AND = /\s(?:and|e|ed|et|und|&)\s/gu;

/** What every page says and no firm does. */
const FURNITURE =
  /\b(?:cookies?|privacy|copyright|newsletter|login|linkedin|facebook|instagram|youtube|impressum|datenschutz|mentions l[ée]gales|all rights reserved)\b/iu;

/** A telephone number, a VAT number, an address: more figures than letters. */
const isFigures = (said: string): boolean =>
  (said.match(/\p{N}/gu)?.length ?? 0) > (said.match(/\p{L}/gu)?.length ?? 0);

/** A text cut at commas, stops, brackets and lines; a clause joined by "and" also in its halves; without the furniture of pages. */
export function clausesOf(text: string): Clause[] {
  const clauses: Clause[] = [];
  const add = (from: number, to: number) => {
    if (/[\p{L}\p{N}]/u.test(text.slice(from, to))) clauses.push({ from, to });
  };
  for (const { index, 0: said } of text.matchAll(CLAUSE)) {
    if (clauses.length >= MOST_CLAUSES) break;
    if (FURNITURE.test(said) || isFigures(said)) continue;
    add(index, index + said.length);
    let start = 0;
    for (const and of said.matchAll(AND)) {
      add(index + start, index + and.index);
      start = and.index + and[0].length;
    }
    if (start > 0) add(index + start, index + said.length);
  }
  return clauses;
}
