import type { Raw } from './columns.ts';
import { textOf } from './encoding.ts';
import { quoted, Unreadable } from './findings.ts';
import type { Findings } from './findings.ts';
import type { Network, NetworkReading } from './network.ts';
import { reading } from './settling.ts';
import type { Gathered } from './settling.ts';
import { bipartite } from './two-modes.ts';

type Fields = Record<string, unknown>;

/**
 * Reads our JSON: `{ directed, nodes: [names], edges: [[u, v]], nodeAttrs?, edgeAttrs? }`, edges by number from 0.
 * Fields it doesn't know are passed over. Also the dated two-mode form `{ bipartite: true, years, directors,
 * companies, edges: [[year, director, company]] }`. Never throws.
 */
export function readJsonNetwork(source: string | Uint8Array): NetworkReading {
  return reading((findings) => {
    const text = textOf(source, findings);
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch (error) {
      throw new Unreadable('not-json', '', `This is not JSON: ${(error as Error).message}.`);
    }
    return gather(value, findings);
  });
}

/** The same from a value already parsed. */
export function readNetworkValue(value: unknown): NetworkReading {
  return reading((findings) => gather(value, findings));
}

export function writeJsonNetwork(network: Network): string {
  return JSON.stringify(network);
}

function gather(value: unknown, findings: Findings): Gathered {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Unreadable('not-a-network', '', 'A network is an object with directed, nodes and edges.');
  const fields = value as Fields;
  if (fields.bipartite === true) return bipartite(fields, findings);
  if (typeof fields.directed !== 'boolean')
    findings.fault('missing', 'directed', 'The field "directed" must be true or false.');
  const nodes = names(listOf(fields, 'nodes'), findings);
  if (fields.n !== undefined && fields.n !== nodes.length)
    findings.fault('not-allowed', 'n', `n is ${String(fields.n)}, but there are ${nodes.length} nodes.`);
  const edges = listOf(fields, 'edges');
  edges.forEach((edge, at) => checkEdge(edge, `edges[${at}]`, nodes.length, findings));
  return {
    directed: fields.directed === true,
    nodes,
    edges: edges as [number, number][],
    nodeColumns: columnsOf(fields, 'nodeAttrs', nodes.length, findings),
    edgeColumns: columnsOf(fields, 'edgeAttrs', edges.length, findings),
  };
}

export function listOf(fields: Fields, at: string): unknown[] {
  const value = fields[at];
  if (value === undefined) throw new Unreadable('missing', at, `The field "${at}" is missing.`);
  if (!Array.isArray(value)) throw new Unreadable('not-allowed', at, `${at} must be a list.`);
  return value;
}

export function names(list: unknown[], findings: Findings): string[] {
  return list.map((name, at) => {
    if (typeof name === 'string') return name;
    if (typeof name === 'number' && Number.isFinite(name)) findings.note('name-not-text');
    else findings.fault('not-allowed', `nodes[${at}]`, `nodes[${at}] must be a name.`);
    return String(name);
  });
}

function checkEdge(edge: unknown, at: string, n: number, findings: Findings): void {
  if (!Array.isArray(edge) || edge.length !== 2) {
    const more = Array.isArray(edge) && edge.length > 2 ? ' Strengths belong in edgeAttrs.strength.' : '';
    findings.fault('not-allowed', at, `${at} must be a pair of node numbers.${more}`);
  } else for (const end of edge) checkEnd(end, at, n, findings);
}

export function checkEnd(end: unknown, at: string, n: number, findings: Findings): void {
  if (typeof end !== 'number' || !Number.isInteger(end)) {
    const shown = typeof end === 'string' ? quoted(end) : String(end);
    findings.fault('not-a-number', at, `${at} names the node ${shown}: it must be a whole number from 0.`);
  } else if (end < 0 || end >= n)
    findings.fault('missing-node', at, `${at} names the node ${end}, but there are only ${n}, from 0.`);
}

function columnsOf(fields: Fields, at: string, length: number, findings: Findings): Map<string, Raw> {
  const value = fields[at];
  const columns = new Map<string, Raw>();
  if (value === undefined || value === null) return columns;
  if (typeof value !== 'object' || Array.isArray(value)) {
    findings.fault('not-allowed', at, `${at} must be an object of lists.`);
    return columns;
  }
  for (const [name, column] of Object.entries(value)) {
    if (Array.isArray(column) && column.length === length) columns.set(name, column);
    else
      findings.fault(
        'not-allowed',
        `${at}.${name}`,
        `${at}.${name.slice(0, 40)} must be a list of ${length} values.`,
      );
  }
  return columns;
}
