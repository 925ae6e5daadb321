/**
 * How many rounds of the unbeaten pass before each: 0 for those whom nobody equals in everything and beats in
 * something, 1 for those whom only they beat, and so on (non-dominated sorting; Deb and others, 2002). More is better.
 */
export function paretoLayers(columns: readonly Float64Array[], count: number): Int32Array {
  const layer = new Int32Array(count).fill(-1);
  // Whoever beats another comes before it by the columns in turn: a layer only has to look back.
  const order = Int32Array.from({ length: count }, (_, at) => at).sort((one, other) => {
    for (const column of columns) if (column[one] !== column[other]) return column[other]! - column[one]!;
    return one - other;
  });
  const layers: number[][] = [];
  for (const at of order) {
    let depth = 0;
    while (depth < layers.length && layers[depth]!.some((other) => beats(columns, other, at))) depth++;
    layer[at] = depth;
    (layers[depth] ??= []).push(at);
  }
  return layer;
}

function beats(columns: readonly Float64Array[], one: number, other: number): boolean {
  let better = false;
  for (const column of columns) {
    if (column[one]! < column[other]!) return false;
    if (column[one]! > column[other]!) better = true;
  }
  return better;
}

/** Places from 0 for the largest value on; equals share the mean of their places. */
export function placesOf(column: Float64Array): Float64Array {
  const order = Int32Array.from(column, (_, at) => at).sort((one, other) => column[other]! - column[one]!);
  const places = new Float64Array(column.length);
  for (let first = 0; first < order.length;) {
    let after = first;
    while (after < order.length && column[order[after]!] === column[order[first]!]) after++;
    for (let at = first; at < after; at++) places[order[at]!] = (first + after - 1) / 2;
    first = after;
  }
  return places;
}

/**
 * An order that no change of units can alter: Pareto layer by layer, within a layer by the sum of the places under
 * each objective (Borda, 1784), among equals as given. No objective is ever added to another.
 */
export function robustOrder(
  columns: readonly Float64Array[],
  count: number,
): { order: Int32Array; layer: Int32Array; places: Float64Array[] } {
  const layer = paretoLayers(columns, count);
  const places = columns.map(placesOf);
  const sum = Float64Array.from({ length: count }, (_, at) =>
    places.reduce((total, column) => total + column[at]!, 0),
  );
  const order = Int32Array.from({ length: count }, (_, at) => at);
  order.sort((one, other) => layer[one]! - layer[other]! || sum[one]! - sum[other]! || one - other);
  return { order, layer, places };
}
