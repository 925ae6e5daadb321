/** What lies from one firm to another, by place: few cells of many. Rows of a cell are kept in the order of their ids. */
export type Grid<T> = Map<number, T[]>[];

interface Row {
  id: string;
}

export function cellOf<T>(grid: Grid<T>, a: number, b: number): readonly T[] | undefined {
  const row = grid[a];
  return row === undefined ? undefined : row.get(b);
}

export function put<T extends Row>(grid: Grid<T>, a: number, b: number, one: T): void {
  const row = (grid[a] ??= new Map<number, T[]>());
  const cell = row.get(b);
  if (!cell) return void row.set(b, [one]);
  const after = cell.findIndex(({ id }) => id > one.id);
  cell.splice(after < 0 ? cell.length : after, 0, one);
}

export function take<T extends Row>(grid: Grid<T>, a: number, b: number, id: string): void {
  const row = grid[a];
  const left = row?.get(b)?.filter((one) => one.id !== id);
  if (!left) return;
  if (left.length > 0) row!.set(b, left);
  else row!.delete(b);
}
