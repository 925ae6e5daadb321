/**
 * The known word most like a mistyped one, or null when none is like it. Likeness is Damerau-Levenshtein
 * distance (optimal string alignment); a word that stands whole inside the other also counts.
 */
export function nearestOf(word: string, known: Iterable<string>): string | null {
  let best: string | null = null;
  let least = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) >= least && !holds(candidate, word)) continue;
    const distance = holds(candidate, word) ? 1.5 : distanceBetween(word, candidate);
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

/** `Did you mean "x"?` and then the rest, or only the rest. */
export function didYouMean(word: string, known: Iterable<string>, otherwise: string): string {
  const like = nearestOf(word, known);
  return like === null ? otherwise : `Did you mean "${like}"? ${otherwise}`;
}

function holds(a: string, b: string): boolean {
  return b.length > 3 && a.length > 3 && (`-${a}-`.includes(`-${b}-`) || `-${b}-`.includes(`-${a}-`));
}

function distanceBetween(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      row[j] = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        row[j] = Math.min(row[j]!, before[j - 2]! + 1);
    }
    [before, above] = [above, row];
  }
  return above[b.length]!;
}
