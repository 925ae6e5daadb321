/** Known words, found by their first three letters or by their last three. */
export interface Spellings {
  byStart: Map<string, string[]>;
  byEnd: Map<string, string[]>;
}

/** Shorter words are too near to one another for a slip to be told from a word. */
const SHORTEST = 6;
const TWO_SLIPS_FROM = 11;

export function spellingsOf(words: Iterable<string>): Spellings {
  const spellings: Spellings = { byStart: new Map(), byEnd: new Map() };
  for (const word of words) {
    if (word.length < SHORTEST - 1) continue;
    add(spellings.byStart, word.slice(0, 3), word);
    add(spellings.byEnd, word.slice(-3), word);
  }
  return spellings;
}

/**
 * The known words nearest to one that isn't: one slip away, two if it is long (optimal string alignment: a letter
 * more, less, other, or two exchanged). A slip in a word of six letters leaves its start or its end whole, so only
 * words that share one of them are compared.
 */
export function nearSpellings(word: string, { byStart, byEnd }: Spellings): string[] {
  if (word.length < SHORTEST || /\d/.test(word)) return [];
  const most = word.length >= TWO_SLIPS_FROM ? 2 : 1;
  const candidates = new Set([
    ...(byStart.get(word.slice(0, 3)) ?? []),
    ...(byEnd.get(word.slice(-3)) ?? []),
  ]);
  let nearest: string[] = [];
  let least = most + 1;
  for (const candidate of candidates) {
    const slips = slipsBetween(word, candidate, least);
    if (slips < least) [nearest, least] = [[candidate], slips];
    else if (slips === least && slips <= most) nearest.push(candidate);
  }
  return nearest.sort();
}

/** Optimal string alignment distance; anything above `most` is told as `most + 1`. */
export function slipsBetween(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let older: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + same);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        next[j] = Math.min(next[j]!, older[j - 2]! + 1);
    }
    if (Math.min(...next) > most) return most + 1;
    [older, row] = [row, next];
  }
  return Math.min(row[other.length]!, most + 1);
}

function add(map: Map<string, string[]>, key: string, word: string): void {
  const words = map.get(key);
  if (words) words.push(word);
  else map.set(key, [word]);
}
