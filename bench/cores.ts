import { findLikely } from '../src/rooms/members/duplicates.ts';
import { check, madeUp, solve } from '#packages/timetable';

/**
 * The pure computations that people wait for, in processor seconds of this machine: a timetable of 300 meetings
 * and one of 5,000, each accepted by the checker, and the likely duplicates of 2,000 firms among 30,000.
 * Prints one JSON line.
 */
const day = madeUp({ participants: 60, meetings: 300, slots: 20, tables: 25, seed: 7, away: 8 });
const fair = madeUp({ participants: 500, meetings: 5000, slots: 40, tables: 200, seed: 7, away: 8 });
const names = (count: number, step: number) =>
  Array.from({ length: count }, (_, at) => ({
    name: `${['Officina', 'Fonderia', 'Stampi', 'Aero'][at % 4]} ${(at * step).toString(36)} Srl`,
  }));
const [few, many] = [names(2000, 7919), names(30_000, 7919)];

const figures = {
  meetings300: seconds(() => placed(day)),
  meetings5000: seconds(() => placed(fair)),
  duplicates2000in30000: seconds(() => findLikely(few, many)),
};
process.stdout.write(`${JSON.stringify(figures)}\n`);

function placed(problem: ReturnType<typeof madeUp>): void {
  const { held } = solve(problem);
  const { faults } = check(problem, held);
  if (held.length < problem.meetings.length || faults.length > 0) {
    throw new Error(
      `only ${held.length} of ${problem.meetings.length} meetings stand, with ${faults.length} faults`,
    );
  }
}

function seconds(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  return Math.round(process.cpuUsage(before).user / 10_000) / 100;
}
