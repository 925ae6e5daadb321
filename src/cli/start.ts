import { issueBeginning, issueLocalSignIn } from '#accounts/server';
import { isLocalUse, log, type Settings, startJobs } from '#platform/server';
import { ensureBuild } from '../house/build.ts';
import { upToDate } from '../house/migrations.ts';
import { openHouse } from '../house/open.ts';
import { houseSettings } from '../house/settings.ts';
import { onEnd } from '../house/signals.ts';
import { builtPages, changingPages } from '../house/web/pages.ts';
import { listen, type Web } from '../house/web/server.ts';
import { hours, jobs } from '../jobs.ts';
import { type Command, type Io, WrongUse } from './command.ts';
import { loadDemoOnce } from './first-start.ts';

const patience = 10_000;

const usage = `filiera start [--dev]

Starts everything and prints one line with the address. Settings are environment variables: docs/settings.md.
  --dev    pages that follow every change of the sources
`;

/** Opens the house, prints its address, and stays until asked to end. */
export const startCommand: Command = async (argv, io) => {
  if (argv.includes('--help') || argv.includes('-h')) {
    io.out.write(usage);
    return 0;
  }
  const strange = argv.find((arg) => arg !== '--dev');
  if (strange) throw new WrongUse(`start does not know "${strange}". Try: filiera start --help`);
  const settings = houseSettings();
  const end = new Promise<void>((resolve) =>
    onEnd(
      () => resolve(),
      () => process.exit(130),
    ),
  );
  const closers: (() => Promise<void>)[] = [];
  try {
    await open(settings, argv.includes('--dev'), io, closers);
    await end;
    return 0;
  } finally {
    for (const close of closers.reverse()) await close();
  }
};

async function open(
  settings: Settings,
  dev: boolean,
  io: Io,
  closers: (() => Promise<void>)[],
): Promise<void> {
  const tell = (line: string) => io.err.write(`filiera: ${line}\n`);
  const built = dev ? undefined : ensureBuild(tell);
  built?.catch(() => undefined);
  const house = await openHouse(settings, 'start');
  closers.push(() => house.close());
  const web = await listen(settings);
  closers.push(() => web.close(patience));
  house.tell({ address: web.address });
  await upToDate();
  if (settings.demo) await loadDemoOnce(new Date(), tell);
  const runner = await startJobs(jobs, { alone: house.alone, hours });
  closers.splice(1, 0, () => runner.stop());
  web.open(built ? await builtPages(await built) : await changingPages());
  house.tell({ state: 'ready' });
  closers.push(async () => house.tell({ state: 'stopping' }));
  await announce(settings, web, io);
}

/** One line: the address; in an empty house the link that founds its network; in local use a ready way in. */
async function announce(settings: Settings, web: Web, io: Io): Promise<void> {
  const now = new Date();
  const founding = await issueBeginning(now);
  const signIn = isLocalUse(settings) && !founding ? await issueLocalSignIn(now) : null;
  const address = settings.publicUrl ?? web.address;
  const link = founding
    ? `  found your network: ${address}${founding}`
    : signIn
      ? `  sign in: ${address}${signIn}`
      : '';
  io.out.write(`Filiera is open at ${web.address}${link}\n`);
  log().debug('open');
}
