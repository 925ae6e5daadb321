import { clean, columnOf, STRENGTHS, strengthsOf } from './columns.ts';
import type { Raw } from './columns.ts';
import { Findings, Unreadable } from './findings.ts';
import type { Column, Network, NetworkReading } from './network.ts';

/** What a reader gathered, before it is held against the rules that all formats share. */
export interface Gathered {
  directed: boolean;
  nodes: string[];
  edges: [number, number][];
  nodeColumns: Map<string, Raw>;
  edgeColumns: Map<string, Raw>;
  /** The line of each edge, where there are lines. */
  lines?: number[];
  /** Whether numbers may have been written as text, because the format tells no kinds. */
  textual?: boolean;
}

/** Runs a reader: what it throws as unreadable becomes a fault, what it gathered is settled. Never throws. */
export function reading(read: (findings: Findings) => Gathered): NetworkReading {
  const findings = new Findings();
  try {
    const gathered = read(findings);
    const network = findings.faults.length === 0 ? settled(gathered, findings) : null;
    if (findings.faults.length > 0 || !network) return { ok: false, faults: findings.faults };
    return { ok: true, network, notes: findings.notes };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { ok: false, faults: [...findings.faults, error.fault] };
  }
}

function settled(gathered: Gathered, findings: Findings): Network {
  const { directed, edges } = gathered;
  const nodes = gathered.nodes.map((name) => clean(name, findings));
  findings.note(
    'unnamed',
    nodes.reduce((count, name) => count + (name === '' ? 1 : 0), 0),
  );
  findings.note('same-name', nodes.length - new Set(nodes).size);
  countTies(gathered, findings);
  const nodeAttrs = columns(gathered.nodeColumns, (raw) => columnOf(raw, findings), findings);
  const edgeAttrs = columns(
    gathered.edgeColumns,
    (raw, name) =>
      STRENGTHS.includes(name)
        ? strengthsOf(raw, name, findings, gathered.textual ?? false, gathered.lines)
        : columnOf(raw, findings),
    findings,
  );
  return { directed, nodes, edges, ...(nodeAttrs && { nodeAttrs }), ...(edgeAttrs && { edgeAttrs }) };
}

function columns(
  raw: Map<string, Raw>,
  settle: (raw: Raw, name: string) => Column | null,
  findings: Findings,
): Record<string, Column> | undefined {
  const kept: [string, Column][] = [];
  for (const [name, values] of raw) {
    const column = settle(values, name);
    if (column) kept.push([clean(name, findings), column]);
  }
  // From entries, because a column may be called __proto__.
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

function countTies({ directed, nodes, edges }: Gathered, findings: Findings): void {
  const tied = new Uint8Array(nodes.length);
  const keys = new Float64Array(edges.length);
  let [loops, count] = [0, 0];
  for (const [u, v] of edges) {
    if (u === v) {
      loops++;
      continue;
    }
    tied[u] = tied[v] = 1;
    keys[count++] = directed || u < v ? u * nodes.length + v : v * nodes.length + u;
  }
  const sorted = keys.subarray(0, count).sort();
  let repeated = 0;
  for (let at = 1; at < count; at++) if (sorted[at] === sorted[at - 1]) repeated++;
  findings.note('loops', loops);
  findings.note('repeated', repeated);
  findings.note(
    'isolates',
    tied.reduce((count, has) => count + (has ? 0 : 1), 0),
  );
}
