/** Something that stands in a row and takes some width. */
export interface Standing {
  id: string;
  width: number;
  /** Clear space kept on either side. */
  clear: number;
}

/**
 * Left edges for each row, as near as can be to where each one's lines come from, in the order of the row, nothing
 * over anything else, all inside `room`. Rows are pulled into place downwards and upwards in turn.
 */
export function placed(
  rows: readonly (readonly Standing[])[],
  steps: readonly (readonly { from: string; to: string }[])[],
  room: number,
): Map<string, number> {
  const left = new Map<string, number>();
  const width = new Map(rows.flat().map((one) => [one.id, one.width]));
  for (const row of rows) spread(row, room).forEach((x, i) => left.set(row[i]!.id, x));
  const centre = (id: string) => left.get(id)! + width.get(id)! / 2;
  for (let round = 0; round < 8; round++) {
    const down = round % 2 === 0;
    const order = down ? rows.map((_, i) => i) : rows.map((_, i) => rows.length - 1 - i);
    for (const i of order) {
      const pulls = new Map<string, number[]>();
      const pull = (own: string, other: string) => pulls.set(own, [...(pulls.get(own) ?? []), centre(other)]);
      for (const { from, to } of steps[i - 1] ?? []) pull(to, from);
      if (!down || i === 0) for (const { from, to } of steps[i] ?? []) pull(from, to);
      const wishes = rows[i]!.map(({ id }) => mean(pulls.get(id)) ?? centre(id));
      settle(rows[i]!, wishes, room).forEach((x, at) => left.set(rows[i]![at]!.id, x));
    }
  }
  return left;
}

const mean = (all: readonly number[] | undefined) =>
  all && all.reduce((sum, one) => sum + one, 0) / all.length;

/** Evenly over the room, as a first guess. */
function spread(row: readonly Standing[], room: number): number[] {
  const used = row.reduce((sum, { width }) => sum + width, 0);
  const gap = Math.max(0, room - used) / (row.length + 1);
  let x = gap;
  return row.map(({ width }) => {
    const own = x;
    x += width + gap;
    return own;
  });
}

/**
 * The nearest left edges to the wished centres that keep order and distance: least squares under order, by pooling
 * those who would overlap (pool adjacent violators), then held inside the room.
 */
export function settle(row: readonly Standing[], wishes: readonly number[], room: number): number[] {
  let shift = 0;
  const shifts = row.map((one, i) => {
    const before = row[i - 1];
    if (before) shift += before.width + Math.max(before.clear, one.clear);
    return shift;
  });
  const last = row.length - 1;
  const slack = Math.max(0, room - (last < 0 ? 0 : shifts[last]! + row[last]!.width));
  const pools: { sum: number; count: number }[] = [];
  row.forEach(({ width }, i) => {
    pools.push({ sum: wishes[i]! - width / 2 - shifts[i]!, count: 1 });
    for (;;) {
      const [before, own] = pools.slice(-2);
      if (!own || before!.sum / before!.count <= own.sum / own.count) return;
      pools.splice(-2, 2, { sum: before!.sum + own.sum, count: before!.count + own.count });
    }
  });
  const eased = pools.flatMap(({ sum, count }) => new Array<number>(count).fill(sum / count));
  return eased.map((x, i) => Math.min(slack, Math.max(0, x)) + shifts[i]!);
}
