import { STRENGTHS } from './columns.ts';
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
 * Reads GEXF 1.2 and 1.3 (gexf.net; earlier versions mostly too), also as Gephi and NetworkX write it. The name of a
 * node is its label, else its id. An edge's own `weight`, `label`, `start`, `end` and `timestamp` become columns; an
 * edge without weight among others that have one has weight 1. Positions and colours are passed over. Never throws.
 */
export function readGexf(source: string | Uint8Array): NetworkReading {
  return reading((findings) => new Gexf(textOf(source, findings), findings).read());
}

/** What nodes and edges may say about themselves outside of the declared columns, and of what type it is. */
const OWN_OF_NODE: [string, string][] = [
  ['start', 'string'],
  ['end', 'string'],
  ['timestamp', 'string'],
];
const OWN_OF_EDGE: [string, string][] = [['weight', 'double'], ['label', 'string'], ...OWN_OF_NODE];

class Gexf {
  readonly #xml: XmlReader;
  readonly #findings: Findings;
  readonly #keyed: Keyed;
  readonly #nodeKeys = new Map<string, Key>();
  readonly #edgeKeys = new Map<string, Key>();
  readonly #own = new Map<string, Key>();
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
    if (root?.kind !== 'open' || root.element.name !== 'gexf')
      throw new Unreadable('not-a-network', '', 'This is XML, but not GEXF: its root is not <gexf>.', 1);
    this.#space = root.element.space;
    for (const element of this.#children()) {
      if (element.name === 'graph' && this.#graphs++ === 0) this.#graph(element);
      else this.#xml.passOver();
    }
    this.#xml.next();
    if (this.#graphs === 0) throw new Unreadable('not-a-network', '', 'There is no <graph> in this file.');
    this.#findings.note('other-graphs', this.#graphs - 1);
    this.#settleOwn();
    return this.#keyed.gathered(this.#directed);
  }

  *#children(): Generator<Element> {
    for (let piece = this.#xml.next(); piece && piece.kind !== 'close'; piece = this.#xml.next()) {
      if (piece.kind === 'text') continue;
      if (piece.element.space === this.#space) yield piece.element;
      else this.#xml.passOver();
    }
  }

  #graph({ attributes, line }: Element): void {
    const direction = attributes.get('defaultedgetype') ?? 'undirected';
    if (!attributes.has('defaultedgetype')) this.#findings.note('direction-assumed');
    if (!['directed', 'undirected', 'mutual'].includes(direction)) {
      const message = `defaultedgetype is ${quoted(direction)}: it must be directed or undirected.`;
      this.#findings.fault('not-allowed', 'defaultedgetype', message, line);
    }
    this.#directed = direction === 'directed';
    const standard = direction === 'mutual' ? 'both' : undefined;
    for (const element of this.#children()) {
      if (element.name === 'attributes') this.#attributes(element);
      else if (element.name === 'nodes') this.#nodes();
      else if (element.name === 'edges') this.#edges(standard);
      else this.#xml.passOver();
    }
  }

  #attributes({ attributes }: Element): void {
    const kind = attributes.get('class');
    for (const element of this.#children()) {
      if (element.name === 'attribute' && (kind === 'node' || kind === 'edge'))
        this.#attribute(element, kind);
      else this.#xml.passOver();
    }
  }

  #attribute({ attributes, line }: Element, kind: 'node' | 'edge'): void {
    const id = attributes.get('id') ?? '';
    const type = attributes.get('type') ?? 'string';
    const key: Key = { name: attributes.get('title') ?? id, type, values: [] };
    (kind === 'node' ? this.#nodeKeys : this.#edgeKeys).set(id, key);
    (kind === 'node' ? this.#keyed.nodeKeys : this.#keyed.edgeKeys).push(key);
    for (const element of this.#children()) {
      if (element.name === 'default') key.fallback = this.#keyed.valueOf(key, this.#xml.textInside(), line);
      else this.#xml.passOver();
    }
  }

  #nodes(): void {
    for (const element of this.#children()) {
      if (element.name === 'node') this.#node(element);
      else this.#xml.passOver();
    }
  }

  #node({ attributes, line }: Element): void {
    const node = this.#keyed.node(attributes.get('id'), line);
    const label = attributes.get('label');
    if (node !== undefined) {
      if (label === undefined) this.#findings.note('name-from-id');
      else this.#keyed.names[node] = label;
      this.#ownOf('node', OWN_OF_NODE, attributes, node, line);
    }
    if (attributes.has('pid')) this.#findings.note('nested');
    for (const element of this.#children()) {
      if (element.name === 'attvalues') this.#values(this.#nodeKeys, node);
      else if (element.name === 'nodes') {
        this.#findings.note('nested');
        this.#nodes();
      } else if (element.name === 'edges') this.#edges(undefined);
      else this.#passed(element);
    }
  }

  #edges(standard: 'both' | undefined): void {
    for (const element of this.#children()) {
      if (element.name === 'edge') this.#edge(element, standard);
      else this.#xml.passOver();
    }
  }

  #edge({ attributes, line }: Element, standard: 'both' | undefined): void {
    const type = attributes.get('type');
    if (type !== undefined && !['directed', 'undirected', 'mutual'].includes(type)) {
      const message = `The edge on line ${line} is of the type ${quoted(type)}: it must be directed, undirected or mutual.`;
      this.#findings.fault('not-allowed', 'type', message, line);
    }
    const directed = type === undefined ? standard : type === 'mutual' ? 'both' : type === 'directed';
    const tie = this.#keyed.tie(attributes.get('source'), attributes.get('target'), directed, line);
    this.#ownOf('edge', OWN_OF_EDGE, attributes, tie, line);
    for (const element of this.#children()) {
      if (element.name === 'attvalues') this.#values(this.#edgeKeys, tie);
      else this.#passed(element);
    }
  }

  #passed(element: Element): void {
    if (element.name === 'spells') this.#findings.note('in-time');
    this.#xml.passOver();
  }

  #values(keys: Map<string, Key>, at: number | undefined): void {
    for (const element of this.#children()) {
      const { attributes, line } = element;
      if (element.name === 'attvalue') {
        // Version 1.1 called the column `id`.
        const id = attributes.get('for') ?? attributes.get('id') ?? '';
        const key = keys.get(id);
        if (attributes.has('start') || attributes.has('end') || attributes.has('timestamp'))
          this.#findings.note('in-time');
        if (!key)
          this.#findings.fault(
            'missing',
            'attvalue',
            `On line ${line} there is a value for ${quoted(id)}, which no <attribute> declares.`,
            line,
          );
        else if (at !== undefined) this.#keyed.put(key, at, attributes.get('value') ?? '', line);
      }
      this.#xml.passOver();
    }
  }

  #ownOf(
    kind: 'node' | 'edge',
    own: [string, string][],
    attributes: Map<string, string>,
    at: number,
    line: number,
  ): void {
    for (const [name, type] of own) {
      const value = attributes.get(name);
      if (value === undefined) continue;
      let key = this.#own.get(`${kind} ${name}`);
      if (!key) this.#own.set(`${kind} ${name}`, (key = { name, type, values: [] }));
      if (STRENGTHS.includes(name)) key.values[at] = this.#keyed.valueOf(key, value, line) ?? value;
      else key.values[at] = value;
    }
  }

  /** What edges say about themselves becomes a column, unless a declared column has the name. */
  #settleOwn(): void {
    for (const [place, key] of this.#own) {
      const list = place.startsWith('node') ? this.#keyed.nodeKeys : this.#keyed.edgeKeys;
      if (list.some(({ name }) => name === key.name)) continue;
      if (key.name === 'weight') {
        key.fallback = 1;
        const given = key.values.reduce<number>((count) => count + 1, 0);
        this.#findings.note('strength-one', this.#keyed.ties - given);
      }
      list.push(key);
    }
  }
}
