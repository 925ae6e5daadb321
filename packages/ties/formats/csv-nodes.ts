import { cellsOf, styleOf } from './csv-columns.ts';
import { rowsOf, separatorOf } from './csv-rows.ts';
import type { NodeTable } from './csv.ts';
import { textOf } from './encoding.ts';
import { quoted, Unreadable } from './findings.ts';
import type { Findings } from './findings.ts';

/**
 * Reads a table of nodes, which must have a header. The column `id`, else `name`, else `label`, else the first, is the
 * one that ties use; the name is in `name`, else in `label`, else it is that key. A quoted word in the header, among
 * plain ones, is a column whatever it says.
 */
export function nodeTable(source: string | Uint8Array, findings: Findings): NodeTable {
  const text = textOf(source, findings, true);
  const separator = separatorOf(text);
  const all = rowsOf(text, separator, findings);
  const [header, ...rows] = all;
  const style = { ...styleOf(all, separator), strength: false };
  if (!header) throw new Unreadable('missing', 'nodes', 'The table of nodes has no header.', 1);
  const plain = header.cells.some((cell) => !cell.quoted);
  const words = header.cells.map((cell) => (plain && cell.quoted ? '' : cell.text.toLowerCase()));
  const find = (...wanted: string[]) => wanted.map((word) => words.indexOf(word)).find((at) => at !== -1);
  const key = find('id', 'name', 'label') ?? 0;
  const name = find('name', 'label') ?? key;
  const keys: string[] = [];
  const known = new Set<string>();
  for (const row of rows) {
    const id = row.cells[key]?.text ?? '';
    if (known.has(id))
      findings.fault('same-id', id, `The node ${quoted(id)} stands twice in the table of nodes.`, row.line);
    if (row.cells.length > words.length)
      findings.fault(
        'not-allowed',
        `line ${row.line}`,
        `Line ${row.line} of the nodes has more cells than the header.`,
        row.line,
      );
    known.add(id);
    keys.push(id);
  }
  const columns = new Map<string, unknown[]>();
  header.cells.forEach(({ text: word }, at) => {
    if (at === key || at === name) return;
    if (columns.has(word))
      findings.fault('same-id', word, `Two columns of nodes are called ${quoted(word)}.`, header.line);
    columns.set(
      word,
      cellsOf(
        rows.map((row) => row.cells[at] ?? { text: '', quoted: false }),
        style,
        findings,
      ),
    );
  });
  return { keys, names: rows.map((row) => row.cells[name]?.text ?? ''), columns };
}
