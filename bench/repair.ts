import { check, madeUp, makeUpDay, repair, solve } from '#packages/timetable';

/**
 * A day of 60 firms and 380 meetings, nearly full, a tenth of them locked; 200 things happen to it, one after
 * another, while the slots go by. Each repair in processor milliseconds of this machine and checked by the
 * checker. Prints one JSON line. The first argument is the seed (1).
 */
const seed = Number(process.argv[2] ?? 1);
const slots = 14;
const count = 200;
let problem = madeUp({ participants: 60, meetings: 380, slots, tables: 28, seed, away: 8, mode: 'choose' });
let { held } = solve(problem, { seed });
for (const { meeting, slot, table } of held)
  if (meeting % 10 === 0) problem.meetings[meeting - 1]!.locked = { slot, table };

const next = makeUpDay(seed);
const milliseconds: number[] = [];
const others: number[] = [];
const figures = {
  meetings: held.length,
  lockedMoved: 0,
  begunMoved: 0,
  clashes: 0,
  lost: 0,
  entered: 0,
  unproven: 0,
};
for (let index = 0; index < count; index++) {
  const now = Math.floor((index * slots) / (count + 1));
  const what = next(problem, held, now);
  const before = process.cpuUsage();
  const answer = repair(problem, held, [what], { now });
  const { user, system } = process.cpuUsage(before);
  milliseconds.push((user + system) / 1000);
  others.push(answer.moved.length);
  for (const change of answer.changed) {
    if (change.kind !== 'moved') continue;
    if (problem.meetings[change.meeting - 1]!.locked) figures.lockedMoved += 1;
    if (change.from.slot <= now) figures.begunMoved += 1;
  }
  figures.clashes += check(answer.problem, answer.held).faults.length;
  figures.lost += answer.cost.lost;
  figures.entered += answer.cost.entered;
  figures.unproven += answer.proven ? 0 : 1;
  ({ problem, held } = answer);
}

const share = (list: number[], part: number): number =>
  Math.round([...list].sort((one, other) => one - other)[Math.ceil(list.length * part) - 1]! * 10) / 10;
const summary = {
  disturbances: count,
  medianMs: share(milliseconds, 0.5),
  p95Ms: share(milliseconds, 0.95),
  mostMs: share(milliseconds, 1),
  medianOthersMoved: share(others, 0.5),
  mostOthersMoved: share(others, 1),
};
process.stdout.write(`${JSON.stringify({ ...summary, ...figures })}\n`);
