import { createWriteStream, existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { allNetworks, networkBySlug } from '#accounts/server';
import { isLang, type Lang } from '#platform';
import { inNetwork, systemIn, wholeNetwork } from '#platform/server';
import { membersWords, noFilter } from '#members';
import { firmsAsCsv } from '#members/server';
import { Trouble } from '../house/trouble.ts';
import { type Command, WrongUse } from './command.ts';

const usage = `filiera export --network NAME [--format json|csv] [--out FILE] [--lang it|en]

Writes all that a network owns.
  --network NAME   the network's short name, as in its addresses
  --format json    everything, one line of JSON a row, in an order that depends on the data alone (default)
  --format csv     the firms, as a spreadsheet opens them
  --out FILE       into a new file instead of standard output
  --lang it|en     the language of the CSV's headings (default: the network's own)
`;

export const exportCommand: Command = async (argv, io) => {
  const asked = readArguments(argv);
  if (asked.help) {
    io.out.write(usage);
    return 0;
  }
  const network = await networkBySlug(asked.network);
  if (!network) {
    const known = (await allNetworks()).map(({ slug }) => slug).join(', ');
    throw new Trouble(`there is no network "${asked.network}"; there are: ${known || 'none yet'}`);
  }
  const lang = asked.lang ?? network.lang;
  const write = (out: NodeJS.WritableStream) =>
    asked.format === 'csv' ? writeFirms(network.networkId, lang, out) : writeAll(network.networkId, out);
  const rows = asked.out ? await intoNewFile(resolve(asked.out), write) : await write(io.out);
  io.err.write(`filiera: ${rows} ${rows === 1 ? 'row' : 'rows'} of ${network.name}\n`);
  if (asked.out) io.out.write(`${resolve(asked.out)}\n`);
  return 0;
};

interface Asked {
  help: boolean;
  network: string;
  format: 'json' | 'csv';
  out: string | undefined;
  lang: Lang | undefined;
}

function readArguments(argv: string[]): Asked {
  const text = { type: 'string' as const };
  let values;
  try {
    const help = { type: 'boolean' as const, short: 'h' };
    ({ values } = parseArgs({
      args: argv,
      options: { network: text, format: text, out: text, lang: text, help },
    }));
  } catch (error) {
    throw new WrongUse(`${(error as Error).message.split('\n')[0]} Try: filiera export --help`);
  }
  const { help = false, network = '', format = 'json', out, lang } = values;
  if (!help && network === '') throw new WrongUse('which network? filiera export --network NAME');
  if (format !== 'json' && format !== 'csv') throw new WrongUse(`--format is json or csv, not "${format}"`);
  if (lang !== undefined && !isLang(lang)) throw new WrongUse(`--lang is it or en, not "${lang}"`);
  return { help, network, format, out, lang };
}

const writeAll = (networkId: string, out: NodeJS.WritableStream): Promise<number> =>
  inNetwork(systemIn(networkId), async (ctx) => {
    let rows = 0;
    for await (const { line } of wholeNetwork(ctx)) {
      await put(out, `${line}\n`);
      rows++;
    }
    return rows;
  });

async function writeFirms(networkId: string, lang: Lang, out: NodeJS.WritableStream): Promise<number> {
  const { labels } = membersWords[lang].firms;
  let lines = 0;
  for await (const piece of firmsAsCsv(systemIn(networkId, lang), noFilter, { labels, lang, options: {} })) {
    await put(out, piece);
    lines += piece.split('\r\n').length - 1;
  }
  // The headings are no row.
  return lines - 1;
}

/** Waits for a slow reader instead of keeping everything in memory. */
async function put(out: NodeJS.WritableStream, text: string): Promise<void> {
  if (!out.write(text)) await once(out, 'drain');
}

/** The file appears under its name when it is whole; a file that is there already stays. */
async function intoNewFile(
  path: string,
  write: (out: NodeJS.WritableStream) => Promise<number>,
): Promise<number> {
  if (existsSync(path)) throw new Trouble(`${path} is there already; it stays as it is`);
  const half = `${path}.half`;
  const out = createWriteStream(half);
  await once(out, 'open');
  try {
    const rows = await write(out);
    out.end();
    await once(out, 'close');
    await rename(half, path);
    return rows;
  } catch (error) {
    out.destroy();
    await rm(half, { force: true });
    throw error;
  }
}
