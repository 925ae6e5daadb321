import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { check } from './checker.ts';
import { readDzn } from './dzn.ts';
import { madeUp } from './generator.ts';
import { readJson, readProblem } from './reading.ts';
import { solve } from './solve.ts';

vi.setConfig({ testTimeout: 60_000 });

const forum = {
  participants: [
    'Alfa Leghe',
    { name: 'Beta', forbidden: [2], minimum: 1, maximum: 4, accessible: true },
    { representatives: [{ name: 'Ada' }, { forbidden: [1] }] },
    {},
  ],
  slots: [
    { label: '9:00', day: 1 },
    { label: '9:20', session: 'afternoon', closedTables: [1] },
  ],
  tables: 2,
  meetings: [
    { a: 1, b: 2, session: 'morning' },
    {
      a: 2,
      b: 3,
      more: [1, 4],
      persons: [0, 2],
      needs: [1],
      session: 'any',
      fixedSlot: 1,
      after: [],
      weight: 3,
      mutual: true,
      metBefore: 2,
      table: 2,
      locked: { slot: 1, table: 2 },
    },
  ],
  fairness: null,
  mode: 'choose',
  resources: [{ name: 'interpreter', capacity: 2, forbidden: [2] }],
  places: [
    { x: 0, y: 0.5 },
    { x: 3, y: -1, accessible: true },
  ],
  idle: 'long',
};

const dzn = `
% two meetings of three
nBusiness = 3; nMeetings = 2;
nTables = 1; nTotalSlots = 4; nMorningSlots = 2;
requested = [|1, 2,1,
|2, 3,3,
|];
meetingsxBusiness = [{1},{1,2},{2,3}];
forbidden = [{0}, {0,3}, {}];
fixed = [0, 4];
precedences = [{}, {1}];
`;

describe('the JSON form', () => {
  test('is read as it was written, names alone becoming participants', () => {
    expect(readJson(JSON.stringify(forum))).toEqual({
      ok: true,
      problem: { ...forum, participants: [{ name: 'Alfa Leghe' }, ...forum.participants.slice(1)] },
    });
  });

  test('takes a count for participants and slots that say nothing of themselves', () => {
    const reading = readProblem({ participants: 2, slots: 1, tables: 1, meetings: [{ a: 1, b: 2 }] });
    expect(reading).toEqual({
      ok: true,
      problem: { participants: [{}, {}], slots: [{}], tables: 1, meetings: [{ a: 1, b: 2 }] },
    });
  });

  test.each([
    ['{', 'not-json', ''],
    ['[]', 'not-a-problem', ''],
    [{ ...forum, tables: undefined }, 'missing', 'tables'],
    [{ ...forum, tables: 1.5 }, 'not-a-number', 'tables'],
    [{ ...forum, tables: -1 }, 'out-of-range', 'tables'],
    [{ ...forum, mode: 'some' }, 'not-allowed', 'mode'],
    [{ ...forum, fairnes: 2 }, 'not-allowed', 'fairnes'],
    [{ ...forum, participants: 20_000 }, 'out-of-range', 'participants'],
    [{ ...forum, slots: [{ session: 'night' }, {}] }, 'not-allowed', 'slots[1].session'],
    [{ ...forum, slots: [{ day: 2 }, { day: 1 }] }, 'not-allowed', 'slots[2].day'],
    [{ ...forum, meetings: [{ a: 1 }] }, 'missing', 'meetings[1].b'],
    [{ ...forum, meetings: [{ a: 1, b: 1 }] }, 'not-allowed', 'meetings[1]'],
    [{ ...forum, meetings: [{ a: 1, b: 5 }] }, 'out-of-range', 'meetings[1].b'],
    [{ ...forum, meetings: [{ a: 1, b: 2, after: [2] }] }, 'out-of-range', 'meetings[1].after'],
    [{ ...forum, meetings: [{ a: 1, b: 2, after: [1] }] }, 'not-allowed', 'meetings[1].after'],
    [{ ...forum, meetings: [{ a: 1, b: 2, fixedSlot: 9 }] }, 'out-of-range', 'meetings[1].fixedSlot'],
    [{ ...forum, meetings: [{ a: 1, b: 2, locked: {} }] }, 'missing', 'meetings[1].locked.slot'],
    [{ ...forum, meetings: [{ a: 1, b: 2, more: [3, 1] }] }, 'not-allowed', 'meetings[1]'],
    [{ ...forum, meetings: [{ a: 1, b: 2, more: [5] }] }, 'out-of-range', 'meetings[1].more'],
    [{ ...forum, meetings: [{ a: 1, b: 3, persons: [1, 1] }] }, 'not-allowed', 'meetings[1].persons'],
    [{ ...forum, meetings: [{ a: 1, b: 3, persons: [0, 3] }] }, 'not-allowed', 'meetings[1].persons'],
    [{ ...forum, meetings: [{ a: 1, b: 3, persons: [0, 1, 1] }] }, 'not-allowed', 'meetings[1].persons'],
    [{ ...forum, meetings: [{ a: 1, b: 2, needs: [2] }] }, 'out-of-range', 'meetings[1].needs'],
    [
      { ...forum, meetings: [{ a: 1, b: 2, never: true, locked: { slot: 1 } }] },
      'not-allowed',
      'meetings[1].never',
    ],
    [{ ...forum, meetings: [{ a: 1, b: 2, never: 'no' }] }, 'not-allowed', 'meetings[1].never'],
    [{ ...forum, participants: [{ minimum: 2, maximum: 1 }] }, 'not-allowed', 'participants[1].minimum'],
    [{ ...forum, participants: [{ representatives: 2 }] }, 'not-allowed', 'participants[1].representatives'],
    [{ ...forum, slots: [{ closedTables: [3] }, {}] }, 'out-of-range', 'slots[1].closedTables'],
    [{ ...forum, resources: [{ forbidden: [3] }] }, 'out-of-range', 'resources[1].forbidden'],
    [{ ...forum, places: [{ x: 0, y: 0 }] }, 'not-allowed', 'places'],
    [{ ...forum, places: [{ x: 0 }, { x: 1, y: 1e300 }] }, 'missing', 'places[1].y'],
    [{ ...forum, idle: 'short' }, 'not-allowed', 'idle'],
  ])('refuses %j as %s at "%s"', (value, code, at) => {
    const reading = readJson(typeof value === 'string' ? value : JSON.stringify(value));
    expect(reading.ok ? [] : reading.faults[0]).toMatchObject({ code, at });
  });

  test('refuses more people than any event has', () => {
    const firm = { representatives: Array.from({ length: 100 }, () => ({})) };
    const reading = readProblem({ ...forum, participants: Array.from({ length: 201 }, () => firm) });
    expect(reading.ok ? [] : reading.faults[0]).toMatchObject({ code: 'not-allowed', at: 'participants' });
  });

  test('names in its schema exactly the fields it reads', () => {
    const schema = JSON.parse(readFileSync(new URL('./timetable.schema.json', import.meta.url), 'utf8'));
    const named = (of: { properties: object }): string[] => Object.keys(of.properties).sort();
    const written = (...all: object[]): string[] => [...new Set(all.flatMap(Object.keys))].sort();
    const { participant, representative, slot, resource, place, meeting } = schema.$defs;
    const [beta, ofThree] = [forum.participants[1]!, forum.participants[2] as { representatives: object[] }];
    expect(named(schema)).toEqual(written(forum, { $schema: '', format: '' }));
    expect(named(participant.oneOf[1])).toEqual(written(beta as object, ofThree));
    expect(named(representative.oneOf[1])).toEqual(written(...ofThree.representatives));
    expect(named(slot.oneOf[1])).toEqual(written(...forum.slots));
    expect(named(resource.oneOf[1])).toEqual(written(...forum.resources));
    expect(named(place)).toEqual(written(...forum.places));
    expect(named(meeting)).toEqual(written(forum.meetings[1]!, { never: true }));
  });
});

describe('the .dzn form', () => {
  test('gives meetings from the requested rows, and passes over the offset list', () => {
    expect(readDzn(dzn)).toEqual({
      ok: true,
      problem: {
        participants: [{}, { forbidden: [3] }, {}],
        slots: [
          { session: 'morning' },
          { session: 'morning' },
          { session: 'afternoon' },
          { session: 'afternoon' },
        ],
        tables: 1,
        meetings: [
          { a: 1, b: 2, session: 'morning' },
          { a: 2, b: 3, session: 'any', fixedSlot: 4, after: [1] },
        ],
      },
    });
  });

  test.each([
    ['one line', dzn.replaceAll(/%.*\n/g, '').replaceAll('\n', ' ')],
    ['carriage returns', dzn.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\uFEFF${dzn}`],
    ['ranges', dzn.replace('{0,3}', '3..3')],
    ['array1d', dzn.replace('[0, 4]', 'array1d(1..2, [0, 4])')],
    ['no bar at the end', dzn.replace(',\n|];', '|];')],
    ['no last semicolon', dzn.trimEnd().slice(0, -1)],
    ['fields that are none of ours', `title = "a; b"; price = [1.5, x];${dzn}`],
    ['block comments', `/* of\nold */${dzn}`],
  ])('is read with %s', (_, text) => {
    expect(readDzn(text)).toEqual(readDzn(dzn));
  });

  test.each([
    ['', 'missing', 1, 'nBusiness'],
    [dzn.replace('nTables = 1', 'nTables = x'), 'not-a-number', 4, 'nTables'],
    [dzn.replace('nTables = 1', 'nTables = -1'), 'out-of-range', 4, 'nTables'],
    [dzn.replace('nTables', 'nTables nTables'), 'syntax', 4, 'nTables'],
    [dzn.replace('nMeetings = 2', 'nMeetings = 3'), 'not-allowed', 3, 'nMeetings'],
    [dzn.replace('1, 2,1', '1, 2,7'), 'not-allowed', 5, 'requested'],
    [dzn.replace('1, 2,1', '1, 9,1'), 'out-of-range', 5, 'meetings[1].b'],
    [dzn.replace('2, 3,3', '2, 3'), 'not-allowed', 6, 'requested'],
    [dzn.replace('2, 3,3', '2, 9,3'), 'out-of-range', 6, 'meetings[2].b'],
    [dzn.replace('[{}, {1}]', '[{},\n{9}]'), 'out-of-range', 12, 'meetings[2].after'],
    [`nBusiness = [${'{1..999999},'.repeat(1000)}]`, 'syntax', 1, 'nBusiness'],
    [dzn.replace('[0, 4]', '[0, 9]'), 'out-of-range', 10, 'meetings[2].fixedSlot'],
    [dzn.replace('[0, 4]', '[0]'), 'not-allowed', 10, 'fixed'],
    [dzn.replace('{0,3}', '{0,3'), 'syntax', 9, 'forbidden'],
    [dzn.slice(0, dzn.indexOf('precedences') + 18), 'syntax', 11, 'precedences'],
    [dzn.replace('nTables', '# nTables'), 'syntax', 4, ''],
    [dzn + dzn, 'syntax', 14, 'nBusiness'],
    ['['.repeat(50_000), 'syntax', 1, ''],
    [`nBusiness = ${'['.repeat(50_000)}`, 'syntax', 1, 'nBusiness'],
    ['nBusiness = 1..999999999;', 'syntax', 1, 'nBusiness'],
  ])('tells the line of a fault (%#)', (text, code, line, at) => {
    const reading = readDzn(text);
    expect(reading.ok ? [] : reading.faults[0]).toMatchObject({ code, line, at });
  });
});

describe('spoilt files', () => {
  const pieces = [...dzn.matchAll(/\w+|\s|[^\w\s]/g)].map((match) => match[0]);
  const made = JSON.stringify(madeUp({ participants: 4, meetings: 5, slots: 3, tables: 2, seed: 1 }));
  const everything = JSON.stringify(forum);
  // More where somebody has the time.
  const numRuns = Number(process.env.FILIERA_FUZZ ?? 2000);
  const cut = (text: string) =>
    fc
      .tuple(fc.nat(text.length), fc.nat(text.length), fc.string({ maxLength: 3 }))
      .map(([from, to, by]) => text.slice(0, from) + by + text.slice(to));

  test('never crash a reader: cut, shuffled, doubled, or anything at all', () => {
    const spoilt = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom(...pieces), maxLength: 200 }),
      cut(dzn),
      cut(made),
      cut(everything),
    );
    fc.assert(
      fc.property(spoilt, (text) => {
        for (const reading of [readDzn(text), readJson(text)])
          if (!reading.ok) for (const { message } of reading.faults) expect(message).toMatch(/\S.*\.$/s);
      }),
      { numRuns },
    );
  });

  test('with one value changed for another are refused, or solved', () => {
    const places = placesIn(forum);
    const odd = fc.oneof(fc.integer({ min: -2, max: 5 }), fc.jsonValue({ maxDepth: 1 }), fc.double());
    fc.assert(
      fc.property(fc.constantFrom(...places), odd, (place, value) => {
        const spoilt = structuredClone(forum) as object;
        const parent = place.slice(0, -1).reduce((at: object, key) => at[key as never] as object, spoilt);
        Object.assign(parent, { [place.at(-1)!]: value });
        const reading = readJson(JSON.stringify(spoilt));
        expect(reading.ok ? [{}] : reading.faults).not.toEqual([]);
        const { held } = reading.ok ? solve(reading.problem, { seconds: 0.002 }) : { held: [] };
        if (reading.ok && held.length > 0) expect(check(reading.problem, held).faults).toEqual([]);
      }),
      { numRuns: numRuns / 4 },
    );
  });

  test('never crash the reader of values', () => {
    fc.assert(
      fc.property(fc.anything(), fc.jsonValue(), (any, value) => {
        const fields = {
          participants: any,
          slots: value,
          tables: any,
          meetings: [any, value],
          fairness: value,
        };
        expect(readProblem(any).ok && typeof any !== 'object').toBe(false);
        expect(readProblem(fields).ok).toBe(false);
      }),
    );
  });
});

/** The way to every value inside. */
function placesIn(value: unknown): string[][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]) => [
    [key],
    ...placesIn(inside).map((place) => [key, ...place]),
  ]);
}
