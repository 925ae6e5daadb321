// Finds the browser of the journeys, or installs one where that is allowed.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * The browser named in FILIERA_CHROMIUM, or the first in PATH.
 *
 * @returns {string | undefined}
 */
export function findChromium() {
  const named = process.env.FILIERA_CHROMIUM;
  if (named) return existsSync(named) ? named : undefined;
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((path) => existsSync(path));
}

/** On Debian and its kin, as root, apt brings one. Answers its path, or undefined. */
export function installChromium() {
  if (process.env.FILIERA_CHROMIUM || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    return undefined;
  process.stderr.write('filiera: installing Chromium for the browser tests (apt)\n');
  /** @param {string[]} args */
  const apt = (...args) =>
    spawnSync('apt-get', ['-qq', ...args], {
      stdio: ['ignore', 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  if (!apt('install', '-y', '--no-install-recommends', 'chromium'))
    if (!apt('update') || !apt('install', '-y', '--no-install-recommends', 'chromium')) return undefined;
  return findChromium();
}
