import { reconcile, type Reconciled } from './conflict.ts';
import { sameValue, type Flat, type FlatValue } from './flat.ts';

/** One line of a before-and-after. */
export interface Difference {
  key: string;
  before: FlatValue;
  after: FlatValue;
}

/** What changed between two states, key by key. Either may be missing: something began, or ended. */
export function differences(before: Flat | null, after: Flat | null): Difference[] {
  const was = before ?? {};
  const is = after ?? {};
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .filter((key) => !sameValue(was[key], is[key]))
    .map((key) => ({ key, before: was[key] ?? null, after: is[key] ?? null }));
}

/** A change as it is written down: only the keys that differ, so that history stays light and revert stays local. */
export function narrowed(before: Flat, after: Flat): { before: Flat; after: Flat } | null {
  const found = differences(before, after);
  if (found.length === 0) return null;
  return {
    before: Object.fromEntries(found.map((one) => [one.key, one.before])),
    after: Object.fromEntries(found.map((one) => [one.key, one.after])),
  };
}

/**
 * Takes one change back and leaves all later ones standing. A key that was changed again since is a conflict:
 * it stays as it is now, and is told.
 */
export function revert(change: { before: Flat; after: Flat }, now: Flat): Reconciled {
  return reconcile(change.after, change.before, now);
}
