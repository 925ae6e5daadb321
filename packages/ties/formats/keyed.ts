import { numberOf, STRENGTHS } from './columns.ts';
import type { Raw } from './columns.ts';
import { quoted } from './findings.ts';
import type { Findings } from './findings.ts';
import type { Gathered } from './settling.ts';

/** A column as GraphML and GEXF declare it. */
export interface Key {
  name: string;
  /** In the words of the format. */
  type: string;
  fallback?: unknown;
  values: Raw;
}

interface Tie {
  source: string | undefined;
  target: string | undefined;
  /** Undefined where the edge doesn't say; `both` where it says that it goes both ways. */
  directed: boolean | 'both' | undefined;
  line: number;
}

/** Nodes and ties known by ids, as XML formats have them; ties may come before their nodes. */
export class Keyed {
  readonly names: string[] = [];
  readonly nodeKeys: Key[] = [];
  readonly edgeKeys: Key[] = [];
  readonly #ids = new Map<string, number>();
  readonly #ties: Tie[] = [];
  readonly #findings: Findings;

  constructor(findings: Findings) {
    this.#findings = findings;
  }

  /** The number of a new node; undefined, with a fault, where the id is missing or taken. */
  node(id: string | undefined, line: number): number | undefined {
    if (id === undefined)
      this.#findings.fault('missing', 'node', `The node on line ${line} has no id.`, line);
    else if (this.#ids.has(id))
      this.#findings.fault(
        'same-id',
        id,
        `The node on line ${line} has the id ${quoted(id)} of another.`,
        line,
      );
    else {
      this.#ids.set(id, this.names.length);
      return this.names.push(id) - 1;
    }
    return undefined;
  }

  tie(
    source: string | undefined,
    target: string | undefined,
    directed: Tie['directed'],
    line: number,
  ): number {
    if (source === undefined || target === undefined)
      this.#findings.fault('missing', 'edge', `The edge on line ${line} needs a source and a target.`, line);
    return this.#ties.push({ source, target, directed, line }) - 1;
  }

  get ties(): number {
    return this.#ties.length;
  }

  /** A value of a column, from its text. */
  put(key: Key, at: number, text: string, line: number): void {
    key.values[at] = this.valueOf(key, text, line);
  }

  /** What a text of the format's type means; undefined where it is empty and the type is not text. */
  valueOf(key: Key, text: string, line: number): unknown {
    const type = key.type.toLowerCase();
    if (!NUMBERS.has(type) && type !== 'boolean') return text;
    const word = text.trim();
    if (word === '') return undefined;
    if (type === 'boolean') {
      if (/^(true|1)$/i.test(word)) return true;
      if (/^(false|0)$/i.test(word)) return false;
      return this.#refused(key, word, 'true or false', line);
    }
    const number = numberOf(word);
    if (number !== undefined) {
      // A whole number too large for a float64 stays the text it is.
      return WHOLE.has(type) && !Number.isSafeInteger(number) ? word : number;
    }
    if (this.edgeKeys.includes(key) && STRENGTHS.includes(key.name)) return word;
    return /^[+-]?(nan|inf(inity)?)$/i.test(word) ? NaN : this.#refused(key, word, 'a number', line);
  }

  gathered(directed: boolean): Gathered {
    const edges: [number, number][] = [];
    const lines: number[] = [];
    const kept: number[] = [];
    const says = (tie: Tie): boolean => tie.directed === 'both' || (tie.directed ?? directed);
    const someDirected = this.#ties.length > 0 ? this.#ties.some(says) : directed;
    this.#ties.forEach((tie, at) => {
      const source = this.#end(tie.source, tie.line);
      const target = this.#end(tie.target, tie.line);
      edges.push([source, target]);
      lines.push(tie.line);
      kept.push(at);
      if (!someDirected || (says(tie) && tie.directed !== 'both') || source === target) return;
      this.#findings.note('direction-mixed');
      edges.push([target, source]);
      lines.push(tie.line);
      kept.push(at);
    });
    const nodeColumns = this.#columns(
      this.nodeKeys,
      Array.from(this.names, (_, at) => at),
    );
    const edgeColumns = this.#columns(this.edgeKeys, kept);
    return {
      directed: someDirected,
      nodes: this.names,
      edges,
      nodeColumns,
      edgeColumns,
      lines,
      textual: true,
    };
  }

  #columns(keys: Key[], kept: number[]): Map<string, Raw> {
    const columns = new Map<string, Raw>();
    for (const { name, values, fallback } of keys) {
      if (columns.has(name))
        this.#findings.fault('same-id', name, `Two columns are called ${quoted(name)}: rename one.`);
      columns.set(
        name,
        kept.map((at) => (values[at] === undefined ? fallback : values[at])),
      );
    }
    return columns;
  }

  #end(id: string | undefined, line: number): number {
    if (id === undefined) return 0;
    const node = this.#ids.get(id);
    if (node === undefined)
      this.#findings.fault(
        'missing-node',
        id,
        `The edge on line ${line} names ${quoted(id)}: there is no such node.`,
        line,
      );
    return node ?? 0;
  }

  #refused(key: Key, word: string, wanted: string, line: number): undefined {
    const message = `On line ${line} ${quoted(key.name)} is ${quoted(word)}: it must be ${wanted}.`;
    this.#findings.fault('not-a-number', key.name, message, line);
  }
}

const WHOLE = new Set(['byte', 'short', 'int', 'integer', 'long', 'biginteger']);
const NUMBERS = new Set([...WHOLE, 'float', 'double', 'bigdecimal']);
