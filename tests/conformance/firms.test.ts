import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { findLikely, sure } from '../../src/rooms/members/duplicates.ts';
import { decodeText } from '../../src/rooms/members/import-encoding.ts';
import { guessListColumns, listOf, readEntries } from '../../src/rooms/members/import-list.ts';
import { countPlan, firmOf, plan } from '../../src/rooms/members/import-plan.ts';
import { readText } from '../../src/rooms/members/import-table.ts';

const folder = join(process.env.FILIERA_CONFORMANCE ?? join(process.cwd(), '../shared/data'), 'firms');
const there = existsSync(folder);
const files = there ? readdirSync(folder).filter((name) => name.endsWith('.csv')) : [];
if (!there) console.info('conformance data not found: skipped');

function read(name: string) {
  const { text } = decodeText(readFileSync(join(folder, name)));
  const reading = readText(text);
  const list = listOf(reading.rows);
  const columns = guessListColumns(list);
  const rows = readEntries(list.rows, columns).map((row, at) => ({ ...row, number: at + 1 }));
  return { text, reading, list, columns, rows };
}

describe.runIf(there)('real lists of firms', () => {
  it.each(files)('%s: columns are guessed and every row is accounted for', (name) => {
    const { text, reading, list, columns, rows } = read(name);
    const expected = {
      name: 'name',
      website: 'website',
      country: 'country',
      address: 'address',
      categories: 'tags',
      sector: 'tags',
    };
    for (const [header, target] of Object.entries(expected)) {
      const at = list.header?.indexOf(header) ?? -1;
      if (at !== -1) expect(columns[at]!.target).toBe(target);
    }
    expect(columns.filter((column) => column.target === 'name')).toHaveLength(1);

    // Where no cell holds a new line, lines are rows.
    const lines = text.split(/\r?\n/).filter((line) => /[^\s,;]/.test(line)).length;
    const flat = !reading.rows.some((row) => row.cells.some((cell) => cell.includes('\n')));
    if (flat) expect(rows.length + (list.header ? 1 : 0) + list.above).toBe(lines);
    const planned = plan(rows, []);
    const counts = countPlan(
      planned.map((each, at) => ({ ...each, problems: rows[at]!.problems })),
      reading.blank,
    );
    const { rows: all, blank, ...kinds } = counts;
    expect(Object.values(kinds).reduce((sum, count) => sum + count, 0)).toBe(all);
    expect(blank).toBe(reading.blank);
  });

  it('reads every country of these lists', () => {
    const bad = files
      .flatMap((name) => read(name).rows.flatMap((row) => row.problems))
      .filter((each) => each.code === 'bad-country');
    expect(bad).toEqual([]);
  });

  const damaged = 'supplier-list-summer-2019-compliance-list.csv';
  it.runIf(files.includes(damaged))('tells the boxes where letters were lost', () => {
    const { rows } = read(damaged);
    const lost = rows.flatMap((row) => row.problems.filter((problem) => problem.code === 'undecodable'));
    expect(lost.length).toBe(7);
  });
});

const paris = files.filter((name) => name.startsWith('air-show-paris-'));
describe.runIf(paris.includes('air-show-paris-2023.csv') && paris.includes('air-show-paris-2025.csv'))(
  'two years of one air show',
  () => {
    let before: ReturnType<typeof read>['rows'];
    let after: typeof before;
    beforeAll(() => {
      before = read('air-show-paris-2023.csv').rows;
      after = read('air-show-paris-2025.csv').rows;
    });

    it('proposes as the same every exhibitor written the same way, and hundreds written otherwise', () => {
      const matches = findLikely(
        after.map((row) => firmOf(row.entry)),
        before.map((row) => firmOf(row.entry)),
      );
      const written = new Map(before.map((row, at) => [row.entry.firm.name.toLowerCase(), at]));
      const same = matches.map((found) => (found[0] && found[0].likeness.score >= sure ? found[0].at : null));
      const missed = after.filter(({ entry }, at) => {
        const exact = written.get(entry.firm.name.toLowerCase());
        return exact !== undefined && same[at] !== exact;
      });
      expect(missed.map((row) => row.entry.firm.name)).toEqual([]);
      const otherwise = same.filter(
        (at, row) => at !== null && !written.has(after[row]!.entry.firm.name.toLowerCase()),
      );
      expect(otherwise.length).toBeGreaterThan(220);
    });

    it('leaves few for the animator to judge, and proposes none of the known strangers', () => {
      const matches = findLikely(
        after.map((row) => firmOf(row.entry)),
        before.map((row) => firmOf(row.entry)),
      );
      const asked = matches.filter((found) => found[0] && found[0].likeness.score < sure);
      expect(asked.length).toBeLessThan(60);
      const strangers = [
        ['AEROMART', 'AERO-MARK, LLC'],
        ['AVIONICS', 'AVIONICA, LLC'],
        ['RH AERO SYSTEMS', 'BIRD AEROSYSTEMS'],
      ];
      for (const [one, other] of strangers) {
        const at = after.findIndex((row) => row.entry.firm.name === one);
        const found = at === -1 ? [] : matches[at]!.map((match) => before[match.at]!.entry.firm.name);
        expect(found).not.toContain(other);
      }
    });
  },
);
