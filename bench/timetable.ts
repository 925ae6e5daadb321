import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { withClingo } from './timetable/clingo.ts';
import { breaksAt, type Course } from './timetable/course.ts';
import { greedily } from './timetable/greedy.ts';
import { ours } from './timetable/ours.ts';
import { publishedRows, type Row } from './timetable/published.ts';
import { large } from './timetable/large.ts';
import { variantsOf, type Variant } from './timetable/variants.ts';

/**
 * The published problems, one line each, beside the peers: clingo and a greedy program on every one, HiGHS on the
 * originals; then two halls at the scale of the largest events. Less than an hour on two cores that
 * have nothing else to do; the same with `--ours`, ten minutes.
 *
 *   --ours           without the peers
 *   --only TEXT      rows whose name has TEXT
 *   --halls          the large halls alone
 *   --variants       each row mirrored, renamed, with a table more and one less, and whether the optimum agrees
 *   --seconds S      limit for each (60)
 *   --clingo S       limit for clingo on what is not an original (10): there what is not proven counts as so many
 *                    seconds, to its favour
 *   --highs WHERE    originals (as it is), all (hours), none
 */
const { values } = parseArgs({
  options: {
    ours: { type: 'boolean', default: false },
    variants: { type: 'boolean', default: false },
    clingo: { type: 'string', default: '10' },
    halls: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    seconds: { type: 'string', default: '60' },
    highs: { type: 'string', default: 'originals' },
  },
});
const limit = Number(values.seconds);
const rows = publishedRows(fileURLToPath(new URL('..', import.meta.url)));
const tally: Record<string, number> = {};
const results: { row: Row; mine: Course; peers: Record<string, Course> }[] = [];

if (values.halls) process.stdout.write('large halls\n');
else if (!rows) process.stdout.write('conformance data not found: skipped\n');
else {
  process.stdout.write(
    line(['problem', 'status', 'breaks', 'bound', 'published', 'first', 'best', 'proof', 'clingo']),
  );
  for (const row of rows.filter(({ name }) => name.includes(values.only)))
    await (values.variants ? vary(row) : measure(row));
  if (values.variants) say('variants', tallyText());
  else totals();
}
if (!values.only && !values.variants)
  for (const hall of await large(limit)) process.stdout.write(`${JSON.stringify(hall)}\n`);
process.exit();

async function measure(row: Row): Promise<void> {
  const mine = await ours(row.problem, limit);
  const peers: Record<string, Course> = {};
  if (!values.ours) {
    const original = row.name.endsWith(' original');
    const longer = values.highs === 'all' || (values.highs === 'originals' && original);
    // Each of the two has a core to itself.
    [peers.clingo] = await Promise.all([
      withClingo(row.problem, clingoLimit(row)),
      longer && besideHighs(row, peers),
    ]);
    peers.greedy = greedily(row.problem);
  }
  results.push({ row, mine, peers });
  const { status, breaks, bound, first, best, proof } = mine;
  const published = row.optimum ?? '-';
  process.stdout.write(
    line([
      row.name,
      status + (agrees(row, mine) ? '' : ' DISAGREES'),
      breaks ?? '-',
      bound ?? '-',
      published,
      time(first),
      time(best),
      time(proof),
      peers.clingo ? `${peers.clingo.breaks ?? '-'} ${time(peers.clingo.proof)}` : '',
    ]),
  );
}

function clingoLimit({ name }: Row): number {
  return name.endsWith(' original') ? limit : Math.min(limit, Number(values.clingo));
}

async function besideHighs({ problem }: Row, peers: Record<string, Course>): Promise<void> {
  const thread = new Worker(new URL('./timetable/highs-thread.ts', import.meta.url));
  for (const seconds of [5, 60]) {
    thread.postMessage({ problem, seconds });
    [peers[`highs${seconds}`]] = (await once(thread, 'message')) as [Course];
  }
  await thread.terminate();
}

async function vary(row: Row): Promise<void> {
  for (const { name, problem, expected } of variantsOf(row.problem)) {
    const { status, breaks, bound, proof } = await ours(problem, limit);
    const ends = boundsOf(status, breaks, bound);
    const verdict = verdictOf(row.optimum ?? Infinity, ends, expected);
    tally[`${name}: ${verdict}`] = (tally[`${name}: ${verdict}`] ?? 0) + 1;
    process.stdout.write(
      line([row.name, name, breaks ?? '-', bound ?? '-', row.optimum ?? '-', verdict, time(proof)]),
    );
  }
}

/** The least and the most the optimum can be; without a timetable it is infinite. */
function boundsOf(status: Course['status'], breaks: number | null, bound: number | null): [number, number] {
  if (status === 'infeasible') return [Infinity, Infinity];
  return [bound ?? 0, breaks ?? Infinity];
}

function verdictOf(
  published: number,
  [least, most]: [number, number],
  expected: Variant['expected'],
): 'agrees' | 'open' | 'DISAGREES' {
  if (expected !== 'no better' && least > published) return 'DISAGREES';
  if (expected !== 'no worse' && most < published) return 'DISAGREES';
  return least === most ? 'agrees' : 'open';
}

function tallyText(): string {
  return Object.entries(tally)
    .map(([what, count]) => `${what} ${count}`)
    .join(', ');
}

/** Nothing claimed that the published value contradicts. */
function agrees({ optimum }: Row, { status, breaks, bound }: Course): boolean {
  if (status === 'infeasible') return optimum === null;
  if (status === 'optimal') return breaks === optimum;
  if (breaks !== null && (optimum === null || breaks < optimum)) return false;
  return optimum === null || (bound ?? 0) <= optimum;
}

function totals(): void {
  const closed = results.filter(({ row, mine }) => mine.proof !== null && agrees(row, mine));
  const within = (seconds: number): number => closed.filter(({ mine }) => mine.proof! <= seconds).length;
  const feasible = results.filter(({ row }) => row.optimum !== null);
  say('rows', results.length);
  say('closed to the published value', closed.length);
  say('closed within 10 s, within 60 s', `${within(10)}, ${within(60)}`);
  say('disagreements', results.filter(({ row, mine }) => !agrees(row, mine)).length);
  say('feasible rows', feasible.length);
  say('first answer within 1 s', feasible.filter(({ mine }) => (mine.first ?? Infinity) <= 1).length);
  say(
    'within 2 breaks of the optimum after 5 s',
    feasible.filter(({ row, mine }) => (breaksAt(mine, 5) ?? Infinity) <= row.optimum! + 2).length,
  );
  if (values.ours) return;
  const pair = (name: string): { mine: Course; peer: Course; row: Row }[] =>
    results.filter(({ peers }) => peers[name]).map(({ peers, ...rest }) => ({ ...rest, peer: peers[name]! }));
  const clingo = pair('clingo').map(({ row, mine, peer }) => ({
    own: mine.proof ?? limit,
    theirs: peer.proof ?? clingoLimit(row),
  }));
  const slow = clingo.filter(({ theirs }) => theirs > 5);
  say('seconds to proof, geometric mean: ours', geometric(clingo.map(({ own }) => own)));
  say('seconds to proof, geometric mean: clingo', geometric(clingo.map(({ theirs }) => theirs)));
  say('rows that take clingo over 5 s', slow.length);
  say('ours quicker on those, times', geometric(slow.map(({ own, theirs }) => theirs / own)));
  for (const [name, at] of [
    ['clingo', 5],
    ['clingo', 60],
    ['greedy', 5],
    ['highs5', 5],
    ['highs60', 60],
  ] as const) {
    const both = pair(name).filter(({ row }) => row.optimum !== null);
    const theirs = both.map(({ peer }) => breaksAt(peer, at + 1));
    const own = both.map(({ mine }) => breaksAt(mine, at));
    const answered = both
      .map((_, index) => index)
      .filter((index) => theirs[index] !== null && own[index] !== null);
    const mean = (list: (number | null)[]): string => geometric(answered.map((index) => list[index]! + 1));
    const worse = answered.filter((index) => own[index]! > theirs[index]!).length;
    say(
      `after ${at} s beside ${name.replace(/\d+/, '')}`,
      `answers ${own.filter((one) => one !== null).length} and ${theirs.filter((one) => one !== null).length} of ${both.length}; ` +
        `breaks + 1, geometric mean ${mean(own)} and ${mean(theirs)}; ours worse on ${worse}`,
    );
  }
}

function geometric(list: number[]): string {
  if (list.length === 0) return '-';
  return Math.exp(list.reduce((sum, one) => sum + Math.log(Math.max(one, 0.001)), 0) / list.length).toFixed(
    3,
  );
}

function say(what: string, value: string | number): void {
  process.stdout.write(`${what}: ${value}\n`);
}

function time(seconds: number | null): string {
  return seconds === null ? '-' : seconds.toFixed(2);
}

function line(cells: (string | number)[]): string {
  const widths = [32, 12, 7, 6, 10, 7, 7, 7, 12];
  return `${cells
    .map((cell, index) => String(cell).padEnd(widths[index]!))
    .join(' ')
    .trimEnd()}\n`;
}
