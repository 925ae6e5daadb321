import type { Token } from './tokens.ts';

/** What follows is left out, as far as the bracket or the comma goes. */
const EXCEPT = new Set(
  `tranne escluso esclusa esclusi escluse eccetto salvo senza except excluding excepting without not sauf excepte
  exception exclusion hors excluant sans ohne ausser ausgenommen nicht kein keine keinen esclusione eccezione unless
  excludes`.split(/\s+/),
);

/** What follows at once is left out: "non permanenti", "non-ferrous". */
const NOT = new Set(['non', 'nicht', 'not', 'no', 'keine', 'kein', 'keinen']);

/** For each word whether the text says that it is not meant; the words that say so are counted in. */
export function negatedIn(tokens: readonly Token[], isStop: (word: string) => boolean): boolean[] {
  const negated = tokens.map(() => false);
  for (const [at, { word, depth }] of tokens.entries()) {
    if (!EXCEPT.has(word) && !NOT.has(word)) continue;
    negated[at] = true;
    const single = NOT.has(word);
    for (let next = at + 1; next < tokens.length; next++) {
      const token = tokens[next]!;
      const inBrackets = depth > 0 && token.depth >= depth;
      if (token.depth < depth || (token.apart && !inBrackets)) break;
      negated[next] = true;
      if (single && !isStop(token.word)) break;
    }
  }
  return negated;
}

export const isNegation = (word: string): boolean => EXCEPT.has(word) || NOT.has(word);
