/**
 * Rows to columns at the least cost, each column at most once: the Hungarian method (Kuhn, Naval Research
 * Logistics Quarterly 2, 1955) with the shortest paths of Jonker and Volgenant (Computing 38, 1987). There are
 * at least as many columns as rows; `Infinity` is a pair that can't be. Answers the column of each row, or
 * null where some row can have none.
 */
export function assign(cost: readonly (readonly number[])[]): number[] | null {
  const columns = cost[0]?.length ?? 0;
  if (cost.length > columns) return cost.length === 0 ? [] : null;
  const ofRow = new Float64Array(cost.length);
  const ofColumn = new Float64Array(columns + 1);
  /** Column → its row; the last column stands for none and starts each path. */
  const rowOf = new Int32Array(columns + 1).fill(-1);
  for (let row = 0; row < cost.length; row++) {
    const least = new Float64Array(columns).fill(Infinity);
    const before = new Int32Array(columns);
    const seen = new Uint8Array(columns + 1);
    let at = columns;
    rowOf[at] = row;
    do {
      seen[at] = 1;
      const from = rowOf[at]!;
      let step = Infinity;
      let next = -1;
      for (let column = 0; column < columns; column++) {
        if (seen[column]) continue;
        const slack = cost[from]![column]! - ofRow[from]! - ofColumn[column]!;
        if (slack < least[column]!) [least[column], before[column]] = [slack, at];
        if (least[column]! < step) [step, next] = [least[column]!, column];
      }
      if (next < 0) return null;
      for (let column = 0; column <= columns; column++)
        if (seen[column]) {
          ofRow[rowOf[column]!]! += step;
          ofColumn[column]! -= step;
        } else if (column < columns) least[column]! -= step;
      at = next;
    } while (rowOf[at]! >= 0);
    while (at !== columns) {
      rowOf[at] = rowOf[before[at]!]!;
      at = before[at]!;
    }
  }
  const answer = new Array<number>(cost.length);
  for (let column = 0; column < columns; column++) if (rowOf[column]! >= 0) answer[rowOf[column]!] = column;
  return answer;
}
