import { createHash } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { allNetworks, foundNetwork, letIn } from '#accounts/server';
import { addJob, connection, inNetwork, keepFile, readFile, recordChange, systemIn } from '#platform/server';
import { ownHouse, type OwnHouse } from '../../../tests/own-house.ts';
import { throwAway } from '../empty.ts';
import { upToDate } from '../migrations.ts';
import { restoreBackup } from './restore.ts';
import { writeBackup } from './write.ts';

const now = new Date('2026-11-21T18:00:00Z');
// Whatever could be taken for a separator, an escape or an end.
const awkward = 'Officina "Più\\Nova"\t\\.\n\\N\r\nß €';
const bytes = Buffer.from(Array.from({ length: 300_000 }, (_, place) => (place * 7 + (place >> 8)) % 256));

let house: OwnHouse;
let networkId: string;
let fileId: string;
const at = (name: string) => join(house.folder, name);
/** A backup's rows without the header that tells when it was written. */
const rowsIn = (path: string) => gunzipSync(readFileSync(path)).toString().split('\n').slice(1, -2);

beforeAll(async () => {
  house = await ownHouse();
  networkId = await foundNetwork({ name: awkward, slug: 'officina', lang: 'it' });
  await letIn(networkId, { email: 'ada@example.org', name: 'Ada', role: 'owner', lang: 'it' });
  await inNetwork(systemIn(networkId), async (ctx) => {
    fileId = await keepFile(ctx, { name: 'list.bin', type: 'application/octet-stream', bytes });
    const after = { name: awkward, tags: ['a\\b', null] };
    await recordChange(ctx, { noun: 'firm', nounId: ctx.newId(), verb: 'named', before: null, after });
    await addJob(ctx, 'send-mail', { mailId: awkward }, { key: 'once' });
  });
}, 60_000);
afterAll(() => house.close());

test('what is backed up, wiped and restored is the same to the last byte', async () => {
  await writeBackup(at('before.gz'), now);
  expect(statSync(at('before.gz')).mode & 0o077).toBe(0);
  await wipe();
  expect(await allNetworks()).toEqual([]);
  await restoreBackup(at('before.gz'), { wipe: false });
  await writeBackup(at('after.gz'), now);
  expect(rowsIn(at('after.gz'))).toEqual(rowsIn(at('before.gz')));
  expect((await allNetworks()).map(({ name }) => name)).toEqual([awkward]);
  const file = await inNetwork(systemIn(networkId), (ctx) => readFile(ctx, fileId));
  expect(file?.bytes.equals(bytes)).toBe(true);
});

test('the walls stand again after a restore', async () => {
  await writeBackup(at('walls.gz'), now);
  await restoreBackup(at('walls.gz'), { wipe: true });
  const other = await foundNetwork({ name: 'Altra', slug: 'altra', lang: 'it' });
  expect(await inNetwork(systemIn(other), (ctx) => readFile(ctx, fileId))).toBeNull();
});

test('an existing file is never replaced', async () => {
  writeFileSync(at('mine.gz'), 'mine');
  await expect(writeBackup(at('mine.gz'), now)).rejects.toThrow(/there already/);
  expect(readFileSync(at('mine.gz'), 'utf8')).toBe('mine');
});

test('a full house is only replaced when that is said', async () => {
  await writeBackup(at('full.gz'), now);
  await expect(restoreBackup(at('full.gz'), { wipe: false })).rejects.toThrow(/not empty/);
});

test.each([
  ['cut short', (all: Buffer) => all.subarray(0, all.length - 200), /cut short/],
  ['of something else', () => Buffer.from('PK\x03\x04 not ours'), /no backup of Filiera/],
  [
    'changed by a letter',
    (all: Buffer) => repacked(all, (text) => text.replace('Ada', 'Eva')),
    /sum is wrong/,
  ],
  ['with a row missing', (all: Buffer) => repacked(all, withoutRow), /rows of/],
  ['of a newer program', (all: Buffer) => repacked(all, fromTomorrow), /newer Filiera/],
])('a backup %s is refused and changes nothing', async (_name, spoil, reason) => {
  const path = at(`spoilt-${_name.replaceAll(' ', '-')}.gz`);
  await writeBackup(`${path}.whole`, now);
  writeFileSync(path, spoil(readFileSync(`${path}.whole`)));
  const before = await allNetworks();
  await expect(restoreBackup(path, { wipe: true })).rejects.toThrow(reason);
  expect(await allNetworks()).toEqual(before);
});

test('a backup that fails half-way leaves the house as it was', async () => {
  const path = at('half.gz');
  await writeBackup(path, now);
  // A row that this table's check refuses, under a sum that is right.
  const before = await allNetworks();
  const spoilt = repacked(readFileSync(path), (text) => text.replace(/\tofficina\t/, '\tNOT A SLUG\t'), true);
  writeFileSync(path, spoilt);
  await expect(restoreBackup(path, { wipe: true })).rejects.toThrow(/nothing was restored/);
  expect(await allNetworks()).toEqual(before);
});

async function wipe(): Promise<void> {
  const owner = new pg.Client(connection('owner'));
  await owner.connect();
  await throwAway(owner);
  await owner.end();
  await upToDate();
}

function repacked(all: Buffer, change: (text: string) => string, reseal = false): Buffer {
  const text = change(gunzipSync(all).toString());
  return gzipSync(reseal ? sealedAnew(text) : text);
}

function sealedAnew(text: string): string {
  const body = text.slice(0, text.lastIndexOf('\n', text.length - 2) + 1);
  return `${body}${JSON.stringify({ sha256: createHash('sha256').update(body).digest('hex') })}\n`;
}

function withoutRow(text: string): string {
  return text.replace(/^.*ada@example\.org.*\n/m, '');
}

function fromTomorrow(text: string): string {
  return sealedAnew(text.replace(/"migration":\d+/, '"migration":9999'));
}
