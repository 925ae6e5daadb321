import { LIMITS } from './problem.ts';
import { relations } from './reading.ts';
import type { Fault, FaultCode, Meeting, Problem, Reading, Session } from './problem.ts';

/**
 * Reads the `.dzn` (MiniZinc data) form of the B2B problems of Bofill et al.
 *
 * Read: nBusiness, nMeetings, nTables, nTotalSlots, nMorningSlots, requested (rows `a, b, session`; 1 morning,
 * 2 afternoon, 3 any), forbidden, fixed, precedences. A 0 in a set, or as a fixed slot, says nothing.
 * Passed over: every other field; above all meetingsxBusiness, which counts meetings from a dummy one.
 * Comments, blank space, order of fields and the shape of lists (`[| … |]`, `[{1},{2}]`, `array1d(…)`, ranges
 * `{1..4}`) are free. Never throws: faults carry the line.
 */
export function readDzn(text: string): Reading {
  try {
    return build(new Dzn(text).fields());
  } catch (error) {
    if (error instanceof Stop) return { ok: false, faults: [error.fault] };
    throw error;
  }
}

class Stop extends Error {
  readonly fault: Fault;
  constructor(code: FaultCode, at: string, line: number, message: string) {
    super(message);
    this.fault = { code, at, line, message: `Line ${line}: ${message}` };
  }
}

interface Field {
  name: string;
  line: number;
  value: Value;
}
type Value = number | Numbers | Value[];
interface Numbers {
  set: number[];
}

/** A value with more numbers than this is no problem of ours. */
const MOST_NUMBERS = 1_000_000;

class Dzn {
  private readonly tokens: { text: string; line: number }[] = [];
  private next = 0;
  private read = 0;
  private depth = 0;

  constructor(text: string) {
    // Only what stands in the file matters: names, whole numbers, and signs; comments run to the line's end.
    const pattern =
      /(\n)|[ \t\r\f\v\uFEFF]+|%[^\n]*|\/\*[\s\S]*?\*\/|([A-Za-z_]\w*|-?\d+(?:\.(?!\.)\d+)?|\.\.|\[\||\|\]|[[\]{}()|,;=])|([\s\S])/gy;
    let line = 1;
    for (const match of text.matchAll(pattern)) {
      if (match[3] !== undefined)
        throw new Stop('syntax', '', line, `the sign "${match[3]}" means nothing here.`);
      if (match[2] !== undefined) this.tokens.push({ text: match[2], line });
      line += match[0] === '\n' ? 1 : match[0].split('\n').length - 1;
    }
  }

  fields(): Map<string, Field> {
    const found = new Map<string, Field>();
    while (this.next < this.tokens.length) {
      if (this.skip(';')) continue;
      const { text: name, line } = this.take('the name of a field');
      if (!/^[A-Za-z_]/.test(name))
        throw new Stop('syntax', '', line, `"${name}" stands where a field should begin.`);
      if (found.has(name)) throw new Stop('syntax', name, line, `${name} is given twice.`);
      this.expect('=', name);
      found.set(name, { name, line, value: this.value(name) });
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
    if (typeof last !== 'number' || last - number > MOST_NUMBERS)
      throw new Stop('syntax', name, line, `a range in ${name} has no end.`);
    return { set: Array.from({ length: Math.max(0, last - number + 1) }, (_, index) => number + index) };
  }

  private set(name: string): number[] {
    const numbers: number[] = [];
    while (!this.skip('}')) {
      const { line } = this.peek(name);
      const item = this.value(name);
      if (Array.isArray(item)) throw new Stop('syntax', name, line, `a list stands inside a set of ${name}.`);
      numbers.push(...(typeof item === 'number' ? [item] : item.set));
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
    for (;;) {
      const { text, line } = this.peek(name);
      if (text === ']' || text === '|]' || text === '|') {
        this.next += 1;
        if (rows && row.length > 0) all.push(row);
        if (text === '|' && rows) row = [];
        else if ((text === '|]') === rows) {
          this.depth -= 1;
          return rows ? all : row;
        } else throw new Stop('syntax', name, line, `"${text}" does not close the list of ${name}.`);
        continue;
      }
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

function build(fields: Map<string, Field>): Reading {
  const participants = count(fields, 'nBusiness', LIMITS.participants);
  const slots = count(fields, 'nTotalSlots', LIMITS.slots);
  const morning = fields.has('nMorningSlots') ? count(fields, 'nMorningSlots', slots) : slots;
  const tables = count(fields, 'nTables', LIMITS.tables);
  const requested = field(fields, 'requested');
  const meetings = list(requested, LIMITS.meetings).map((row, index) => meeting(row, index, requested));
  agree(fields, 'nMeetings', meetings.length);

  const problem: Problem = {
    participants: Array.from({ length: participants }, () => ({})),
    slots: Array.from({ length: slots }, (_, index) => ({
      session: index < morning ? 'morning' : 'afternoon',
    })),
    tables,
    meetings,
  };
  each(fields, 'forbidden', participants, (index, numbers) => {
    if (numbers.length > 0) problem.participants[index]!.forbidden = numbers;
  });
  each(fields, 'fixed', meetings.length, (index, numbers) => {
    if (numbers.length > 0) meetings[index]!.fixedSlot = numbers[0]!;
  });
  each(fields, 'precedences', meetings.length, (index, numbers) => {
    if (numbers.length > 0) meetings[index]!.after = numbers;
  });
  const faults = relations(problem).map((fault) => ({ ...fault, line: lineOf(fields, fault.at) }));
  return faults.length > 0 ? { ok: false, faults } : { ok: true, problem };
}

const SESSIONS: Record<number, Session> = { 1: 'morning', 2: 'afternoon', 3: 'any' };

function meeting(row: Value, index: number, { name, line }: Field): Meeting {
  const [a, b, code, ...more] = Array.isArray(row) ? row : [];
  const session = typeof code === 'number' ? SESSIONS[code]! : undefined;
  if (typeof a !== 'number' || typeof b !== 'number' || !session || more.length > 0)
    throw new Stop(
      'not-allowed',
      name,
      line,
      `row ${index + 1} of ${name} must be two participants and a session 1, 2 or 3.`,
    );
  return { a, b, session };
}

function field(fields: Map<string, Field>, name: string): Field {
  const found = fields.get(name);
  if (!found) throw new Stop('missing', name, 1, `the field ${name} is missing.`);
  return found;
}

function count(fields: Map<string, Field>, name: string, most: number): number {
  const { value, line } = field(fields, name);
  if (typeof value !== 'number' || value < 0 || value > most)
    throw new Stop('out-of-range', name, line, `${name} must be a whole number from 0 to ${most}.`);
  return value;
}

function list({ name, line, value }: Field, most: number): Value[] {
  if (!Array.isArray(value)) throw new Stop('not-allowed', name, line, `${name} must be a list.`);
  if (value.length > most)
    throw new Stop(
      'out-of-range',
      name,
      line,
      `${name} has ${value.length} items; at most ${most} are read.`,
    );
  return value;
}

function agree(fields: Map<string, Field>, name: string, found: number): void {
  const said = fields.get(name);
  if (said && said.value !== found)
    throw new Stop(
      'not-allowed',
      name,
      said.line,
      `${name} does not agree with the ${found} rows of requested.`,
    );
}

/** Reads a list with one number or set an item; absent means nothing is said, and so does 0. */
function each(
  fields: Map<string, Field>,
  name: string,
  length: number,
  take: (index: number, numbers: number[]) => void,
): void {
  const found = fields.get(name);
  if (!found) return;
  const items = list(found, Math.max(length, 1));
  if (items.length !== length)
    throw new Stop(
      'not-allowed',
      name,
      found.line,
      `${name} has ${items.length} items where ${length} are needed.`,
    );
  items.forEach((item, index) => {
    if (Array.isArray(item))
      throw new Stop(
        'not-allowed',
        name,
        found.line,
        `item ${index + 1} of ${name} must be a number or a set.`,
      );
    const numbers = typeof item === 'number' ? [item] : item.set;
    take(index, [...new Set(numbers.filter((number) => number !== 0))]);
  });
}

/** Where a fault of the assembled problem was written. */
function lineOf(fields: Map<string, Field>, at: string): number | undefined {
  const name = at.includes('forbidden')
    ? 'forbidden'
    : at.includes('fixed')
      ? 'fixed'
      : at.includes('after')
        ? 'precedences'
        : 'requested';
  return fields.get(name)?.line;
}
