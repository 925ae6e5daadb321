import type { Graph } from './graph.ts';
import type { Triad } from './position/triads.ts';

/**
 * The measures once more, word for word from their definitions, on a table of who is tied to whom. Slow and plain:
 * nothing here is shared with what it is held against.
 */
export type Table = number[][];

/** strength[u][v], 0 where there is no tie. */
export function tableOf(graph: Graph): Table {
  const table = Array.from({ length: graph.n }, () => new Array<number>(graph.n).fill(0));
  for (let u = 0; u < graph.n; u++) {
    for (let arc = graph.start[u]!; arc < graph.start[u + 1]!; arc++)
      table[u]![graph.to[arc]!] = graph.strength ? graph.strength[arc]! : 1;
  }
  return table;
}

export const ids = (table: Table): number[] => table.map((_, v) => v);
export const both = (table: Table): Table => table.map((row, u) => row.map((a, v) => a + table[v]![u]!));
const sum = (values: number[]): number => values.reduce((all, one) => all + one, 0);

/** Floyd and Warshall; `cost` tells what an arc of that strength costs. */
export function lengths(table: Table, cost: (strength: number) => number = () => 1): Table {
  const all = table.map((row, u) => row.map((a, v) => (u === v ? 0 : a > 0 ? cost(a) : Infinity)));
  for (const k of ids(table))
    for (const u of ids(table))
      for (const v of ids(table)) all[u]![v] = Math.min(all[u]![v]!, all[u]![k]! + all[k]![v]!);
  return all;
}

/** All shortest paths from `s` to `t`, each as its nodes. */
function shortest(
  table: Table,
  length: Table,
  cost: (a: number) => number,
  s: number,
  t: number,
): number[][] {
  if (s === t) return [[t]];
  return ids(table)
    .filter((v) => table[s]![v]! > 0 && length[v]![t]! < Infinity)
    .filter((v) => Math.abs(cost(table[s]![v]!) + length[v]![t]! - length[s]![t]!) < 1e-9)
    .flatMap((v) => shortest(table, length, cost, v, t).map((path) => [s, ...path]));
}

/** Betweenness over ordered pairs: of nodes, and of arcs by `u v`. */
export function between(table: Table, cost: (strength: number) => number = () => 1) {
  const length = lengths(table, cost);
  const nodes = table.map(() => 0);
  const arcs = new Map<string, number>();
  for (const s of ids(table)) {
    for (const t of ids(table)) {
      if (s === t || length[s]![t] === Infinity) continue;
      const paths = shortest(table, length, cost, s, t);
      for (const path of paths) {
        for (const v of path.slice(1, -1)) nodes[v]! += 1 / paths.length;
        path.slice(1).forEach((v, at) => {
          const key = `${path[at]} ${v}`;
          arcs.set(key, (arcs.get(key) ?? 0) + 1 / paths.length);
        });
      }
    }
  }
  return { nodes, arcs };
}

/** How many parts the nodes of `left` fall into, and the largest. */
export function parts(table: Table, left: number[]): { count: number; largest: number } {
  const near = both(table);
  const open = new Set(left);
  const sizes: number[] = [];
  for (const first of left) {
    if (!open.delete(first)) continue;
    const part = [first];
    for (const v of part) for (const w of [...open]) if (near[v]![w]! > 0 && open.delete(w)) part.push(w);
    sizes.push(part.length);
  }
  return { count: sizes.length, largest: Math.max(0, ...sizes) };
}

/** p_iq of Burt, and c_ij for every contact. */
export function constraints(table: Table): { of: (number[] | null)[] } {
  const a = both(table);
  const p = a.map((row) => row.map((strength) => strength / sum(row)));
  return {
    of: ids(a).map((i) => {
      const contacts = ids(a).filter((j) => a[i]![j]! > 0);
      if (contacts.length === 0) return null;
      return contacts.map((j) => {
        const via = ids(a).filter((q) => q !== i && q !== j && a[i]![q]! > 0);
        return (p[i]![j]! + sum(via.map((q) => p[i]![q]! * (p[q]![j]! || 0)))) ** 2;
      });
    }),
  };
}

export function hierarchy(row: number[] | null): number | null {
  if (!row || row.length < 2) return null;
  const even = sum(row) / row.length;
  return sum(row.map((c) => (c / even) * Math.log(c / even))) / (row.length * Math.log(row.length));
}

export function effectiveSizes(table: Table): (number | null)[] {
  const a = both(table);
  return a.map((row) => {
    const contacts = ids(a).filter((j) => row[j]! > 0);
    if (contacts.length === 0) return null;
    return sum(
      contacts.map((j) => {
        const others = contacts.filter((q) => q !== j);
        return 1 - sum(others.map((q) => (row[q]! / sum(row)) * (a[j]![q]! / Math.max(...a[j]!))));
      }),
    );
  });
}

/** The largest k for which a node survives when all with fewer than k ties leave, again and again. */
export function coreNumbers(table: Table): number[] {
  const near = both(table);
  const core = table.map(() => 0);
  for (let k = 1; k < table.length; k++) {
    let left = ids(table);
    for (let before = -1; before !== left.length;) {
      before = left.length;
      const now = left;
      left = now.filter((v) => now.filter((w) => near[v]![w]! > 0).length >= k);
    }
    for (const v of left) core[v] = k;
  }
  return core;
}

/** Local clustering, and closed and all pairs of contacts. */
export function closures(table: Table): { local: number[]; closed: number; all: number } {
  const near = both(table);
  const counts = ids(table).map((v) => {
    const contacts = ids(table).filter((w) => near[v]![w]! > 0);
    const pairs = contacts.flatMap((a) => contacts.filter((b) => a < b).map((b) => near[a]![b]! > 0));
    return { closed: pairs.filter(Boolean).length, all: pairs.length };
  });
  return {
    local: counts.map(({ closed, all }) => (all > 0 ? closed / all : 0)),
    closed: sum(counts.map(({ closed }) => closed)),
    all: sum(counts.map(({ all }) => all)),
  };
}

/** Solves x = (1 − d)/n + d · (what neighbours and nodes without ties pass on) by elimination. */
export function stationary(table: Table, damping: number): number[] {
  const n = table.length;
  const rows = ids(table).map((v) => [
    ...ids(table).map((u) => {
      const out = sum(table[u]!);
      const passed = out > 0 ? table[u]![v]! / out : 1 / n;
      return (u === v ? 1 : 0) - damping * passed;
    }),
    (1 - damping) / n,
  ]);
  for (const at of ids(table)) {
    const pivot = rows[at]![at]!;
    rows[at] = rows[at]!.map((value) => value / pivot);
    for (const other of ids(table)) {
      const times = rows[other]![at]!;
      if (other !== at) rows[other] = rows[other]!.map((value, column) => value - times * rows[at]![column]!);
    }
  }
  return rows.map((row) => row[n]!);
}

/** The kind of a triad from its mutual, asymmetric and null pairs and the way its arcs point. */
export function triadOf(table: Table, three: [number, number, number]): Triad {
  const has = (u: number, v: number): boolean => table[u]![v]! > 0;
  const [a, b, c] = three;
  const pairs: [number, number][] = [
    [a, b],
    [a, c],
    [b, c],
  ];
  const mutual = pairs.filter(([u, v]) => has(u, v) && has(v, u));
  const single = pairs.flatMap(([u, v]) =>
    has(u, v) === has(v, u) ? [] : [has(u, v) ? [u, v] : [v, u]],
  ) as [number, number][];
  const name = `${mutual.length}${single.length}${3 - mutual.length - single.length}`;
  const [one, two] = single;
  if (name === '021') {
    if (one![0] === two![0]) return '021D';
    return one![1] === two![1] ? '021U' : '021C';
  }
  // The third node gives to one of the mutual pair, or takes from one.
  if (name === '111') return mutual[0]!.includes(one![1]) ? '111D' : '111U';
  if (name === '030') return new Set(single.map(([u]) => u)).size === 3 ? '030C' : '030T';
  if (name === '120') {
    if (one![0] === two![0]) return '120D';
    return one![1] === two![1] ? '120U' : '120C';
  }
  return name as Triad;
}
