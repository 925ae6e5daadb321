import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { foundNetwork } from '#accounts/server';
import { createFirm } from '#members/server';
import { inNetwork, systemIn } from '#platform/server';
import { exportCommand } from './export.ts';

const folder = mkdtempSync(join(tmpdir(), 'filiera-export-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function run(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  const io = { out: new PassThrough(), err: new PassThrough(), in: new PassThrough() };
  const said = [text(io.out), text(io.err)] as const;
  const code = await exportCommand(argv, io).finally(() => [io.out.end(), io.err.end()]);
  return { code, out: await said[0], err: await said[1] };
}

beforeAll(async () => {
  const network = await foundNetwork({ name: 'To be exported', slug: 'to-be-exported', lang: 'it' });
  await inNetwork(systemIn(network), async (ctx) => {
    await createFirm(ctx, { name: 'Ferri', offers: 'Castings\nand more', tags: 'steel' });
    await createFirm(ctx, { name: '=HYPERLINK("x")' });
  });
});

test('everything, as lines of JSON, the same bytes every time', async () => {
  const [once, again] = [await run('--network', 'to-be-exported'), await run('--network', 'to-be-exported')];
  expect(once).toMatchObject({ code: 0, err: 'filiera: 7 rows of To be exported\n' });
  expect(again.out).toBe(once.out);
  const tables = once.out
    .trimEnd()
    .split('\n')
    .map((line) => (JSON.parse(line) as { table: string }).table);
  expect(tables).toEqual(['change', 'change', 'firm', 'firm', 'firm_tag', 'network', 'tag']);
});

test('the firms as a spreadsheet opens them, into a file that was not there', async () => {
  const file = join(folder, 'firms.csv');
  const done = await run('--network', 'to-be-exported', '--format', 'csv', '--out', file);
  expect(done).toEqual({ code: 0, out: `${file}\n`, err: 'filiera: 2 rows of To be exported\n' });
  const csv = readFileSync(file, 'utf8');
  expect(csv).toMatch(/^Nome,In una riga,/);
  expect(csv).toContain('"Castings\nand more"');
  expect(csv).toContain('"\'=HYPERLINK(""x"")"');
  await expect(run('--network', 'to-be-exported', '--out', file)).rejects.toThrow(/is there already/);
  expect(readFileSync(file, 'utf8')).toBe(csv);
});

test.each([
  [['--network', 'nowhere'], 1, /there is no network "nowhere"/],
  [[], 2, /which network/],
  [['--network', 'to-be-exported', '--format', 'xml'], 2, /json or csv/],
  [['--all'], 2, /--all/],
])('%j is refused in one line', async (argv, exitCode, line) => {
  const error = await run(...argv).catch((trouble: Error & { exitCode: number }) => trouble);
  expect(error).toMatchObject({ exitCode, message: expect.stringMatching(line) });
  expect((error as Error).message).not.toContain('\n');
});
