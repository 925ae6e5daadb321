import { readFile } from 'node:fs/promises';
import {
  check,
  conflict,
  type Problem,
  type Progress,
  readDzn,
  readJson,
  relaxations,
  SECONDS,
  solve,
} from '#packages/timetable';
import { argumentsOf, type Command, WrongUse } from './command.ts';
import { answerOf, gridOf, type Lang } from './timetable-words.ts';

const usage = `filiera timetable FILE [--seconds S] [--seed K] [--fairness D|none] [--lang en|it] [--json]

Puts the meetings of FILE into slots and tables: no clash, few breaks, fair. Needs no database.
FILE is our JSON form (packages/timetable/timetable.schema.json) or a .dzn of the B2B problems; - is the standard input.

  --seconds S      at most S seconds of processor time; default ${SECONDS}. The search counts its work and ends well before.
  --seed K         a whole number; the same seed gives the same bytes. Default 1.
  --fairness D     the numbers of breaks of two participants differ by at most D; none lifts it.
                   Default: what FILE says, else 2.
  --lang en|it     the language of the answer; default en.
  --json           { status, breaks, bound, seconds, meetings: [{ a, b, slot, table }] }, numbered from 1 as in FILE;
                   wishes left out under left; where there is none, why and the cheapest ways out under because,
                   conflict and relaxations.

Progress goes to the standard error. Exit codes: 0 a timetable, 1 none (impossible, or none found), 2 asked wrongly
or FILE can't be read.
`;

interface Wanted {
  file: string;
  seconds: number;
  seed: number;
  fairness: number | null | undefined;
  lang: Lang;
  json: boolean;
}

export const timetableCommand: Command = async (argv, io) => {
  if (argv.includes('--help') || argv.includes('-h')) {
    io.out.write(usage);
    return 0;
  }
  const wanted = wantedOf(argv);
  const problem = await problemOf(wanted, io.in);
  const timetable = solve(problem, {
    seed: wanted.seed,
    seconds: wanted.seconds,
    now: ownTime,
    onProgress: teller((line) => io.err.write(line)),
  });
  const { faults } = check(problem, timetable.held);
  if (timetable.breaks !== null && faults.length > 0)
    throw new Error(`the timetable breaks a rule: ${JSON.stringify(faults[0])}`);
  if (timetable.cut)
    io.err.write('filiera: the time was up before the work was done; another run may differ\n');
  const why =
    timetable.status === 'infeasible'
      ? { conflict: conflict(problem), relaxations: relaxations(problem) }
      : null;
  io.out.write(
    wanted.json
      ? `${JSON.stringify(answerOf(problem, timetable, why, wanted.lang))}\n`
      : gridOf(problem, timetable, why, wanted.lang),
  );
  return timetable.breaks === null ? 1 : 0;
};

function wantedOf(argv: string[]): Wanted {
  const { values, positionals } = argumentsOf(argv, {
    seconds: { type: 'string' },
    seed: { type: 'string' },
    fairness: { type: 'string' },
    lang: { type: 'string' },
    json: { type: 'boolean' },
  });
  if (positionals.length !== 1) throw new WrongUse('name one FILE. Try: filiera timetable --help');
  const seconds = Number(values.seconds ?? SECONDS);
  if (!(seconds > 0 && seconds <= 86_400))
    throw new WrongUse(`--seconds must be a number above 0, not ${values.seconds}`);
  const seed = Number(values.seed ?? 1);
  if (!Number.isSafeInteger(seed) || values.seed === '')
    throw new WrongUse(`--seed must be a whole number, not ${values.seed}`);
  return {
    file: positionals[0]!,
    seconds,
    seed,
    fairness: fairnessOf(values.fairness),
    lang: langOf(values.lang),
    json: values.json === true,
  };
}

function fairnessOf(text: string | undefined): number | null | undefined {
  if (text === undefined) return undefined;
  if (text === 'none') return null;
  if (!/^\d{1,4}$/.test(text)) throw new WrongUse(`--fairness must be a whole number or none, not ${text}`);
  return Number(text);
}

function langOf(text = 'en'): Lang {
  if (text !== 'en' && text !== 'it') throw new WrongUse(`--lang must be en or it, not ${text}`);
  return text;
}

async function problemOf({ file, fairness }: Wanted, input: NodeJS.ReadableStream): Promise<Problem> {
  const text = await textOf(file, input);
  // The form is told by what stands in the file, not by its name.
  const reading = /^\uFEFF?\s*[{[]/.test(text) ? readJson(text.replace(/^\uFEFF/, '')) : readDzn(text);
  if (!reading.ok)
    throw new WrongUse(
      `${file} can't be read:\n${reading.faults.map((fault) => `  ${fault.message}`).join('\n')}`,
    );
  return fairness === undefined ? reading.problem : { ...reading.problem, fairness };
}

async function textOf(file: string, input: NodeJS.ReadableStream): Promise<string> {
  try {
    if (file !== '-') return await readFile(file, 'utf8');
    let text = '';
    for await (const part of input) text += String(part);
    return text;
  } catch (error) {
    throw new WrongUse(`${file} can't be read: ${(error as Error).message}`);
  }
}

/** Milliseconds of this process's own work: what else the machine does must not change the answer. */
function ownTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** A line of progress whenever the best has changed. */
function teller(write: (line: string) => void): (progress: Progress) => void {
  let last = '';
  return ({ phase, missing, breaks, bound }) => {
    const line =
      phase === 'placing'
        ? `${missing} meetings still to place`
        : `${breaks ?? 'no fair timetable yet'}${breaks === null ? '' : ` breaks, at least ${bound}`}`;
    if (line !== last) write(`filiera: ${line}\n`);
    last = line;
  };
}
