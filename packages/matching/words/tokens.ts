import { fold } from './fold.ts';

export interface Token {
  /** Folded. */
  word: string;
  /** The span in the text as given. */
  from: number;
  to: number;
  /** Something other than a space, hyphen or apostrophe stands before it: no expression leads across. */
  apart: boolean;
  /** How many brackets are open around it. */
  depth: number;
}

/** What stands behind is not read: a pasted page is long, a text without end is hostile. */
const READ_AT_MOST = 200_000;
/** Longer runs of letters are no words. */
const LONGEST_WORD = 60;

// "ISO9001" is two words, "316L" and "M12" are one.
const WORD = /[\p{L}\p{M}]{2,}(?=\p{N}{3})|[\p{L}\p{M}\p{N}]+/gu;
const SAME_BREATH = /^[\s\-‐-―'’&+/]*$/;

/** The words of a text, with their places. */
export function tokensOf(text: string): Token[] {
  const read = text.slice(0, READ_AT_MOST);
  const tokens: Token[] = [];
  let end = 0;
  let depth = 0;
  for (const match of read.matchAll(WORD)) {
    const between = read.slice(end, match.index);
    for (const letter of between) depth = Math.max(0, depth + turn(letter));
    const apart = tokens.length > 0 && !SAME_BREATH.test(between);
    end = match.index + match[0].length;
    if (match[0].length > LONGEST_WORD) continue;
    const word = fold(match[0]);
    if (word !== '') tokens.push({ word, from: match.index, to: end, apart, depth });
  }
  return tokens;
}

const turn = (letter: string): number =>
  letter === '(' || letter === '[' ? 1 : letter === ')' || letter === ']' ? -1 : 0;
