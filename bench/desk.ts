import { request } from 'node:http';
import { rmSync } from 'node:fs';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { foundNetwork, letIn, openSession } from '#accounts/server';
import { sql } from 'kysely';
import { closeDatabase, databaseAs } from '#platform/server';
import { runningServer } from '../src/house/postgres/server.ts';
import { runFiliera } from '../tests/house-process.ts';
import { freshFolder } from '../tests/own-house.ts';
import { fillWithFirms, firmNames } from './firms.ts';

/**
 * The desk under work: five animators at once in a network of 30,000 firms, each opening the list and typing a
 * search letter by letter. Client and server share this machine's cores, as they would share a small server's.
 * Prints one JSON line: 95th percentiles in milliseconds, and the bytes of everything the list page loads.
 */
const animators = 5;
const firms = Number(process.env['FIRMS'] ?? 30_000);
const rounds = Number(process.env['ROUNDS'] ?? 12);
const pauseBetweenLetters = 120;

const folder = freshFolder();
const house = runFiliera(folder, ['start']);
try {
  const address = await house.opened;
  Object.assign(process.env, {
    FILIERA_DATA: folder,
    FILIERA_SOCKET: runningServer(folder),
    FILIERA_LOG: 'silent',
  });
  const network = await foundNetwork({ name: 'Bench', slug: 'bench', lang: 'it' });
  await fillWithFirms(network, firms);
  await tidied();
  const keys = await Promise.all(Array.from({ length: animators }, (_, n) => keyOf(network, n)));
  await work(address, keys, 1);
  const { firstBytes, searches } = await work(address, keys, rounds);
  const pageBytes = await bytesOfPage(address, keys[0]!);
  process.stdout.write(
    `${JSON.stringify({ firstByteP95: p95(firstBytes), searchP95: p95(searches), pageBytes })}\n`,
  );
} finally {
  await closeDatabase();
  house.process.kill('SIGTERM');
  await house.ended;
  rmSync(folder, { recursive: true, force: true });
}

/** Waits until Postgres has tidied up after the filling, as it does by itself seconds after an import. */
async function tidied(): Promise<void> {
  const asked = sql<{
    at: Date | null;
  }>`select last_autovacuum as at from pg_stat_user_tables where relname = 'firm'`;
  for (let waited = 0; waited < 60; waited++) {
    const { rows } = await asked.execute(databaseAs('owner'));
    if (rows[0]?.at) return;
    await pause(1000);
  }
}

async function keyOf(network: string, n: number): Promise<string> {
  const email = `animator${n}@bench.example`;
  const account = await letIn(network, { email, name: `Animator ${n}`, role: 'animator', lang: 'it' });
  return openSession(account, { agent: 'bench', address: '', now: new Date() });
}

async function work(address: string, keys: string[], times: number) {
  const firstBytes: number[] = [];
  const searches: number[] = [];
  const names = firmNames(times * keys.length, 7);
  await Promise.all(
    keys.map(async (key, animator) => {
      await pause(animator * 40);
      for (let round = 0; round < times; round++) {
        firstBytes.push((await get(`${address}/members`, key)).firstByte);
        const word = names[round * keys.length + animator]!.slice(0, 8);
        for (let letters = 1; letters <= word.length; letters++) {
          const query = encodeURIComponent(word.slice(0, letters));
          searches.push((await get(`${address}/members?q=${query}`, key)).whole);
          await pause(pauseBetweenLetters);
        }
      }
    }),
  );
  return { firstBytes, searches };
}

interface Answer {
  firstByte: number;
  whole: number;
  bytes: number;
  body: Buffer;
}

/** One request as a browser makes it; milliseconds to the first byte and to the last. */
function get(url: string, key: string): Promise<Answer> {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const headers = { cookie: `filiera=${key}`, 'accept-encoding': 'br, gzip', accept: 'text/html' };
    request(url, { headers }, (response) => {
      const chunks: Buffer[] = [];
      let firstByte = 0;
      response.on('data', (chunk: Buffer) => {
        firstByte ||= performance.now() - started;
        chunks.push(chunk);
      });
      response.on('end', () => {
        if (response.statusCode !== 200) return reject(new Error(`${url} answered ${response.statusCode}`));
        const packed = Buffer.concat(chunks);
        const how = response.headers['content-encoding'];
        const body =
          how === 'br' ? brotliDecompressSync(packed) : how === 'gzip' ? gunzipSync(packed) : packed;
        resolve({ firstByte, whole: performance.now() - started, bytes: packed.length, body });
      });
    })
      .on('error', reject)
      .end();
  });
}

/** Everything a first visit of the list loads over the wire: page, scripts, styles; and fonts for Latin letters. */
async function bytesOfPage(address: string, key: string): Promise<number> {
  const page = await get(`${address}/members`, key);
  const html = page.body.toString();
  const linked = [...html.matchAll(/(?:href|src)="([^"]+\.(?:js|css))"/g)].map((found) => found[1]!);
  const urls = new Set(linked.map((path) => new URL(path, `${address}/members`).href));
  let bytes = page.bytes;
  const fonts = new Set<string>();
  for (const url of urls) {
    const answer = await get(url, key);
    bytes += answer.bytes;
    if (!url.endsWith('.css')) continue;
    for (const [, font] of answer.body
      .toString()
      .matchAll(/url\(["']?([^"')]*latin-(?!ext)[^"')]*\.woff2)/g)) {
      fonts.add(new URL(font!, url).href);
    }
  }
  for (const url of fonts) bytes += (await get(url, key)).bytes;
  return bytes;
}

function p95(times: number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return Math.round(sorted[Math.ceil(sorted.length * 0.95) - 1]! * 10) / 10;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((wake) => setTimeout(wake, milliseconds));
}
