import type { Graph } from '../graph.ts';
import type { Between } from './core-search.ts';
import type { Role } from './brokerage.ts';

/** The measures of groups once more, word for word from their definitions. Slow and plain, and for tests only. */

/** Every arc as [from, to]; each undirected tie stands twice. */
export function arcs({ n, start, to }: Graph): [number, number][] {
  return Array.from({ length: n }, (_, u) =>
    [...to.subarray(start[u], start[u + 1])].map((v): [number, number] => [u, v]),
  ).flat();
}

/** Over all pairs, A − γ k k ÷ 2m where the pair shares a group; without strengths a tie both ways is one tie. */
export function modularity(graph: Graph, groups: ArrayLike<number>, resolution: number): number | null {
  const a = Array.from({ length: graph.n }, () => new Float64Array(graph.n));
  arcs(graph).forEach(([u, v], arc) => {
    const weight = graph.strength?.[arc] ?? 1;
    a[u]![v]! += weight;
    if (graph.directed) a[v]![u]! += weight;
  });
  if (!graph.strength) for (const row of a) row.forEach((value, v) => (row[v] = Math.min(1, value)));
  const k = a.map((row) => row.reduce((sum, value) => sum + value, 0));
  const total = k.reduce((sum, value) => sum + value, 0);
  if (total === 0) return null;
  let sum = 0;
  for (let u = 0; u < graph.n; u++)
    for (let v = 0; v < graph.n; v++)
      if (groups[u] === groups[v]) sum += a[u]![v]! - (resolution * k[u]! * k[v]!) / total;
  return sum / total;
}

/** The best there is, by trying all partitions. */
export function bestModularity(graph: Graph, resolution: number): number | null {
  let best: number | null = null;
  for (const of of partitions(graph.n)) {
    const value = modularity(graph, of, resolution);
    if (value !== null && (best === null || value > best)) best = value;
  }
  return best;
}

function* partitions(n: number, of: number[] = [], used = 0): Generator<number[]> {
  if (of.length === n) return yield of;
  for (let group = 0; group <= used; group++) yield* partitions(n, [...of, group], Math.max(used, group + 1));
}

/** Triple by triple. */
export function roles(
  has: (u: number, v: number) => boolean,
  groups: readonly string[],
): Record<Role, number[]> {
  const n = groups.length;
  const zero = () => Array<number>(n).fill(0);
  const counts: Record<Role, number[]> = {
    coordinator: zero(),
    itinerant: zero(),
    representative: zero(),
    gatekeeper: zero(),
    liaison: zero(),
    all: zero(),
  };
  for (let a = 0; a < n; a++)
    for (let v = 0; v < n; v++)
      for (let c = 0; c < n; c++) {
        if (a === v || v === c || a === c || !has(a, v) || !has(v, c) || has(a, c)) continue;
        const [first, own, last] = [groups[a]!, groups[v]!, groups[c]!];
        counts.all[v]!++;
        if (first === own && own === last) counts.coordinator[v]!++;
        else if (first === last) counts.itinerant[v]!++;
        else if (first === own) counts.representative[v]!++;
        else if (own === last) counts.gatekeeper[v]!++;
        else counts.liaison[v]!++;
      }
  return counts;
}

/** Pearson's; null where one of the two doesn't vary. */
export function correlation(pairs: [number, number][]): number | null {
  const mean = (of: (pair: [number, number]) => number) =>
    pairs.reduce((sum, pair) => sum + of(pair), 0) / pairs.length;
  const [x, y] = [mean((pair) => pair[0]), mean((pair) => pair[1])];
  const spread = Math.sqrt(mean((pair) => (pair[0] - x) ** 2) * mean((pair) => (pair[1] - y) ** 2));
  return spread < 1e-12 || pairs.length === 0 ? null : mean((pair) => (pair[0] - x) * (pair[1] - y)) / spread;
}

/** How one core fits: ties against what the pattern wants, pair by pair. */
export function coreFit(graph: Graph, core: (v: number) => boolean, between: Between): number | null {
  const tied = new Set(arcs(graph).map(([u, v]) => u * graph.n + v));
  const pairs: [number, number][] = [];
  for (let u = 0; u < graph.n; u++)
    for (let v = u + 1; v < graph.n; v++) {
      const ends = Number(core(u)) + Number(core(v));
      if (between === 'open' && ends === 1) continue;
      const wanted = ends === 2 || (between === 'tied' && ends === 1);
      pairs.push([tied.has(u * graph.n + v) ? 1 : 0, wanted ? 1 : 0]);
    }
  return correlation(pairs);
}

/** The best fit of any core. */
export function bestCore(graph: Graph, between: Between): number | null {
  let best: number | null = null;
  for (let core = 1; core < 2 ** graph.n; core++) {
    const fit = coreFit(graph, (v) => ((core >> v) & 1) === 1, between);
    if (fit !== null && (best === null || fit > best)) best = fit;
  }
  return best;
}

/** The correlation of the degrees at the ends of ties. */
export function assortativity(graph: Graph): number | null {
  const ties = arcs(graph);
  const out = (v: number) => ties.filter(([u]) => u === v).length;
  const into = (v: number) => ties.filter(([, w]) => w === v).length;
  return correlation(ties.map(([u, v]) => [out(u), into(v)]));
}

/** Mean and standard deviation of the E–I index over all orders of the labels; null without ties. */
export function permutedIndex(graph: Graph, groups: string[]): [number, number] | null {
  const ties = arcs(graph).filter(([u, v]) => graph.directed || u < v);
  if (ties.length === 0) return null;
  const all = [...orders(groups)].map((of) => index(ties, of));
  const mean = all.reduce((sum, value) => sum + value, 0) / all.length;
  return [mean, Math.sqrt(all.reduce((sum, value) => sum + (value - mean) ** 2, 0) / all.length)];
}

export function index(ties: [number, number][], of: string[]): number {
  return ties.reduce((sum, [u, v]) => sum + (of[u] === of[v] ? -1 : 1), 0) / ties.length;
}

function* orders(list: string[]): Generator<string[]> {
  if (list.length <= 1) return yield list;
  for (let at = 0; at < list.length; at++)
    for (const rest of orders([...list.slice(0, at), ...list.slice(at + 1)])) yield [list[at]!, ...rest];
}
