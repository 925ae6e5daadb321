import { readFile } from 'node:fs/promises';
import { decodeText } from '#members';
import { type Card, type Fault, readCards } from '#packages/card';
import { argumentsOf, type Command, WrongUse } from './command.ts';

const usage = `filiera card FILE [--json]

Reads the visiting cards in FILE (vCard 2.1, 3.0 or 4.0, as telephones and mail programs write them) and says whose
they are. What can't be read is told with its line; the rest is read all the same. Needs no database.

  --json    an array of { name, org, title, emails, phones, urls, addresses, … }; faults go to the error output

Exit codes: 0 no faults, 1 faults, 2 asked wrongly or FILE can't be read.
`;

export const cardCommand: Command = async (argv, io) => {
  if (argv.includes('--help') || argv.includes('-h')) {
    io.out.write(usage);
    return 0;
  }
  const { values, positionals } = argumentsOf(argv, { json: { type: 'boolean' } });
  if (positionals.length !== 1) throw new WrongUse('name one FILE. Try: filiera card --help');
  const { cards, faults } = readCards(await textOf(positionals[0]!));
  if (values.json) io.out.write(`${JSON.stringify(cards.map(plain))}\n`);
  else io.out.write(cards.map((card) => `${inWords(card)}\n`).join('\n'));
  for (const fault of faults) io.err.write(`${faultLine(positionals[0]!, fault)}\n`);
  return faults.length > 0 ? 1 : 0;
};

async function textOf(file: string): Promise<string> {
  try {
    return decodeText(await readFile(file)).text;
  } catch (error) {
    throw new WrongUse(`${file} can't be read: ${(error as Error).message}`);
  }
}

/** Addresses and numbers as plain text, for who only wants to write or to call; types and labels beside them. */
function plain({ emails, phones, urls, ...card }: Card) {
  return {
    ...card,
    emails: emails.map((reach) => reach.value),
    phones: phones.map((reach) => reach.value),
    urls: urls.map((reach) => reach.value),
    reach: { emails, phones, urls },
  };
}

function inWords(card: Card): string {
  const lines = [
    card.name || '(no name)',
    [card.title, [card.org, ...card.units].filter(Boolean).join(', ')].filter(Boolean).join(' · '),
    ...card.emails.map((reach) => reach.value),
    ...card.phones.map(({ value, types }) => (types.length > 0 ? `${value} (${types.join(', ')})` : value)),
    ...card.urls.map((reach) => reach.value),
  ];
  return lines.filter(Boolean).join('\n  ');
}

const faultLine = (file: string, { line, message, hint }: Fault) => `${file}:${line}: ${message} ${hint}`;
