import { textOf } from './encoding.ts';
import { quoted, Unreadable } from './findings.ts';
import type { Findings } from './findings.ts';
import { Keyed } from './keyed.ts';
import type { Key } from './keyed.ts';
import type { NetworkReading } from './network.ts';
import { reading } from './settling.ts';
import type { Gathered } from './settling.ts';
import { XmlReader } from './xml-reader.ts';
import type { Element } from './xml-reader.ts';

/**
 * Reads GraphML (Brandes et al. 2002; graphml.graphdrawing.org), also as igraph, NetworkX and Gephi write it. The name
 * of a node is its `name`, else its `label`, else its id. The first graph of the file is read; graphs inside of nodes
 * are read with it; hyperedges are refused. What belongs to another namespace is passed over. Never throws.
 */
export function readGraphml(source: string | Uint8Array): NetworkReading {
  return reading((findings) => new Graphml(textOf(source, findings), findings).read());
}

class Graphml {
  readonly #xml: XmlReader;
  readonly #findings: Findings;
  readonly #keyed: Keyed;
  /** By id; a key for all stands for two columns. */
  readonly #nodeKeys = new Map<string, Key | null>();
  readonly #edgeKeys = new Map<string, Key | null>();
  #space = '';
  #directed = false;
  #graphs = 0;

  constructor(text: string, findings: Findings) {
    this.#xml = new XmlReader(text);
    this.#findings = findings;
    this.#keyed = new Keyed(findings);
  }

  read(): Gathered {
    const root = this.#xml.next();
    if (root?.kind !== 'open' || root.element.name !== 'graphml')
      throw new Unreadable(
        'not-a-network',
        '',
        'This is XML, but not GraphML: its root is not <graphml>.',
        1,
      );
    this.#space = root.element.space;
    for (const element of this.#children()) {
      if (element.name === 'key') this.#key(element);
      else if (element.name === 'graph') this.#firstGraph(element);
      else this.#xml.passOver();
    }
    this.#xml.next();
    if (this.#graphs === 0) throw new Unreadable('not-a-network', '', 'There is no <graph> in this file.');
    this.#findings.note('other-graphs', this.#graphs - 1);
    this.#name();
    return this.#keyed.gathered(this.#directed);
  }

  /** The elements directly inside of the one just opened; each must be read or passed over before the next. */
  *#children(): Generator<Element> {
    for (let piece = this.#xml.next(); piece && piece.kind !== 'close'; piece = this.#xml.next()) {
      if (piece.kind === 'text') continue;
      if (piece.element.space === this.#space) yield piece.element;
      else this.#xml.passOver();
    }
  }

  #key({ attributes, line }: Element): void {
    const id = attributes.get('id') ?? '';
    const scope = attributes.get('for') ?? 'all';
    const type = attributes.get('attr.type') ?? 'string';
    const name = attributes.get('attr.name') ?? id;
    const drawing = attributes.has('yfiles.type');
    const keys: Key[] = [];
    for (const [kind, byId, list] of [
      ['node', this.#nodeKeys, this.#keyed.nodeKeys],
      ['edge', this.#edgeKeys, this.#keyed.edgeKeys],
    ] as const) {
      if (scope !== kind && scope !== 'all') continue;
      const key: Key = { name, type, values: [] };
      byId.set(id, drawing ? null : key);
      if (drawing) continue;
      list.push(key);
      keys.push(key);
    }
    for (const element of this.#children()) {
      if (element.name !== 'default') this.#xml.passOver();
      else {
        const text = this.#xml.textInside();
        for (const key of keys) key.fallback = this.#keyed.valueOf(key, text, line);
      }
    }
  }

  #firstGraph(element: Element): void {
    if (this.#graphs++ > 0) return this.#xml.passOver();
    const direction = element.attributes.get('edgedefault');
    if (direction === undefined) this.#findings.note('direction-assumed');
    else if (direction !== 'directed' && direction !== 'undirected') {
      const message = `edgedefault is ${quoted(direction)}: it must be directed or undirected.`;
      this.#findings.fault('not-allowed', 'edgedefault', message, element.line);
    }
    this.#directed = direction === 'directed';
    this.#graph();
  }

  #graph(): void {
    for (const element of this.#children()) {
      if (element.name === 'node') this.#node(element);
      else if (element.name === 'edge') this.#edge(element);
      else if (element.name === 'hyperedge') {
        const message = `Line ${element.line} has an edge of many ends: only ties of two are read.`;
        throw new Unreadable('not-allowed', 'hyperedge', message, element.line);
      } else this.#xml.passOver();
    }
  }

  #node({ attributes, line }: Element): void {
    const node = this.#keyed.node(attributes.get('id'), line);
    for (const element of this.#children()) {
      if (element.name === 'data') this.#data(element, this.#nodeKeys, node);
      else if (element.name === 'graph') {
        this.#findings.note('nested');
        this.#graph();
      } else this.#xml.passOver();
    }
  }

  #edge({ attributes, line }: Element): void {
    const says = attributes.get('directed');
    const directed = says === undefined ? undefined : /^(true|1)$/.test(says);
    const tie = this.#keyed.tie(attributes.get('source'), attributes.get('target'), directed, line);
    for (const element of this.#children()) {
      if (element.name === 'data') this.#data(element, this.#edgeKeys, tie);
      else this.#xml.passOver();
    }
  }

  #data({ attributes, line }: Element, keys: Map<string, Key | null>, at: number | undefined): void {
    const id = attributes.get('key') ?? '';
    const key = keys.get(id);
    const text = this.#xml.textInside();
    if (key === undefined)
      this.#findings.fault(
        'missing',
        'key',
        `On line ${line} there is data for ${quoted(id)}, which no <key> declares.`,
        line,
      );
    else if (key && at !== undefined) this.#keyed.put(key, at, text, line);
  }

  /** Takes the column that holds the names out of the others. */
  #name(): void {
    const { nodeKeys, names } = this.#keyed;
    const wanted = ['name', 'label', 'Label'].find((name) => nodeKeys.some((key) => key.name === name));
    const key = nodeKeys.find(({ name }) => name === wanted);
    if (key) nodeKeys.splice(nodeKeys.indexOf(key), 1);
    names.forEach((_, at) => {
      const value = key?.values[at] ?? key?.fallback;
      if (value === undefined) this.#findings.note('name-from-id');
      else names[at] = String(value);
    });
  }
}
