/**
 * Whether two words differ by at most `most` slips: a letter too many, missing, wrong, or two neighbours swapped
 * (optimal string alignment, after Damerau 1964).
 */
export function withinSlips(one: string, other: string, most: number): boolean {
  if (Math.abs(one.length - other.length) > most) return false;
  if (one === other) return true;
  if (most === 0) return false;
  let twoAgo: number[] = [];
  let before = Array.from({ length: other.length + 1 }, (_, j) => j);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1];
      let least = Math.min(before[j]! + 1, row[j - 1]! + 1, before[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        least = Math.min(least, twoAgo[j - 2]! + 1);
      row.push(least);
    }
    if (Math.min(...row) > most) return false;
    twoAgo = before;
    before = row;
  }
  return before[other.length]! <= most;
}
