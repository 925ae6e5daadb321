import { quoted, Unreadable } from './findings.ts';

/** An element as it opens. `name` is without prefix; attributes with one keep it. */
export interface Element {
  name: string;
  /** The address of its namespace, '' where there is none. */
  space: string;
  attributes: Map<string, string>;
  line: number;
}

export type Piece =
  { kind: 'open'; element: Element } | { kind: 'close'; name: string } | { kind: 'text'; text: string };

/** Nested deeper than this, a file is refused: no network is. */
const DEEPEST = 200;

/**
 * Reads XML 1.0 piece by piece: elements, text, character data; comments and instructions are passed over. It keeps
 * no tree, so a large file costs what is kept of it. A document type is passed over and its entities are not known:
 * only the five of XML and character references are, so nothing can be made to grow. Throws `Unreadable`, with the
 * line, where the text is not well formed.
 */
export class XmlReader {
  readonly #text: string;
  #at = 0;
  #line = 1;
  /** Where the present line ends; kept, or a file of one line would be searched for its end again and again. */
  #lineEnd: number;
  #open: { name: string; spaces: Map<string, string> }[] = [];
  #closing: string | null = null;
  #rooted = false;

  constructor(text: string) {
    this.#text = text;
    this.#lineEnd = lineEndFrom(text, 0);
  }

  /** From 1, of the place reached. */
  get line(): number {
    while (this.#lineEnd < this.#at) {
      this.#line++;
      this.#lineEnd = lineEndFrom(this.#text, this.#lineEnd + 1);
    }
    return this.#line;
  }

  get depth(): number {
    return this.#open.length;
  }

  /** The next piece, or null after the root has closed and nothing else follows. */
  next(): Piece | null {
    if (this.#closing !== null) {
      const name = this.#closing;
      this.#closing = null;
      this.#open.pop();
      return { kind: 'close', name };
    }
    const text = this.#text;
    while (this.#at < text.length) {
      if (text.charCodeAt(this.#at) !== LESS) {
        const end = text.indexOf('<', this.#at);
        const raw = text.slice(this.#at, end === -1 ? text.length : end);
        if (this.depth === 0) {
          if (raw.trim() !== '')
            throw this.#broken(`there is text outside of the root: ${quoted(raw.trim())}`);
        } else {
          const piece: Piece = { kind: 'text', text: this.#resolved(newlines(raw)) };
          this.#at += raw.length;
          return piece;
        }
        this.#at += raw.length;
      } else if (text.startsWith('<!--', this.#at)) this.#pass('-->', 4);
      else if (text.startsWith('<![CDATA[', this.#at)) {
        if (this.depth === 0) throw this.#broken('there is character data outside of the root');
        const from = this.#at + 9;
        this.#pass(']]>', 9);
        return { kind: 'text', text: newlines(text.slice(from, this.#at - 3)) };
      } else if (text.startsWith('<?', this.#at)) this.#pass('?>', 2);
      else if (text.startsWith('<!DOCTYPE', this.#at)) this.#doctype();
      else if (text.charCodeAt(this.#at + 1) === SLASH) return this.#close();
      else return this.#start();
    }
    if (this.depth > 0) {
      const name = this.#open.at(-1)!.name;
      throw new Unreadable(
        'truncated',
        name,
        `The file ends inside of <${name}>: it was cut off.`,
        this.line,
      );
    }
    if (!this.#rooted) throw new Unreadable('not-xml', '', 'This is not XML: it has no element.', 1);
    return null;
  }

  /** Passes over all that is inside of the element just opened, its end included. */
  passOver(): void {
    const depth = this.depth;
    for (let piece = this.next(); piece; piece = this.next())
      if (piece.kind === 'close' && this.depth === depth - 1) return;
  }

  /** The text directly inside of the element just opened, up to its end; elements in between are passed over. */
  textInside(): string {
    let text = '';
    for (let piece = this.next(); piece && piece.kind !== 'close'; piece = this.next())
      if (piece.kind === 'text') text += piece.text;
      else this.passOver();
    return text;
  }

  #start(): Piece {
    const text = this.#text;
    const line = this.line;
    if (this.depth === 0 && this.#rooted) throw this.#broken('there is a second root');
    const name = this.#name(this.#at + 1);
    const attributes = new Map<string, string>();
    for (;;) {
      const before = this.#at;
      this.#blanks();
      const code = text.charCodeAt(this.#at);
      if (code === GREATER || (code === SLASH && text.charCodeAt(this.#at + 1) === GREATER)) break;
      if (Number.isNaN(code)) throw this.#cut(name);
      if (before === this.#at) throw this.#broken(`<${name}> is not written as XML`);
      const attribute = this.#name(this.#at);
      if (attributes.has(attribute)) throw this.#broken(`<${name}> has ${quoted(attribute)} twice`);
      attributes.set(attribute, this.#value(name));
    }
    if (this.depth >= DEEPEST)
      throw new Unreadable('too-deep', name, `Elements are nested more than ${DEEPEST} deep.`, line);
    const spaces = spacesOf(attributes, this.#open.at(-1)?.spaces ?? NO_SPACES);
    const colon = name.indexOf(':');
    const prefix = colon === -1 ? '' : name.slice(0, colon);
    const space = spaces.get(prefix) ?? prefix;
    this.#open.push({ name, spaces });
    this.#rooted = true;
    if (text.charCodeAt(this.#at) === SLASH) {
      this.#closing = name.slice(colon + 1);
      this.#at += 2;
    } else this.#at++;
    return { kind: 'open', element: { name: name.slice(colon + 1), space, attributes, line } };
  }

  #close(): Piece {
    const name = this.#name(this.#at + 2);
    this.#blanks();
    if (this.#at >= this.#text.length) throw this.#cut(name);
    const open = this.#open.pop();
    if (open?.name !== name || this.#text.charCodeAt(this.#at) !== GREATER)
      throw this.#broken(open ? `<${open.name}> ends with </${name}>` : `</${name}> ends nothing`);
    this.#at++;
    return { kind: 'close', name: name.slice(name.indexOf(':') + 1) };
  }

  #value(name: string): string {
    const text = this.#text;
    this.#blanks();
    if (this.#at >= text.length) throw this.#cut(name);
    if (text[this.#at] !== '=') throw this.#broken(`an attribute of <${name}> has no value`);
    this.#at++;
    this.#blanks();
    if (this.#at >= text.length) throw this.#cut(name);
    const quote = text[this.#at]!;
    if (quote !== '"' && quote !== "'") throw this.#broken(`an attribute of <${name}> has no quotes`);
    const end = text.indexOf(quote, this.#at + 1);
    if (end === -1) throw this.#cut(name);
    const raw = text.slice(this.#at + 1, end);
    if (raw.includes('<')) throw this.#broken(`an attribute of <${name}> has a < in it`);
    const value = this.#resolved(/[\t\n\r]/.test(raw) ? newlines(raw).replace(/[\t\n]/g, ' ') : raw);
    this.#at = end + 1;
    return value;
  }

  #resolved(raw: string): string {
    if (!raw.includes('&')) return raw;
    return raw.replace(/&([^;&<\s]{0,40};?)/g, (whole, inner: string) => {
      const name = inner.slice(0, -1);
      const known = inner.endsWith(';') ? (ENTITIES[name] ?? characterOf(name)) : undefined;
      if (known === undefined)
        throw new Unreadable('entity', whole, `${quoted(whole)} is no entity that is known here.`, this.line);
      return known;
    });
  }

  #name(from: number): string {
    NAME.lastIndex = from;
    const found = NAME.exec(this.#text)?.[0];
    this.#at = from;
    if (!found) throw from >= this.#text.length ? this.#cut('') : this.#broken('a < begins no element');
    this.#at = from + found.length;
    return found;
  }

  #blanks(): void {
    while (isBlank(this.#text.charCodeAt(this.#at))) this.#at++;
  }

  #pass(end: string, from: number): void {
    const found = this.#text.indexOf(end, this.#at + from);
    if (found === -1) throw this.#cut(this.#open.at(-1)?.name ?? '');
    this.#at = found + end.length;
  }

  /** To the end of the document type, quotes, comments and the brackets of its inner part respected. */
  #doctype(): void {
    if (this.#rooted) throw this.#broken('a document type stands inside of the document');
    const text = this.#text.slice(this.#at, this.#at + DOCTYPE_MOST);
    let inner = false;
    for (const found of text.matchAll(DOCTYPE_PIECE)) {
      if (found[0] === '[') inner = true;
      else if (found[0] === ']') inner = false;
      else if (found[0] === '>' && !inner) {
        this.#at += found.index + 1;
        return;
      }
    }
    if (text.length === DOCTYPE_MOST)
      throw this.#broken(`the document type does not end within ${DOCTYPE_MOST} characters`);
    throw this.#cut('!DOCTYPE');
  }

  #cut(name: string): Unreadable {
    this.#at = this.#text.length;
    return new Unreadable(
      'truncated',
      name,
      'The file ends in the middle of its XML: it was cut off.',
      this.line,
    );
  }

  #broken(what: string): Unreadable {
    return new Unreadable('not-xml', '', `This is not XML: on line ${this.line} ${what}.`, this.line);
  }
}

const [LESS, GREATER, SLASH] = [0x3c, 0x3e, 0x2f];
const NAME = /[A-Za-z_:\u0080-\uffff][\w:.\-\u0080-\uffff]*/y;
const DOCTYPE_PIECE = /"[^"]*"|'[^']*'|<!--[^]*?-->|[[\]>]/g;
/** No network needs more; a longer one could only be there to keep a reader busy. */
const DOCTYPE_MOST = 16_384;
const ENTITIES: Record<string, string | undefined> = Object.assign(Object.create(null) as object, {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
});
const NO_SPACES: Map<string, string> = new Map([['', '']]);

function lineEndFrom(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? Infinity : end;
}

function isBlank(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}

function newlines(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function spacesOf(attributes: Map<string, string>, outer: Map<string, string>): Map<string, string> {
  let spaces = outer;
  for (const [name, value] of attributes) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    if (spaces === outer) spaces = new Map(outer);
    spaces.set(name.slice(6), value);
  }
  return spaces;
}

function characterOf(name: string): string | undefined {
  const code = /^#x[\da-fA-F]+$/.test(name)
    ? parseInt(name.slice(2), 16)
    : /^#\d+$/.test(name)
      ? Number(name.slice(1))
      : -1;
  const sayable = code === 9 || code === 10 || code === 13 || (code >= 0x20 && code <= 0x10ffff);
  return sayable && !(code >= 0xd800 && code < 0xe000) ? String.fromCodePoint(code) : undefined;
}
