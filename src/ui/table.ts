/** One column of a table, as a page describes it. */
export interface Column {
  key: string;
  label: string;
  /** Figures stand to the right and line up. */
  numeric?: boolean;
  /** Where a press on the heading leads, when the column can be sorted. */
  sort?: string;
  sorted?: 'ascending' | 'descending' | undefined;
  /** Left out on a phone, where the row is a card. */
  wideOnly?: boolean;
  /** Says nothing of itself (a column of buttons or ticks): its heading is there for ears only. */
  bare?: boolean;
}

/** The value a row holds under a key, as text; nothing where it holds nothing. */
export function plain(row: unknown, key: string): string {
  const value = (row as Record<string, unknown>)[key];
  return value === null || value === undefined ? '' : String(value);
}
