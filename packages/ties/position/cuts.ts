import { symmetrised } from '../directions.ts';
import type { Graph } from '../graph.ts';
import type { Told } from '../rests.ts';

export interface Cuts {
  /** Nodes without which their component falls apart, by rising id. */
  articulation: Told<number[]>;
  /** Ties without which it does, [u, v] with u < v, by rising ids. */
  bridges: Told<[number, number][]>;
}

/** Where the network hangs by one firm or one tie. One walk in depth (Hopcroft and Tarjan 1973), without recursion. */
export function cuts(graph: Graph): Cuts {
  const { n, start, to } = symmetrised(graph);
  const seen = new Int32Array(n).fill(-1);
  const low = new Int32Array(n);
  const parent = new Int32Array(n).fill(-1);
  const next = start.slice(0, n);
  const cut = new Uint8Array(n);
  const bridges: [number, number][] = [];
  let time = 0;
  for (let root = 0; root < n; root++) {
    if (seen[root]! >= 0) continue;
    let branches = 0;
    let v = root;
    seen[v] = low[v] = time++;
    while (v >= 0) {
      if (next[v]! < start[v + 1]!) {
        const other = to[next[v]!++]!;
        if (seen[other]! < 0) {
          parent[other] = v;
          seen[other] = low[other] = time++;
          v = other;
        } else if (other !== parent[v]) low[v] = Math.min(low[v]!, seen[other]!);
        continue;
      }
      const above = parent[v]!;
      if (above >= 0) {
        low[above] = Math.min(low[above]!, low[v]!);
        if (low[v]! > seen[above]!) bridges.push([Math.min(v, above), Math.max(v, above)]);
        if (above === root) branches++;
        else if (low[v]! >= seen[above]!) cut[above] = 1;
      }
      v = above;
    }
    if (branches > 1) cut[root] = 1;
  }
  bridges.sort(([a, b], [c, d]) => a - c || b - d);
  const convention = 'ties without their direction';
  return {
    articulation: {
      value: Array.from(cut, (is, v) => (is ? v : -1)).filter((v) => v >= 0),
      rests: { n, convention },
    },
    bridges: { value: bridges, rests: { n, convention } },
  };
}
