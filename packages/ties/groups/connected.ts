import type { Graph } from '../graph.ts';

/** Groups that hang together: one that fell apart is cut into its parts, which never lowers modularity. */
export function connected({ n, start, to }: Graph, of: Int32Array): Int32Array {
  const parts = new Int32Array(n).fill(-1);
  const queue = new Int32Array(n);
  for (let first = 0; first < n; first++) {
    if (parts[first] !== -1) continue;
    parts[first] = first;
    queue[0] = first;
    let reached = 1;
    for (let head = 0; head < reached; head++) {
      const u = queue[head]!;
      for (let arc = start[u]!; arc < start[u + 1]!; arc++) {
        const v = to[arc]!;
        if (parts[v] !== -1 || of[v] !== of[u]) continue;
        parts[v] = first;
        queue[reached++] = v;
      }
    }
  }
  return parts;
}
