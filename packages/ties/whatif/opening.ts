import type { Graph } from '../graph.ts';

export interface Opening {
  /** Burt's constraint of a firm as it is; null for one without ties. */
  now(u: number): number | null;
  /** Its constraint once it is tied to `v`, to whom it isn't yet. */
  tied(u: number, v: number): number;
}

/**
 * Burt's constraint (Structural Holes, 1992) before and after a tie, every tie counting 1:
 * cᵢ = Σⱼ (pᵢⱼ + Σ_q pᵢ_q p_qⱼ)² with p_xy = 1 ÷ degree of x, j and q over the contacts of i. The inner sum times the
 * degree of i is kept for every arc; a new tie then touches only the contacts the two have in common.
 */
export function openingOf({ n, start, to }: Graph): Opening {
  const degree = Int32Array.from({ length: n }, (_, v) => start[v + 1]! - start[v]!);
  const common = new Float64Array(to.length);
  const squares = new Float64Array(n);
  const mark = new Int32Array(n).fill(-1);
  for (let u = 0; u < n; u++) {
    for (let arc = start[u]!; arc < start[u + 1]!; arc++) mark[to[arc]!] = u;
    for (let arc = start[u]!; arc < start[u + 1]!; arc++) {
      const j = to[arc]!;
      let sum = 0;
      for (let back = start[j]!; back < start[j + 1]!; back++) {
        const q = to[back]!;
        if (mark[q] === u) sum += 1 / degree[q]!;
      }
      common[arc] = sum;
      squares[u]! += (1 + sum) ** 2;
    }
  }
  return {
    now: (u) => (degree[u] === 0 ? null : squares[u]! / degree[u]! ** 2),
    tied(u, v) {
      const weight = 1 / (degree[v]! + 1);
      let sum = squares[u]!;
      let withV = 0;
      let [here, there] = [start[u]!, start[v]!];
      while (here < start[u + 1]! && there < start[v + 1]!) {
        const [q, r] = [to[here]!, to[there]!];
        if (q === r) {
          const before = 1 + common[here]!;
          sum += (before + weight) ** 2 - before ** 2;
          withV += 1 / degree[q]!;
        }
        if (q <= r) here++;
        if (r <= q) there++;
      }
      return (sum + (1 + withV) ** 2) / (degree[u]! + 1) ** 2;
    },
  };
}
