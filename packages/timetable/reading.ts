import { LIMITS } from './problem.ts';
import { relations } from './relations.ts';
import type {
  Fault,
  FaultCode,
  Meeting,
  Participant,
  Place,
  Problem,
  Reading,
  Representative,
  Resource,
  Slot,
} from './problem.ts';

/**
 * Reads the JSON form (see `timetable.schema.json`) from its text. Never throws: the answer is a problem,
 * or the list of faults, at most twenty, each with a path and a sentence.
 */
export function readJson(text: string): Reading {
  try {
    return readProblem(JSON.parse(text));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { ok: false, faults: [{ code: 'not-json', at: '', message: `This is not JSON: ${message}.` }] };
  }
}

/** The same from a value already parsed. Fields it doesn't know are refused: a typing error must not pass. */
export function readProblem(value: unknown): Reading {
  const reader = new Reader();
  const problem = reader.problem(value);
  const faults = reader.faults.length > 0 ? reader.faults.slice(0, 20) : problem ? relations(problem) : [];
  if (faults.length > 0 || !problem) return { ok: false, faults };
  return { ok: true, problem };
}

type Fields = Record<string, unknown>;

const PROBLEM_FIELDS = [
  '$schema',
  'format',
  'participants',
  'slots',
  'tables',
  'meetings',
  'fairness',
  'mode',
  'resources',
  'places',
  'idle',
];
const MEETING_FIELDS = [
  'a',
  'b',
  'more',
  'persons',
  'needs',
  'session',
  'fixedSlot',
  'after',
  'weight',
  'mutual',
  'metBefore',
  'never',
  'table',
  'locked',
];

class Reader {
  readonly faults: Fault[] = [];

  fault(code: FaultCode, at: string, message: string): undefined {
    if (this.faults.length < 20) this.faults.push({ code, at, message });
    return undefined;
  }

  problem(value: unknown): Problem | undefined {
    const fields = this.fields(value, '', PROBLEM_FIELDS);
    if (!fields) return undefined;
    const participants = this.list(fields, 'participants', LIMITS.participants, (item, at) =>
      this.participant(item, at),
    );
    const slots = this.list(fields, 'slots', LIMITS.slots, (item, at) => this.slot(item, at));
    const meetings = this.list(fields, 'meetings', LIMITS.meetings, (item, at) => this.meeting(item, at));
    const tables = this.whole(fields.tables, 'tables', 0, LIMITS.tables);
    const mode = this.word(fields.mode, 'mode', ['all', 'choose'] as const);
    const fairness =
      fields.fairness === undefined || fields.fairness === null
        ? fields.fairness
        : this.whole(fields.fairness, 'fairness', 0, LIMITS.slots);
    const resources = this.listIf(fields, 'resources', LIMITS.resources, (item, at) =>
      this.resource(item, at),
    );
    const places = this.listIf(fields, 'places', LIMITS.tables, (item, at) => this.place(item, at));
    const idle = this.word(fields.idle, 'idle', ['breaks', 'long'] as const);
    if (!participants || !slots || !meetings || tables === undefined) return undefined;
    return dense({
      participants,
      slots,
      tables,
      meetings,
      mode,
      fairness: fairness as number | null | undefined,
      resources,
      places,
      idle,
    });
  }

  participant(value: unknown, at: string): Participant | undefined {
    if (typeof value === 'string') return { name: value };
    const known = ['name', 'forbidden', 'minimum', 'maximum', 'representatives', 'accessible'];
    const fields = this.fields(value, at, known);
    if (!fields) return undefined;
    const representatives = this.listIf(
      fields,
      'representatives',
      LIMITS.representatives,
      (item, where) => this.representative(item, where),
      at,
    );
    return dense({
      name: this.text(fields.name, `${at}.name`),
      forbidden: this.numbers(fields.forbidden, `${at}.forbidden`, LIMITS.slots),
      minimum: this.optional(fields.minimum, `${at}.minimum`, 0, LIMITS.meetings),
      maximum: this.optional(fields.maximum, `${at}.maximum`, 0, LIMITS.meetings),
      representatives,
      accessible: this.yes(fields.accessible, `${at}.accessible`),
    });
  }

  representative(value: unknown, at: string): Representative | undefined {
    if (typeof value === 'string') return { name: value };
    const fields = this.fields(value, at, ['name', 'forbidden']);
    if (!fields) return undefined;
    return dense({
      name: this.text(fields.name, `${at}.name`),
      forbidden: this.numbers(fields.forbidden, `${at}.forbidden`, LIMITS.slots),
    });
  }

  resource(value: unknown, at: string): Resource | undefined {
    if (typeof value === 'string') return { name: value };
    const fields = this.fields(value, at, ['name', 'capacity', 'forbidden']);
    if (!fields) return undefined;
    return dense({
      name: this.text(fields.name, `${at}.name`),
      capacity: this.optional(fields.capacity, `${at}.capacity`, 0, LIMITS.meetings),
      forbidden: this.numbers(fields.forbidden, `${at}.forbidden`, LIMITS.slots),
    });
  }

  place(value: unknown, at: string): Place | undefined {
    const fields = this.fields(value, at, ['x', 'y', 'accessible']);
    if (!fields) return undefined;
    const x = this.length(fields.x, `${at}.x`);
    const y = this.length(fields.y, `${at}.y`);
    if (x === undefined || y === undefined) return undefined;
    return dense({ x, y, accessible: this.yes(fields.accessible, `${at}.accessible`) });
  }

  slot(value: unknown, at: string): Slot | undefined {
    if (typeof value === 'string') return { label: value };
    const fields = this.fields(value, at, ['label', 'session', 'day', 'closedTables']);
    if (!fields) return undefined;
    return dense({
      label: this.text(fields.label, `${at}.label`),
      session: this.word(fields.session, `${at}.session`, ['morning', 'afternoon'] as const),
      day: this.optional(fields.day, `${at}.day`, 1, LIMITS.slots),
      closedTables: this.numbers(fields.closedTables, `${at}.closedTables`, LIMITS.tables),
    });
  }

  meeting(value: unknown, at: string): Meeting | undefined {
    const fields = this.fields(value, at, MEETING_FIELDS);
    if (!fields) return undefined;
    const a = this.whole(fields.a, `${at}.a`, 1, LIMITS.participants);
    const b = this.whole(fields.b, `${at}.b`, 1, LIMITS.participants);
    if (a === undefined || b === undefined) return undefined;
    return dense({
      a,
      b,
      more: this.numbers(fields.more, `${at}.more`, LIMITS.participants, LIMITS.group),
      persons: this.choices(fields.persons, `${at}.persons`),
      needs: this.numbers(fields.needs, `${at}.needs`, LIMITS.resources),
      session: this.word(fields.session, `${at}.session`, ['any', 'morning', 'afternoon'] as const),
      fixedSlot: this.optional(fields.fixedSlot, `${at}.fixedSlot`, 1, LIMITS.slots),
      after: this.numbers(fields.after, `${at}.after`, LIMITS.meetings),
      weight: this.optional(fields.weight, `${at}.weight`, 1, 1_000_000),
      mutual: this.yes(fields.mutual, `${at}.mutual`),
      metBefore: this.optional(fields.metBefore, `${at}.metBefore`, 0, 1_000),
      never: this.yes(fields.never, `${at}.never`),
      table: this.optional(fields.table, `${at}.table`, 1, LIMITS.tables),
      locked: this.lock(fields.locked, `${at}.locked`),
    });
  }

  lock(value: unknown, at: string): Meeting['locked'] {
    if (value === undefined) return undefined;
    const fields = this.fields(value, at, ['slot', 'table']);
    const slot = fields && this.whole(fields.slot, `${at}.slot`, 1, LIMITS.slots);
    if (!fields || slot === undefined) return undefined;
    return dense({ slot, table: this.optional(fields.table, `${at}.table`, 1, LIMITS.tables) });
  }

  fields(value: unknown, at: string, known: string[]): Fields | undefined {
    const here = at || 'The file';
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return this.fault('not-a-problem', at, `${here} must be an object with fields.`);
    for (const name of Object.keys(value))
      if (!known.includes(name))
        this.fault(
          'not-allowed',
          at ? `${at}.${name}` : name,
          `${here} has a field "${name.slice(0, 40)}" that means nothing here.`,
        );
    return value as Fields;
  }

  /** A list, or a count of items that say nothing about themselves. */
  list<T>(
    fields: Fields,
    at: string,
    most: number,
    read: (item: unknown, at: string) => T | undefined,
  ): T[] | undefined {
    const value = fields[at];
    if (value === undefined) return this.fault('missing', at, `The field "${at}" is missing.`);
    if (typeof value === 'number' && at !== 'meetings') {
      const count = this.whole(value, at, 0, most);
      return count === undefined ? undefined : Array.from({ length: count }, () => ({}) as T);
    }
    if (!Array.isArray(value)) return this.fault('not-allowed', at, `${at} must be a list.`);
    if (value.length > most)
      return this.fault('out-of-range', at, `${at} has ${value.length} items; at most ${most} are read.`);
    return value.map((item, index) => read(item, `${at}[${index + 1}]`)).filter((item) => item !== undefined);
  }

  /** The same where nothing need be said. */
  listIf<T>(
    fields: Fields,
    name: string,
    most: number,
    read: (item: unknown, at: string) => T | undefined,
    within = '',
  ): T[] | undefined {
    const value = fields[name];
    if (value === undefined) return undefined;
    const at = within ? `${within}.${name}` : name;
    if (!Array.isArray(value)) return this.fault('not-allowed', at, `${at} must be a list.`);
    if (value.length > most)
      return this.fault('out-of-range', at, `${at} has ${value.length} items; at most ${most} are read.`);
    return value.map((item, index) => read(item, `${at}[${index + 1}]`)).filter((item) => item !== undefined);
  }

  /** One number for each of a meeting's participants, 0 for whoever. */
  choices(value: unknown, at: string): number[] | undefined {
    if (value === undefined) return undefined;
    if (!Array.isArray(value) || value.length > LIMITS.group)
      return this.fault('not-allowed', at, `${at} must be a list of numbers.`);
    return value
      .map((item, index) => this.whole(item, `${at}[${index + 1}]`, 0, LIMITS.representatives))
      .filter((item) => item !== undefined);
  }

  yes(value: unknown, at: string): true | undefined {
    if (value !== undefined && typeof value !== 'boolean')
      this.fault('not-allowed', at, `${at} must be true or false.`);
    return value === true ? true : undefined;
  }

  length(value: unknown, at: string): number | undefined {
    if (value === undefined) return this.fault('missing', at, `The field "${at}" is missing.`);
    if (typeof value !== 'number' || !(Math.abs(value) <= 1e9))
      return this.fault('not-a-number', at, `${at} must be a number.`);
    return value;
  }

  numbers(value: unknown, at: string, most: number, length = most): number[] | undefined {
    if (value === undefined) return undefined;
    if (!Array.isArray(value) || value.length > length)
      return this.fault('not-allowed', at, `${at} must be a list of numbers.`);
    const read = value.map((item, index) => this.whole(item, `${at}[${index + 1}]`, 1, most));
    return [...new Set(read.filter((item) => item !== undefined))];
  }

  optional(value: unknown, at: string, least: number, most: number): number | undefined {
    return value === undefined || value === null ? undefined : this.whole(value, at, least, most);
  }

  whole(value: unknown, at: string, least: number, most: number): number | undefined {
    if (value === undefined) return this.fault('missing', at, `The field "${at}" is missing.`);
    if (typeof value !== 'number' || !Number.isInteger(value))
      return this.fault('not-a-number', at, `${at} must be a whole number.`);
    if (value < least || value > most)
      return this.fault('out-of-range', at, `${at} is ${value}; it must be from ${least} to ${most}.`);
    return value;
  }

  text(value: unknown, at: string): string | undefined {
    if (value === undefined || value === null) return undefined;
    return typeof value === 'string' ? value : this.fault('not-allowed', at, `${at} must be text.`);
  }

  word<const T extends string>(value: unknown, at: string, words: readonly T[]): T | undefined {
    if (value === undefined || value === null) return undefined;
    if (words.includes(value as T)) return value as T;
    return this.fault('not-allowed', at, `${at} must be one of ${words.join(', ')}.`);
  }
}

/** Leaves out what was not said, so that a problem written out again reads as it was. */
function dense<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as T;
}
