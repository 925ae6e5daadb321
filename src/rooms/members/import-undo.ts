import { reconcile } from './conflict.ts';
import { differences } from './history.ts';
import type { Flat } from './flat.ts';

/** One thing an import did to a firm. */
export interface Done {
  before: Flat | null;
  after: Flat;
}

/**
 * Takes back what an import did to one firm, last act first. A firm it made goes only if it still says what the
 * import wrote; of one it enriched, each value goes back unless it was changed since.
 */
export function undoFirm(done: readonly Done[], now: Flat): { goes: boolean; back: Flat; edited: string[] } {
  const made = done.some(({ before }) => before === null);
  if (made) {
    const written = Object.assign({}, ...done.map(({ after }) => after)) as Flat;
    const edited = differences(written, now).map(({ key }) => key);
    return { goes: edited.length === 0, back: now, edited };
  }
  let back = now;
  const edited = new Set<string>();
  for (const { before, after } of [...done].reverse()) {
    const { merged, conflicts } = reconcile(after, before ?? {}, back);
    back = merged;
    for (const { key } of conflicts) edited.add(key);
  }
  return { goes: false, back, edited: [...edited] };
}
