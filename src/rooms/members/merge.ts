import { reconcile } from './conflict.ts';
import { isEmptyValue, isSet, sameValue, seeKey, type Flat, type FlatValue } from './flat.ts';

export type Choice = 'keep' | 'gone';

/** One row of the side-by-side: what each firm says, and which one is taken unless somebody chooses otherwise. */
export interface MergeRow {
  key: string;
  keep: FlatValue;
  gone: FlatValue;
  suggested: Choice | 'both';
  /** Both say the same, or only one says anything: nothing to choose. */
  settled: boolean;
}

/** The firm kept speaks first; where it is silent, the other one does. Tags of both stay. */
export function mergeRows(keep: Flat, gone: Flat): MergeRow[] {
  return [...new Set([...Object.keys(keep), ...Object.keys(gone)])]
    .filter((key) => !isSight(key))
    .map((key) => {
      const [a, b] = [keep[key] ?? null, gone[key] ?? null];
      if (isSet(a) || isSet(b)) return { key, keep: a, gone: b, suggested: 'both', settled: true };
      const suggested = isEmptyValue(a) && !isEmptyValue(b) ? 'gone' : 'keep';
      return {
        key,
        keep: a,
        gone: b,
        suggested,
        settled: sameValue(a, b) || isEmptyValue(a) || isEmptyValue(b),
      };
    });
}

export function mergeFlat(keep: Flat, gone: Flat, choices: Readonly<Record<string, Choice>>): Flat {
  const merged: Flat = {};
  const takenFromGone = new Set<string>();
  for (const row of mergeRows(keep, gone)) {
    if (row.suggested === 'both') merged[row.key] = unite(row.keep, row.gone);
    else if ((choices[row.key] ?? row.suggested) === 'gone' && !sameValue(row.keep, row.gone)) {
      merged[row.key] = row.gone;
      takenFromGone.add(seeKey(row.key));
    } else merged[row.key] = row.keep;
  }
  // Who may see a value goes with the value: merging opens nothing that its firm kept closed.
  for (const key of new Set([...Object.keys(keep), ...Object.keys(gone)].filter(isSight))) {
    merged[key] = (takenFromGone.has(key) ? gone[key] : keep[key]) ?? null;
  }
  return merged;
}

/**
 * Takes a merge apart: what the merge brought into the firm kept goes out again; what was edited since, stays.
 * `before` and `after` are the firm kept as the merge found and left it.
 */
export function unmergeFlat(before: Flat, after: Flat, now: Flat): Flat {
  const silent = Object.fromEntries(Object.keys(after).map((key) => [key, null]));
  return reconcile(after, { ...silent, ...before }, now).merged;
}

const isSight = (key: string) => key.startsWith('see.');

const unite = (a: FlatValue, b: FlatValue) =>
  [...new Set([...(isSet(a) ? a : []), ...(isSet(b) ? b : [])])].sort();
