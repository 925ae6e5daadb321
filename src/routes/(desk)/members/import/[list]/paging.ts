/** "?after=50" and "?before=51": pages by row number. */
export function fromOf(url: { searchParams: { get(name: string): string | null } }): {
  after?: number;
  before?: number;
} {
  const number = (name: string) => {
    const text = url.searchParams.get(name);
    return text && /^\d{1,7}$/.test(text) ? Number(text) : undefined;
  };
  const before = number('before');
  return before === undefined ? { after: number('after') ?? 0 } : { before };
}

/** Where the neighbouring pages begin; none where this one is the first or the last. */
export function neighbours(
  rows: readonly { number: number }[],
  from: { after?: number; before?: number },
  most: number,
) {
  const first = rows[0]?.number;
  const last = rows.at(-1)?.number;
  const full = rows.length === most;
  const isFirst = from.before === undefined ? (from.after ?? 0) === 0 : !full;
  const isLast = from.before === undefined ? !full : false;
  return {
    before: isFirst || first === undefined ? null : first,
    after: isLast || last === undefined ? null : last,
  };
}
