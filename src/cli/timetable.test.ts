import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { check, madeUp, type Problem } from '#packages/timetable';
import { WrongUse } from './command.ts';
import { timetableCommand } from './timetable.ts';

vi.setConfig({ testTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), 'filiera-timetable-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function told(argv: string[], input = '') {
  const said = { out: '', err: '' };
  const into = (name: 'out' | 'err') =>
    new Writable({
      write(part, _, done) {
        said[name] += String(part);
        done();
      },
    });
  const code = await timetableCommand(argv, {
    out: into('out'),
    err: into('err'),
    in: Readable.from([input]),
  });
  return { code, ...said };
}

function file(name: string, content: string | object): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const forum: Problem = {
  participants: [{ name: 'Alfa Leghe' }, { name: 'Fucine Beta' }, { name: 'Gamma' }],
  slots: [{ label: '9:00' }, { label: '9:20' }],
  tables: 1,
  meetings: [
    { a: 1, b: 2, fixedSlot: 1 },
    { a: 2, b: 3 },
  ],
};
const dzn = `nBusiness = 3; nTables = 1; nTotalSlots = 3; nMorningSlots = 3;
requested = [| 1, 2, 3 | 3, 2, 1 |]; fixed = [1, 3];`;

describe('filiera timetable', () => {
  test('prints the hall for the eye, on one line a slot', async () => {
    expect(await told([file('forum.json', forum)])).toEqual({
      code: 0,
      out: '2 meetings held, 0 breaks: the fewest possible.\n9:00\t1: Alfa Leghe – Fucine Beta\n9:20\t1: Fucine Beta – Gamma\n',
      err: '',
    });
  });

  test('--json numbers from 1, sides as in the file', async () => {
    const { code, out } = await told(['--json', file('b2b.dzn', dzn)]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({
      status: 'optimal',
      breaks: 1,
      bound: 1,
      seconds: expect.any(Number),
      meetings: [
        { a: 1, b: 2, slot: 1, table: 1 },
        { a: 3, b: 2, slot: 3, table: 1 },
      ],
    });
  });

  test('the same seed gives the same bytes, another seed another timetable', async () => {
    const path = file(
      'big.json',
      madeUp({ participants: 30, meetings: 120, slots: 12, tables: 12, seed: 1, away: 10 }),
    );
    const [first, again, other] = [
      await told([path, '--json', '--seconds', '2']),
      await told([path, '--json', '--seconds', '2']),
      await told([path, '--json', '--seconds', '2', '--seed', '2']),
    ];
    expect(again.out).toBe(first.out);
    expect(other.out).not.toBe(first.out);
    expect(first.err).toMatch(/^filiera: \d+ breaks, at least \d+\n/);
  });

  test('--fairness sets the bound, none lifts it, and the file comes before the default', async () => {
    const path = file('b2b.dzn', dzn);
    expect((await told([path, '--fairness', '0'])).code).toBe(1);
    expect((await told([path, '--fairness', '1'])).code).toBe(0);
    expect((await told([path, '--fairness', 'none'])).code).toBe(0);
    const strict = file('strict.json', {
      participants: 3,
      slots: 3,
      tables: 1,
      fairness: 0,
      meetings: [
        { a: 1, b: 2, fixedSlot: 1 },
        { a: 2, b: 3, fixedSlot: 3 },
      ],
    });
    expect((await told([strict])).code).toBe(1);
    expect((await told([strict, '--fairness', '2'])).code).toBe(0);
  });

  test('says why there is none, and answers 1', async () => {
    const path = file('full.json', { ...forum, slots: [{ label: '9:00' }] });
    expect(await told([path])).toEqual({
      code: 1,
      out: `There is no such timetable.
Fucine Beta asked for 2 meetings and has 1 slot: 9:00.
Fucine Beta asked for Alfa Leghe and Gamma.
It would fit with:
- One slot more at the end of the morning.
- Alfa Leghe – Fucine Beta not held.
`,
      err: '',
    });
    const { out } = await told([path, '--lang', 'it']);
    expect(out).toContain('Fucine Beta ha chiesto 2 incontri e ha 1 turno: 9:00.\n');
    expect(out).toContain('- Con un turno in più alla fine della mattina.\n');
    expect(JSON.parse((await told([path, '--json'])).out)).toMatchObject({
      status: 'infeasible',
      breaks: null,
      meetings: [],
      conflict: {
        facts: [
          { kind: 'meeting', meeting: 1 },
          { kind: 'meeting', meeting: 2 },
        ],
        minimal: true,
      },
      relaxations: [
        { easings: [{ kind: 'slots', at: { day: 1, session: 'morning' }, count: 1 }], cost: 4 },
        { easings: [{ kind: 'lift', fact: { kind: 'meeting', meeting: 1 } }], cost: 5 },
      ],
    });
  });

  test('says which wishes were left out, and why', async () => {
    const path = file('wishes.json', { ...forum, mode: 'choose', slots: [{ label: '9:00' }] });
    const { code, out } = await told([path, '--seconds', '0.1']);
    expect(code).toBe(0);
    expect(out).toMatch(/not held: .* Fucine Beta has 1 slot for 2 wishes/);
    const problem = { ...forum, mode: 'choose' as const, slots: [{}] };
    const { meetings, left } = JSON.parse((await told([path, '--json', '--seconds', '0.1'])).out);
    expect([meetings.length, left.length, check(problem, []).faults]).toEqual([1, 1, []]);
  });

  test('reads the standard input', async () => {
    expect((await told(['-'], dzn)).code).toBe(0);
    expect((await told(['-'], JSON.stringify(forum))).code).toBe(0);
  });

  test('gives help, and refuses what it does not understand', async () => {
    expect(await told(['--help'])).toMatchObject({ code: 0, out: expect.stringContaining('--fairness D') });
    const path = file('forum.json', forum);
    for (const argv of [
      [],
      [path, path],
      [path, '--seconds', '0'],
      [path, '--seconds', 'x'],
      [path, '--seed', '1.5'],
      [path, '--seed', ''],
      [path, '--fairness', 'much'],
      [path, '--lang', 'fr'],
      [path, '--quick'],
      [join(folder, 'none')],
      [folder],
    ])
      await expect(told(argv), argv.join(' ')).rejects.toBeInstanceOf(WrongUse);
    await expect(told([file('spoilt.dzn', 'nBusiness = ;')])).rejects.toThrow('Line 1:');
    await expect(told([file('spoilt.json', '{"participants": 2')])).rejects.toThrow('This is not JSON');
  });
});
