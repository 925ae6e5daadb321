/**
 * What divides the tags inside a cell of this column. A semicolon, a bar or a new line always does; a comma or a
 * slash belongs to many a category's own name ("Space, spacecraft, satellites"), so it divides only where the
 * pieces come back across the column more than the whole cells do.
 */
export function tagDivider(values: readonly string[]): string | undefined {
  const filled = values.filter((value) => value !== '');
  for (const divider of [';', '|', '\n']) {
    if (filled.filter((value) => value.includes(divider)).length > 0) return divider;
  }
  const cells = new Set(filled);
  for (const divider of [',', '/']) {
    const divided = [...cells].filter((cell) => cell.includes(divider));
    if (divided.length < 2) continue;
    const pieces = new Set([...cells].flatMap((cell) => piecesOf(cell, divider)));
    const alone = divided.flatMap((cell) => piecesOf(cell, divider)).filter((piece) => cells.has(piece));
    if (pieces.size < cells.size || alone.length >= divided.length) return divider;
  }
  return undefined;
}

/** Each tag once. A comma inside one becomes a dot: where tags are typed, commas stand between them. */
export function splitTags(value: string, divider: string | undefined): string[] {
  const tags = divider === undefined ? [value] : piecesOf(value, divider);
  const labels = tags.map((tag) =>
    tag
      .replace(/\s*[,;\n]\s*/g, ' · ')
      .replace(/\s+/g, ' ')
      .trim(),
  );
  return [...new Set(labels)].filter((label) => /[\p{L}\p{N}]/u.test(label));
}

const piecesOf = (cell: string, divider: string) => cell.split(divider).map((piece) => piece.trim());
