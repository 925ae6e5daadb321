import { STRENGTHS } from './columns.ts';
import { cellsOf, dated, styleOf } from './csv-columns.ts';
import type { Style } from './csv-columns.ts';
import { rowsOf, separatorOf } from './csv-rows.ts';
import type { Cell, Row } from './csv-rows.ts';
import { endsOf, meaningOf } from './csv-words.ts';
import { textOf } from './encoding.ts';
import { quoted, Unreadable } from './findings.ts';
import type { Findings } from './findings.ts';
import { nodeTable } from './csv-nodes.ts';
import type { NetworkReading } from './network.ts';
import { reading } from './settling.ts';
import type { Gathered } from './settling.ts';

export interface CsvOptions {
  /** A second table with one row a node: `id` or `name` first, then what is known of it. */
  nodes?: string | Uint8Array;
  /** Where the file has no column `type` (Directed, Undirected). Undirected if absent. */
  directed?: boolean;
  /** Whether the first row is a header; found out if absent. */
  header?: boolean;
  separator?: string;
}

/**
 * Reads a table of ties: two columns with the names of the ends, then any others. The separator is found; a header is
 * known by its words, in English and Italian (source, target; da, a; fornitore, cliente; …), as are the columns
 * `strength`, `weight`, `date` and `type`. Without a header the third column, if it is all numbers, is the weight, and
 * a column of dates is the date. A row with one name only is a node. Not UTF-8 is read as Windows-1252. Never throws.
 */
export function readCsvNetwork(source: string | Uint8Array, options: CsvOptions = {}): NetworkReading {
  return reading((findings) => {
    const text = textOf(source, findings, true);
    const separator = options.separator ?? separatorOf(text);
    const rows = rowsOf(text, separator, findings);
    const table = options.nodes === undefined ? null : nodeTable(options.nodes, findings);
    return new Ties(rows, options, findings, table, styleOf(rows, separator)).read();
  });
}

/** The words over the columns, which two are the ends, and which are meant as they stand. */
interface Head {
  words: string[];
  ends: [number, number];
  literal: boolean[];
}

/** What the table of nodes says: keys that the ties use, names, columns. */
export interface NodeTable {
  keys: string[];
  names: string[];
  columns: Map<string, unknown[]>;
}

class Ties {
  readonly #rows: Row[];
  readonly #options: CsvOptions;
  readonly #findings: Findings;
  readonly #table: NodeTable | null;
  readonly #style: Style;
  readonly #names: string[];
  readonly #numbers = new Map<string, number>();

  constructor(rows: Row[], options: CsvOptions, findings: Findings, table: NodeTable | null, style: Style) {
    this.#rows = rows;
    this.#options = options;
    this.#findings = findings;
    this.#table = table;
    this.#style = style;
    this.#names = table ? [...table.names] : [];
    table?.keys.forEach((key, at) => this.#numbers.set(key, at));
  }

  read(): Gathered {
    const head = this.#header();
    const ties: Row[] = [];
    const edges: [number, number][] = [];
    for (const row of this.#rows) {
      if (row.cells.length > head.words.length) {
        const message = `Line ${row.line} has ${row.cells.length} cells, more than the ${head.words.length} of the first.`;
        this.#findings.fault('not-allowed', `line ${row.line}`, message, row.line);
        continue;
      }
      const [source, target] = head.ends.map((at) => row.cells[at] ?? EMPTY) as [Cell, Cell];
      if (source.text === '' && !source.quoted) {
        this.#findings.fault(
          'missing-node',
          `line ${row.line}`,
          `Line ${row.line} does not say where its tie begins.`,
          row.line,
        );
        continue;
      }
      const from = this.#node(source, row.line);
      if (target.text === '' && !target.quoted) {
        this.#findings.note('node-rows');
        continue;
      }
      edges.push([from, this.#node(target, row.line)]);
      ties.push(row);
    }
    return this.#gathered(head, ties, edges);
  }

  #header(): Head {
    const first = this.#rows[0];
    if (!first) {
      if (this.#table) return { words: ['source', 'target'], ends: [0, 1], literal: [] };
      throw new Unreadable('not-a-network', '', 'There is no tie in this file.');
    }
    const words = first.cells.map((cell) => cell.text);
    const ends = endsOf(words);
    if (this.#options.header ?? ends !== null) {
      this.#rows.shift();
      if (words.length < 2)
        throw new Unreadable(
          'missing',
          'header',
          'The header needs two columns, for the two ends of a tie.',
          first.line,
        );
      // A quoted word among plain ones is meant as it stands: it names a column, whatever the word.
      const plain = first.cells.some((cell) => !cell.quoted);
      return { words, ends: ends ?? [0, 1], literal: first.cells.map((cell) => plain && cell.quoted) };
    }
    if (this.#options.header === undefined) this.#findings.note('no-header');
    return { words: this.#guessed(), ends: [0, 1], literal: [] };
  }

  #guessed(): string[] {
    const width = Math.max(2, ...this.#rows.slice(0, 1000).map((row) => row.cells.length));
    const words = ['source', 'target'];
    for (let at = 2; at < width; at++) {
      const cells = this.#rows.map((row) => row.cells[at] ?? EMPTY).filter((cell) => cell.text !== '');
      const numbers =
        cells.length > 0 && cells.every((cell) => /^[+-]?[\d.,]+([eE][+-]?\d+)?$|^nan$/i.test(cell.text));
      const dates = cells.length > 0 && cells.every((cell) => dated(cell.text));
      if (numbers && !words.includes('weight')) words.push('weight');
      else if (dates && !words.includes('date')) words.push('date');
      else words.push(`column ${at + 1}`);
    }
    return words;
  }

  #node(cell: Cell, line: number): number {
    const known = this.#numbers.get(cell.text);
    if (known !== undefined) return known;
    if (this.#table) {
      const message = `Line ${line} names ${quoted(cell.text)}, which is not in the table of nodes.`;
      this.#findings.fault('missing-node', `line ${line}`, message, line);
    }
    this.#numbers.set(cell.text, this.#names.length);
    return this.#names.push(cell.text) - 1;
  }

  #gathered({ words, ends, literal }: Head, ties: Row[], edges: [number, number][]): Gathered {
    let directed = this.#options.directed;
    const columns = new Map<string, unknown[]>();
    const lines = ties.map((row) => row.line);
    words.forEach((word, at) => {
      if (ends.includes(at)) return;
      const cells = ties.map((row) => row.cells[at] ?? EMPTY);
      const meaning = literal[at] ? undefined : meaningOf(word, cells);
      if (meaning === 'type') {
        directed ??= this.#direction(cells);
        return;
      }
      const name = meaning ?? word;
      if (columns.has(name))
        this.#findings.fault('same-id', name, `Two columns are called ${quoted(name)}: rename one.`, 1);
      columns.set(
        name,
        cellsOf(cells, { ...this.#style, strength: STRENGTHS.includes(name) }, this.#findings),
      );
      if (meaning === 'date')
        this.#findings.note('date-not-iso', cells.filter(({ text }) => text !== '' && !dated(text)).length);
    });
    if (directed === undefined) this.#findings.note('direction-assumed');
    return {
      directed: directed ?? false,
      nodes: this.#names,
      edges,
      nodeColumns: this.#table?.columns ?? new Map<string, unknown[]>(),
      edgeColumns: columns,
      lines,
      textual: true,
    };
  }

  /** From a column `type` as Gephi writes it; undefined where there is no tie to say it. */
  #direction(cells: Cell[]): boolean | undefined {
    const one = cells.filter(({ text }) => text.toLowerCase() === 'directed').length;
    if (one > 0 && one < cells.length) {
      const message = `${one} ties are directed and ${cells.length - one} are not: a table must be of one kind.`;
      this.#findings.fault('not-allowed', 'type', message);
    }
    return cells.length === 0 ? undefined : one > 0;
  }
}

const EMPTY: Cell = { text: '', quoted: false };
