import { reconcile } from './conflict.ts';
import { isEmptyValue, isSet, sameValue, type Flat, type FlatValue } from './flat.ts';

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
  return [...new Set([...Object.keys(keep), ...Object.keys(gone)])].map((key) => {
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
  for (const row of mergeRows(keep, gone)) {
    if (row.suggested === 'both') merged[row.key] = unite(row.keep, row.gone);
    else merged[row.key] = (choices[row.key] ?? row.suggested) === 'gone' ? row.gone : row.keep;
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

const unite = (a: FlatValue, b: FlatValue) =>
  [...new Set([...(isSet(a) ? a : []), ...(isSet(b) ? b : [])])].sort();
