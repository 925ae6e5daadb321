/** Rows of a table that were there and are no more, and rows that are there now; one that has changed is in both. */
export interface Changed<T> {
  gone: readonly T[];
  come: readonly T[];
}

export function changedIn<T extends object>(
  before: readonly T[],
  after: readonly T[],
  idOf: (row: T) => string,
): Changed<T> {
  const [gone, come]: [T[], T[]] = [[], []];
  if (before === after) return { gone, come };
  const old = new Map(before.map((row) => [idOf(row), row]));
  for (const row of after) {
    const id = idOf(row);
    const was = old.get(id);
    old.delete(id);
    if (was && same(was, row)) continue;
    come.push(row);
    if (was) gone.push(was);
  }
  for (const row of old.values()) gone.push(row);
  return { gone, come };
}

function same<T extends object>(one: T, other: T): boolean {
  if (one === other) return true;
  let left = 0;
  for (const key in one) {
    if (one[key] !== other[key] && String(one[key]) !== String(other[key])) return false;
    left++;
  }
  for (const _ in other) left--;
  return left === 0;
}
