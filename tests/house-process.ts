import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { root } from '../src/house/root.ts';

/** A house of its own for a test, as a process that can be asked, killed and started again. */
export interface HouseProcess {
  process: ChildProcess;
  /** Where it answers; known once `opened` has resolved. */
  opened: Promise<string>;
  /** Resolves with the exit code, or the signal that ended it. */
  ended: Promise<number | NodeJS.Signals>;
  stdout(): string;
  stderr(): string;
}

/** Runs `filiera …` on a data folder far from the one of `npm start`, whatever the shell's settings are. */
export function runFiliera(
  folder: string,
  args: string[],
  settings: Record<string, string> = {},
): HouseProcess {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', join(root, 'src/cli/filiera.ts'), ...args],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...plainEnvironment(), FILIERA_DATA: folder, PORT: '0', ...settings },
    },
  );
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  const ended = once(child, 'close').then(([code, signal]) => (code ?? signal) as number | NodeJS.Signals);
  const opened = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', () => {
      const address = /http:\/\/\S+/.exec(out)?.[0];
      if (address && out.includes('\n')) resolve(address);
    });
    void ended.then((how) => reject(new Error(`filiera ${args.join(' ')} ended (${how}): ${err}`)));
  });
  opened.catch(() => undefined);
  return { process: child, opened, ended, stdout: () => out, stderr: () => err };
}

function plainEnvironment(): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(FILIERA_|SMTP_|npm_|VITEST|NODE_)|^(DATABASE_URL|HOST|PORT|TEST)$/.test(name),
  );
  return {
    ...Object.fromEntries(inherited),
    NODE_ENV: 'production',
    FILIERA_DEMO: '0',
    FILIERA_LOG: 'error',
  } as NodeJS.ProcessEnv;
}
