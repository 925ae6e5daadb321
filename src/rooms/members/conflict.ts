import { isEmptyValue, isSet, sameValue, type Flat, type FlatValue } from './flat.ts';

/** Two people changed the same thing from the same starting point to different ends. */
export interface Conflict {
  key: string;
  base: FlatValue;
  mine: FlatValue;
  theirs: FlatValue;
}

export interface Reconciled {
  /** Both edits together; where they disagree, what is kept now ("theirs"), until somebody chooses. */
  merged: Flat;
  conflicts: Conflict[];
  /** What the other editor changed meanwhile and this one left alone. */
  theirChanges: string[];
}

/**
 * Three-way reconciliation: `base` is what the editor started from, `mine` what they typed, `theirs` what is kept
 * now. A key only one side changed takes that side. Sets (tags) never disagree: additions and removals both count.
 */
export function reconcile(base: Flat, mine: Flat, theirs: Flat): Reconciled {
  const merged: Flat = {};
  const conflicts: Conflict[] = [];
  const theirChanges: string[] = [];
  for (const key of new Set([...Object.keys(base), ...Object.keys(mine), ...Object.keys(theirs)])) {
    // A key the form did not carry was not edited by it.
    const was = base[key] ?? null;
    const now = theirs[key] ?? null;
    const typed = key in mine ? mine[key]! : was;
    const iChanged = !sameValue(was, typed);
    const theyChanged = !sameValue(was, now);
    if (iChanged && theyChanged && !sameValue(typed, now)) {
      if ([was, typed, now].every((value) => isSet(value) || isEmptyValue(value))) {
        merged[key] = uniteSets(asSet(was), asSet(typed), asSet(now));
        continue;
      }
      conflicts.push({ key, base: was, mine: typed, theirs: now });
    }
    if (theyChanged && !iChanged) theirChanges.push(key);
    merged[key] = iChanged && !theyChanged ? typed : now;
  }
  return { merged, conflicts, theirChanges };
}

const asSet = (value: FlatValue): readonly string[] => (isSet(value) ? value : []);

function uniteSets(base: readonly string[], mine: readonly string[], theirs: readonly string[]): string[] {
  const removed = new Set(base.filter((item) => !mine.includes(item)));
  const added = mine.filter((item) => !base.includes(item));
  return [...new Set([...theirs.filter((item) => !removed.has(item)), ...added])].sort();
}
