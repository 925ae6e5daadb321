import { Dzn, Stop } from './dzn-fields.ts';
import { LIMITS } from './problem.ts';
import { relations } from './relations.ts';
import type { Field, Value } from './dzn-fields.ts';
import type { Meeting, Problem, Reading, Session } from './problem.ts';

const known = new Set([
  'nBusiness',
  'nMeetings',
  'nTables',
  'nTotalSlots',
  'nMorningSlots',
  'requested',
  'forbidden',
  'fixed',
  'precedences',
]);

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
    return build(new Dzn(text).fields(known));
  } catch (error) {
    if (error instanceof Stop) return { ok: false, faults: [error.fault] };
    throw error;
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
  const faults = relations(problem).map((fault) => {
    const line = lineOf(fields, fault.at);
    return { ...fault, line, message: `Line ${line}: ${fault.message}` };
  });
  return faults.length > 0 ? { ok: false, faults } : { ok: true, problem };
}

const SESSIONS: Record<number, Session> = { 1: 'morning', 2: 'afternoon', 3: 'any' };

function meeting(row: Value, index: number, { name, line, lines }: Field): Meeting {
  const [a, b, code, ...more] = Array.isArray(row) ? row : [];
  const session = typeof code === 'number' ? SESSIONS[code]! : undefined;
  if (typeof a !== 'number' || typeof b !== 'number' || !session || more.length > 0)
    throw new Stop(
      'not-allowed',
      name,
      lines[index] ?? line,
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
        found.lines[index] ?? found.line,
        `item ${index + 1} of ${name} must be a number or a set.`,
      );
    const numbers = typeof item === 'number' ? [item] : item.set;
    take(index, [...new Set(numbers.filter((number) => number !== 0))]);
  });
}

/** Where a fault of the assembled problem was written: `meetings[3].after` in the third item of precedences. */
function lineOf(fields: Map<string, Field>, at: string): number {
  const [, index, part] = /\[(\d+)\]\.?(\w*)/.exec(at) ?? [];
  const names: Record<string, string> = { forbidden: 'forbidden', fixedSlot: 'fixed', after: 'precedences' };
  const { line, lines } = field(fields, names[part ?? ''] ?? 'requested');
  return lines[Number(index) - 1] ?? line;
}
