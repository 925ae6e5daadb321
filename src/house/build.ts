import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { lockFile } from './lock.ts';
import { root } from './root.ts';
import { inWords, Trouble } from './trouble.ts';

const sources = [
  'src',
  'packages',
  'static',
  'vite.config.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];
// Neither tests nor the house itself go into the pages.
const outside = /(\.test\.ts|\.md)$|^src[\\/](cli|house)[\\/]/;

/**
 * The folder with the built pages, built first if the sources have changed. Each state of the sources has a folder
 * of its own that appears whole or not at all: a running house keeps the one that it started from.
 */
export async function ensureBuild(tell: (line: string) => void): Promise<string> {
  const hash = fingerprint();
  const folder = join(root, 'build', hash);
  if (existsSync(folder)) return folder;
  try {
    mkdirSync(join(root, 'build'), { recursive: true });
    const letGo = await lockBuild();
    try {
      if (!existsSync(folder)) await build(folder, tell);
      dropOld(hash);
    } finally {
      letGo();
    }
  } catch (error) {
    if (error instanceof Trouble) throw error;
    throw new Trouble(`the pages can't be built: ${inWords(error)}`, { cause: error });
  }
  return folder;
}

async function build(folder: string, tell: (line: string) => void): Promise<void> {
  tell('building the pages (once after each change of the program, half a minute)');
  const draft = `${folder}.new`;
  rmSync(draft, { recursive: true, force: true });
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  // The builder ends with us: two of them must never work side by side.
  const leash = `data:text/javascript,process.on('disconnect',()=>process.exit(1));process.channel?.unref()`;
  const builder = spawn(process.execPath, ['--import', leash, vite, 'build', '--logLevel', 'warn'], {
    cwd: root,
    env: { ...process.env, FILIERA_BUILD: relative(root, draft), NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let said = '';
  for (const stream of [builder.stdout!, builder.stderr!]) stream.on('data', (chunk) => (said += chunk));
  const code = await new Promise((resolve) => builder.once('close', resolve));
  if (code !== 0 || !existsSync(join(draft, 'handler.js'))) {
    rmSync(draft, { recursive: true, force: true });
    if (/ENOSPC/.test(said)) throw new Trouble(`the pages can't be built: the disk is full: ${root}`);
    throw new Trouble(`the pages can't be built:\n${said.trim()}`);
  }
  renameSync(draft, folder);
}

async function lockBuild(): Promise<() => void> {
  for (;;) {
    const letGo = lockFile(join(root, 'build', 'build.lock'));
    if (letGo) return letGo;
    await pause(200);
  }
}

// The one before the current is kept: a house that is still running may be serving from it.
function dropOld(current: string): void {
  const folder = join(root, 'build');
  const old = readdirSync(folder)
    .filter((name) => name !== current && !name.startsWith('build.lock'))
    .map((name) => ({ path: join(folder, name), at: statSync(join(folder, name)).mtimeMs }))
    .sort((a, b) => b.at - a.at);
  for (const { path } of old.slice(1)) rmSync(path, { recursive: true, force: true });
}

function fingerprint(): string {
  const hash = createHash('sha256');
  for (const path of sources.flatMap((source) => [...filesOf(join(root, source))])) {
    const name = relative(root, path);
    if (!outside.test(name)) hash.update(`${name}\0`).update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex').slice(0, 16);
}

function* filesOf(path: string): Generator<string> {
  if (!statSync(path).isDirectory()) return yield path;
  for (const name of readdirSync(path).sort()) yield* filesOf(join(path, name));
}
