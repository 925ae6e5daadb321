// Brings node_modules in step with package-lock.json. Plain JavaScript without dependencies:
// this runs on whatever Node (20 or newer) the machine has, before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const stamp = join(root, 'node_modules', '.filiera-lock');
const npxName = join(root, 'node_modules', '.bin', 'filiera');
const nodePath = join(
  root,
  'node_modules',
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

/** Says one line on stderr and ends: nothing after this point could work. */
export function giveUp(line, exitCode = 1) {
  process.stderr.write(`filiera: ${line}\n`);
  process.exit(exitCode);
}

/** Installs what is missing and returns the path of the Node that Filiera runs on. */
export async function install() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 20) giveUp(`Node ${process.versions.node} is too old: version 20 or newer is needed.`);
  const lock = fingerprint();
  if (!isInstalled(lock)) {
    await npmCi();
    remember(lock);
  }
  return nodePath;
}

function fingerprint() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
}

// npm leaves its own copy of the lock when it has finished: an installation made by hand counts too.
function isInstalled(lock) {
  if (!existsSync(nodePath)) return false;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return true;
  if (!existsSync(join(root, 'node_modules/.package-lock.json')) || !matchesLock()) return false;
  remember(lock);
  return true;
}

function remember(lock) {
  try {
    writeFileSync(stamp, lock);
    // Where npx looks first; without it, it would install the program into a cache of its own.
    if (process.platform !== 'win32' && !existsSync(npxName)) symlinkSync('../../bin/filiera.mjs', npxName);
  } catch {
    // node_modules may belong to someone else; all this is simply done again next time
  }
}

/** Every package of the lock that is installed has the locked version, and only optional ones are missing. */
function matchesLock() {
  const packages = (file) => JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
  const wanted = packages('package-lock.json');
  const found = packages('node_modules/.package-lock.json');
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || (found[path] ? found[path].version === version : optional),
  );
}

async function npmCi() {
  const shell = process.platform === 'win32';
  if (spawnSync('npm', ['--version'], { shell }).status !== 0)
    giveUp('npm is not to be found in PATH, and the packages are not installed yet.');
  process.stderr.write('filiera: installing packages (once, a few minutes)\n');
  const npm = spawn('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    shell,
    stdio: ['ignore', 2, 2],
    env: { ...process.env, NODE_ENV: '' },
  });
  const beat = setInterval(() => process.stderr.write('filiera: still installing\n'), 30_000);
  const code = await new Promise((resolve) => npm.on('close', resolve));
  clearInterval(beat);
  if (code !== 0) giveUp('the packages could not be installed; npm says why above.');
  if (!existsSync(nodePath))
    giveUp('npm installed the packages but not Node: are install scripts switched off?');
}
