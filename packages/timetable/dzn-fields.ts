import type { Fault, FaultCode } from './problem.ts';

/** A fault that ends the reading. */
export class Stop extends Error {
  readonly fault: Fault;
  constructor(code: FaultCode, at: string, line: number, message: string) {
    super(message);
    this.fault = { code, at, line, message: `Line ${line}: ${message}` };
  }
}

export interface Field {
  name: string;
  line: number;
  value: Value;
  /** Where the items of a list begin. */
  lines: number[];
}
export type Value = number | Numbers | Value[];
interface Numbers {
  set: number[];
}

/** A value with more numbers than this is no problem of ours. */
const MOST_NUMBERS = 1_000_000;

/** The grammar of `.dzn`: `name = value;`, where a value is a number, a set, a range, or a list of values. */
export class Dzn {
  private readonly tokens: { text: string; line: number }[] = [];
  private next = 0;
  private read = 0;
  private depth = 0;
  /** Of the list closed last, which in the end is the outermost. */
  private lines: number[] = [];

  constructor(text: string) {
    // Only what stands in the file matters: names, whole numbers, and signs; comments run to the line's end.
    const pattern =
      /(\n)|[ \t\r\f\v\uFEFF]+|%[^\n]*|\/\*[\s\S]*?\*\/|([A-Za-z_]\w*|-?\d+(?:\.(?!\.)\d+)?|"[^"\n]*"|\.\.|\[\||\|\]|[[\]{}()|,;=])|([\s\S])/gy;
    let line = 1;
    for (const match of text.matchAll(pattern)) {
      if (match[3] !== undefined)
        throw new Stop('syntax', '', line, `the sign "${match[3]}" means nothing here.`);
      if (match[2] !== undefined) this.tokens.push({ text: match[2], line });
      line += match[0] === '\n' ? 1 : match[0].split('\n').length - 1;
    }
  }

  /** The fields of those names; of all others only the end is looked for. */
  fields(wanted: ReadonlySet<string>): Map<string, Field> {
    const found = new Map<string, Field>();
    while (this.next < this.tokens.length) {
      if (this.skip(';')) continue;
      const { text: name, line } = this.take('the name of a field');
      if (!/^[A-Za-z_]/.test(name))
        throw new Stop('syntax', '', line, `"${name}" stands where a field should begin.`);
      if (!wanted.has(name)) {
        while (this.next < this.tokens.length && !this.skip(';')) this.next += 1;
        continue;
      }
      if (found.has(name)) throw new Stop('syntax', name, line, `${name} is given twice.`);
      this.expect('=', name);
      this.lines = [];
      const value = this.value(name);
      found.set(name, { name, line, value, lines: this.lines });
      if (this.next < this.tokens.length) this.expect(';', name);
    }
    return found;
  }

  private value(name: string): Value {
    const { text, line } = this.take(`the value of ${name}`);
    if (++this.read > MOST_NUMBERS) throw new Stop('out-of-range', name, line, `${name} is too long.`);
    if (text === '{') return { set: this.set(name) };
    if (text === '[' || text === '[|') return this.list(name, text === '[|');
    if (/^array\dd$/.test(text)) return this.array(name);
    if (!/^-?\d+$/.test(text))
      throw new Stop('not-a-number', name, line, `"${text}" in ${name} is not a whole number.`);
    const number = Number(text);
    if (!this.skip('..')) return number;
    const last = this.value(name);
    const length = typeof last === 'number' ? Math.max(0, last - number + 1) : Infinity;
    this.read += length;
    if (this.read > MOST_NUMBERS)
      throw new Stop('syntax', name, line, `a range in ${name} has no end, or too many numbers.`);
    return { set: Array.from({ length }, (_, index) => number + index) };
  }

  private set(name: string): number[] {
    const numbers: number[] = [];
    while (!this.skip('}')) {
      const { line } = this.peek(name);
      const item = this.value(name);
      if (Array.isArray(item)) throw new Stop('syntax', name, line, `a list stands inside a set of ${name}.`);
      for (const number of typeof item === 'number' ? [item] : item.set) numbers.push(number);
      if (!this.skip(',') && this.peek(name).text !== '}')
        throw new Stop('syntax', name, line, `a set of ${name} is not closed.`);
    }
    return numbers;
  }

  /** `[ … ]`, or `[| row | row |]` as a list of rows. A comma too many, even before a bar, is let pass. */
  private list(name: string, rows: boolean): Value[] {
    if (++this.depth > 4)
      throw new Stop('syntax', name, this.peek(name).line, `the lists of ${name} are nested too deep.`);
    const all: Value[] = [];
    let row: Value[] = [];
    const lines: number[] = [];
    for (;;) {
      const { text, line } = this.peek(name);
      if (text === ']' || text === '|]' || text === '|') {
        this.next += 1;
        if (rows && row.length > 0) all.push(row);
        if (text === '|' && rows) row = [];
        else if ((text === '|]') === rows) {
          this.depth -= 1;
          this.lines = lines;
          return rows ? all : row;
        } else throw new Stop('syntax', name, line, `"${text}" does not close the list of ${name}.`);
        continue;
      }
      if (!rows || row.length === 0) lines.push(line);
      row.push(this.value(name));
      const after = this.peek(name);
      if (!this.skip(',') && !['|', '|]', ']'].includes(after.text))
        throw new Stop('syntax', name, after.line, `a comma is missing in ${name} before "${after.text}".`);
    }
  }

  /** `array1d(1..n, [ … ])`: the index sets say nothing we need. */
  private array(name: string): Value {
    this.expect('(', name);
    for (;;) {
      const item = this.value(name);
      if (this.skip(')')) return item;
      this.expect(',', name);
    }
  }

  private skip(text: string): boolean {
    if (this.tokens[this.next]?.text !== text) return false;
    this.next += 1;
    return true;
  }

  private peek(name: string): { text: string; line: number } {
    const token = this.tokens[this.next]!;
    if (!token)
      throw new Stop(
        'syntax',
        name,
        this.tokens.at(-1)?.line ?? 1,
        `the file ends in the middle of ${name}.`,
      );
    return token;
  }

  private take(what: string): { text: string; line: number } {
    const token = this.peek(what);
    this.next += 1;
    return token;
  }

  private expect(text: string, name: string): void {
    const token = this.peek(name);
    if (token.text !== text)
      throw new Stop('syntax', name, token.line, `"${text}" is missing in ${name} before "${token.text}".`);
    this.next += 1;
  }
}
