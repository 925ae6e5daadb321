/** A stage in its row, or a lane: the place where lines pass between the stages of a row they don't stop at. */
export interface RowPlace {
  id: string;
  lane: boolean;
}

/** A line from a row to the next one, by the ids of its ends. */
export interface Step {
  from: string;
  to: string;
}

export interface LaidRows {
  rows: RowPlace[][];
  /** `steps[i]` go from row i to row i + 1. */
  steps: Step[][];
  /** For each link, by its place in the list given, the ids it passes from its first row to its last. */
  ways: string[][];
}

/**
 * Rows with a lane wherever a link passes a row. Links go downwards and join different rows. Those that lead to one
 * stage share their lanes, so that a stage fed from everywhere is reached by one strand and not by ten.
 */
export function withLanes(layers: readonly (readonly string[])[], links: readonly Step[]): LaidRows {
  const rowOf = new Map(layers.flatMap((layer, row) => layer.map((id) => [id, row] as const)));
  const rows: RowPlace[][] = layers.map((layer) => layer.map((id) => ({ id, lane: false })));
  const steps = layers.slice(1).map(() => new Map<string, Step>());
  const lanes = new Set<string>();
  const ways = links.map(({ from, to }) => {
    const way = [from];
    for (let row = rowOf.get(from)! + 1; row < rowOf.get(to)!; row++) {
      const id = `${to} ${row}`;
      if (!lanes.has(id)) rows[row]!.push({ id, lane: true });
      lanes.add(id);
      way.push(id);
    }
    way.push(to);
    way.slice(1).forEach((id, i) => {
      const step = { from: way[i]!, to: id };
      steps[rowOf.get(from)! + i]!.set(`${step.from}|${id}`, step);
    });
    return way;
  });
  return { rows, steps: steps.map((between) => [...between.values()]), ways };
}

const sweeps = 12;

/** Rows in an order with few crossings: barycentres down and up (Sugiyama et al. 1981), the best round is kept. */
export function untangled({ rows, steps, ways }: LaidRows): LaidRows {
  let order = rows;
  let best = { order, crossings: crossingsOf(order, steps) };
  for (let sweep = 0; sweep < sweeps && best.crossings > 0; sweep++) {
    order = sweep % 2 === 0 ? downwards(order, steps) : upwards(order, steps);
    const crossings = crossingsOf(order, steps);
    if (crossings < best.crossings) best = { order, crossings };
  }
  return { rows: best.order, steps, ways };
}

function downwards(rows: readonly RowPlace[][], steps: readonly Step[][]): RowPlace[][] {
  const done = [rows[0] ?? []];
  for (let row = 1; row < rows.length; row++)
    done.push(settled(rows[row]!, done[row - 1]!, steps[row - 1]!, ({ from, to }) => [to, from]));
  return done;
}

function upwards(rows: readonly RowPlace[][], steps: readonly Step[][]): RowPlace[][] {
  const done = [...rows];
  for (let row = rows.length - 2; row >= 0; row--)
    done[row] = settled(rows[row]!, done[row + 1]!, steps[row]!, ({ from, to }) => [from, to]);
  return done;
}

function settled(
  row: readonly RowPlace[],
  fixed: readonly RowPlace[],
  steps: readonly Step[],
  ends: (step: Step) => [own: string, other: string],
): RowPlace[] {
  const at = new Map(fixed.map(({ id }, i) => [id, (i + 0.5) / fixed.length]));
  const sums = new Map<string, { sum: number; count: number }>();
  for (const step of steps) {
    const [own, other] = ends(step);
    const known = sums.get(own) ?? { sum: 0, count: 0 };
    sums.set(own, { sum: known.sum + at.get(other)!, count: known.count + 1 });
  }
  const wish = new Map(
    row.map(({ id }, i) => {
      const known = sums.get(id);
      return [id, known ? known.sum / known.count : (i + 0.5) / row.length];
    }),
  );
  // Sorting is stable: places that wish the same stay as they stood.
  return [...row].sort((a, b) => wish.get(a.id)! - wish.get(b.id)!);
}

/** How many pairs of lines cross between neighbouring rows. */
export function crossingsOf(rows: readonly RowPlace[][], steps: readonly Step[][]): number {
  return steps.reduce((sum, between, row) => sum + crossingsBetween(rows[row]!, rows[row + 1]!, between), 0);
}

function crossingsBetween(
  upper: readonly RowPlace[],
  lower: readonly RowPlace[],
  steps: readonly Step[],
): number {
  const above = new Map(upper.map(({ id }, i) => [id, i]));
  const below = new Map(lower.map(({ id }, i) => [id, i]));
  const ends = steps.map(({ from, to }) => [above.get(from)!, below.get(to)!] as const);
  let crossings = 0;
  for (const [i, [a, b]] of ends.entries())
    for (const [c, d] of ends.slice(i + 1)) if ((a - c) * (b - d) < 0) crossings++;
  return crossings;
}
