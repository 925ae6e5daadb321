import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { networkBySlug } from '#accounts/server';
import { delimiters, encodings, importWords, targets } from '#members';
import { importWhole, type Deciding, type ReadingChoices, type WholeReport } from '#members/server';
import { systemIn } from '#platform/server';
import { argumentsOf, type Command, WrongUse } from './command.ts';

const usage = `filiera import FILE --network SLUG [--dry-run] [--json] [--map COLUMN=FIELD]… [--duplicates same|new|aside]

Brings a list of firms into a network: CSV of any kind, XLSX, XLS, ODS or a pasted table; - is the standard input.
Columns are guessed, likely duplicates are compared, and every row of the file is accounted for.
The whole import can be undone at the desk.

  --network SLUG         the network's short name
  --dry-run              do all of it, tell what would come of it, and leave no trace
  --map COLUMN=FIELD     a column, by its name or its number, goes to FIELD, whatever was guessed. FIELD is one of
                         ${fold(targets)};
                         own:KEY is the network's own field of that key. Give it once for each column.
  --duplicates WHAT      a row that looks like a firm already here, but not surely, is taken as the same, as a new
                         firm, or set aside. Default: aside. What is surely the same is always taken as the same.
  --sheet NAME           which sheet of a workbook; default: the first with rows
  --encoding NAME        ${fold(encodings)};
                         default: told by the file
  --delimiter D          one of , ; | or tab; default: told by the file
  --header yes|no        whether the first row names the columns; default: told by the file
  --json                 { file, network, import, rows, blank, above, counts, columns, problems } on one line;
                         the counts created, enriched, unchanged, doubled, aside and problem add up to rows

Progress goes to the standard error. Exit codes: 0 done, 1 not done (nothing was taken), 2 asked wrongly or FILE
can't be read.
`;

function fold(names: readonly string[]): string {
  return names.join(', ').replace(/(.{60,85},) /g, `$1\n${' '.repeat(25)}`);
}

export const importCommand: Command = async (argv, io) => {
  if (argv.includes('--help') || argv.includes('-h')) {
    io.out.write(usage);
    return 0;
  }
  const wanted = wantedOf(argv);
  const network = await networkBySlug(wanted.network);
  if (!network) throw new WrongUse(`there is no network "${wanted.network}"`);
  const bytes = await bytesOf(wanted.file, io.in);
  const name = wanted.file === '-' ? importWords.en.pastedName : basename(wanted.file);
  io.err.write(`filiera: reading ${name}\n`);
  const done = await importWhole(
    systemIn(network.networkId, network.lang, 'filiera import'),
    { name, type: 'application/octet-stream', bytes },
    wanted,
  );
  if (!done.ok) {
    const { code, about = '' } = done.refusal;
    const asked = code === 'columns/unknown' || code === 'columns/nowhere';
    if (asked)
      throw new WrongUse(
        code === 'columns/unknown' ? `there is no column "${about}"` : `there is no field "${about}"`,
      );
    io.err.write(`filiera: ${importWords.en.refusals[code] ?? code}\n`);
    return 1;
  }
  io.out.write(
    wanted.json
      ? `${JSON.stringify(answerOf(name, wanted.network, done.value))}\n`
      : told(name, network.name, done.value),
  );
  return 0;
};

function wantedOf(argv: string[]) {
  const { values, positionals } = argumentsOf(argv, {
    network: { type: 'string' },
    'dry-run': { type: 'boolean' },
    map: { type: 'string', multiple: true },
    duplicates: { type: 'string' },
    sheet: { type: 'string' },
    encoding: { type: 'string' },
    delimiter: { type: 'string' },
    header: { type: 'string' },
    json: { type: 'boolean' },
  });
  if (positionals.length !== 1) throw new WrongUse('name one FILE. Try: filiera import --help');
  if (!values.network) throw new WrongUse('say into which network: --network SLUG');
  const choices: ReadingChoices = {
    ...(values.encoding && { encoding: oneOf(encodings, values.encoding, '--encoding') }),
    ...(values.delimiter && {
      delimiter: oneOf(delimiters, values.delimiter === 'tab' ? '\t' : values.delimiter, '--delimiter'),
    }),
    ...(values.header && { headed: oneOf(['yes', 'no'] as const, values.header, '--header') === 'yes' }),
    ...(values.sheet && { sheet: values.sheet }),
  };
  const decisions: readonly Deciding[] = ['same', 'new', 'aside'];
  return {
    file: positionals[0]!,
    network: values.network,
    choices,
    map: mapOf(values.map ?? []),
    duplicates: oneOf(decisions, values.duplicates ?? 'aside', '--duplicates'),
    dry: values['dry-run'] === true,
    json: values.json === true,
  };
}

function oneOf<T extends string>(allowed: readonly T[], value: string, option: string): T {
  const found = allowed.find((each) => each === value);
  if (!found) throw new WrongUse(`${option} can't be "${value}"`);
  return found;
}

function mapOf(pairs: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.lastIndexOf('=');
      if (at < 1) throw new WrongUse(`--map wants COLUMN=FIELD, not "${pair}"`);
      return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
    }),
  );
}

async function bytesOf(file: string, input: NodeJS.ReadableStream): Promise<Buffer> {
  if (file === '-') return buffer(input);
  try {
    return await readFile(file);
  } catch (error) {
    throw new WrongUse(`${file} can't be read: ${(error as Error).message}`);
  }
}

function answerOf(
  file: string,
  network: string,
  { importId, reading, columns, counts, problems }: WholeReport,
) {
  const { rows, blank, above, header } = reading;
  return {
    file,
    network,
    import: importId,
    rows,
    blank,
    above,
    counts,
    columns: columns.map(({ target, key, score }, at) => ({
      column: header[at],
      target,
      ...(key && { key }),
      score,
    })),
    problems,
  };
}

function told(
  file: string,
  network: string,
  { importId, reading, columns, counts, problems }: WholeReport,
): string {
  const words = importWords.en;
  const lines = [
    `${file} → ${network}${importId ? '' : ' (rehearsed: nothing was written)'}`,
    '',
    ...columns.map(
      ({ target, score }, at) =>
        `  ${(reading.header[at] || words.columns.unnamed(at + 1)).padEnd(24)}${words.targets[target].padEnd(24)}${Math.round(score * 100)}%`,
    ),
    '',
    ...Object.entries(counts).map(([kind, count]) => `  ${kind.padEnd(12)}${String(count).padStart(8)}`),
    `  ${'rows'.padEnd(12)}${String(reading.rows).padStart(8)}`,
    ...(reading.blank > 0 ? [words.columns.blank(reading.blank)] : []),
    ...(reading.above > 0 ? [words.columns.above(reading.above)] : []),
    ...problems.map(
      ({ row, code, value }) => `row ${row}: ${words.problems[code]}${value ? ` (${value})` : ''}`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}
