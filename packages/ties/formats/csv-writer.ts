import { meaningOf } from './csv-words.ts';
import type { Column, Network } from './network.ts';

/**
 * Writes two tables: ties (`source,target,type`, then the columns of the edges) and nodes (`name`, or `id,name` where
 * names are empty or not unique, then their columns). Text is quoted and numbers are not, so that both are read back
 * as they were; of a network without ties, the direction must be told again.
 */
export function writeCsvNetwork({ directed, nodes, edges, nodeAttrs, edgeAttrs }: Network): {
  ties: string;
  nodes: string;
} {
  const plain = nodes.every((name) => name !== '') && new Set(nodes).size === nodes.length;
  const idOf = (node: number) => (plain ? nameOf(nodes[node]!) : String(node));
  const edgeColumns = Object.entries(edgeAttrs ?? {});
  const nodeColumns = Object.entries(nodeAttrs ?? {});
  const ties = [['source', 'target', 'type', ...edgeColumns.map(([name]) => headOf(name))]];
  edges.forEach(([source, target], at) =>
    ties.push([
      idOf(source),
      idOf(target),
      directed ? 'Directed' : 'Undirected',
      ...edgeColumns.map(([, column]) => cellOf(column, at)),
    ]),
  );
  const rows = [[...(plain ? ['name'] : ['id', 'name']), ...nodeColumns.map(([name]) => quotedCell(name))]];
  nodes.forEach((name, at) =>
    rows.push([
      ...(plain ? [nameOf(name)] : [String(at), quotedCell(name)]),
      ...nodeColumns.map(([, column]) => cellOf(column, at)),
    ]),
  );
  return { ties: tableOf(ties), nodes: tableOf(rows) };
}

function tableOf(rows: string[][]): string {
  return `${rows.map((row) => row.join(',')).join('\r\n')}\r\n`;
}

/** Strengths, weights and dates keep their plain word, so that other programs know them. */
function headOf(name: string): string {
  const meaning = meaningOf(name);
  return meaning !== undefined && meaning === name && meaning !== 'type' ? name : quotedCell(name);
}

function nameOf(name: string): string {
  return /^[^\s",;|#][^",;|\t\r\n]*$/.test(name) && !/\s$/.test(name) ? name : quotedCell(name);
}

function cellOf(column: Column, at: number): string {
  const value = column[at];
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? quotedCell(value) : String(value);
}

function quotedCell(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
