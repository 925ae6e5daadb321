import highsLoader from 'highs';
import type { Problem } from '#packages/timetable';
import { Watch, type Course } from './course.ts';
import { meetingsOf, openSlots } from './open.ts';

/**
 * The peer of the offices: HiGHS on the plain mixed-integer model. It tells its solution only at the end, so
 * that `steps` has one entry: ask it once for each time of interest.
 */
export async function withHighs(problem: Problem, seconds: number): Promise<Course> {
  const highs = await highsLoader();
  const model = modelOf(problem);
  const watch = new Watch();
  const solution = highs.solve(model, { time_limit: seconds, output_flag: false });
  if (solution.Status === 'Infeasible') return watch.done('infeasible', null);
  const found = Number.isFinite(solution.ObjectiveValue) && hasPoint(solution.Columns);
  if (found) watch.note(Math.round(solution.ObjectiveValue));
  if (solution.Status === 'Optimal') return watch.proven();
  return watch.done(found ? 'within' : 'unknown', null);
}

function hasPoint(columns: Record<string, unknown>): boolean {
  return Object.values(columns).some((column) => ((column as { Primal?: number }).Primal ?? 0) > 0.5);
}

/** x: meeting in slot; u: participant busy; r: a run of meetings begins. Breaks are runs less one. */
function modelOf(problem: Problem): string {
  const slots = problem.slots.map((_, at) => at + 1);
  const open = problem.meetings.map((_, index) => new Set(openSlots(problem, index)));
  const rows: string[] = [];
  const binary: string[] = [];
  const x = (meeting: number, slot: number): string => `x${meeting}_${slot}`;
  const sum = (terms: string[]): string => terms.join(' + ');
  open.forEach((where, index) => {
    const places = [...where].map((slot) => x(index + 1, slot));
    binary.push(...places);
    rows.push(places.length > 0 ? `${sum(places)} = 1` : 'nowhere >= 1');
    for (const other of problem.meetings[index]!.after ?? [])
      for (const slot of slots) {
        const late = slots.filter((at) => at >= slot && open[other - 1]!.has(at)).map((at) => x(other, at));
        const early = slots.filter((at) => at <= slot && where.has(at)).map((at) => x(index + 1, at));
        if (late.length > 0 && early.length > 0) rows.push(`${sum([...late, ...early])} <= 1`);
      }
  });
  for (const slot of slots) {
    const there = problem.meetings.map((_, index) => index + 1).filter((id) => open[id - 1]!.has(slot));
    if (there.length > 0) rows.push(`${sum(there.map((id) => x(id, slot)))} <= ${problem.tables}`);
  }
  const runs: string[] = [];
  let counted = 0;
  meetingsOf(problem).forEach((meetings, index) => {
    const id = index + 1;
    if (meetings.length === 0) return rows.push(`b${id} = 0`);
    counted += 1;
    for (const slot of slots) {
      const there = meetings
        .filter((meeting) => open[meeting - 1]!.has(slot))
        .map((meeting) => x(meeting, slot));
      rows.push(there.length > 0 ? `${sum(there)} - u${id}_${slot} = 0` : `u${id}_${slot} = 0`);
      rows.push(`r${id}_${slot} - u${id}_${slot}${slot > 1 ? ` + u${id}_${slot - 1}` : ''} >= 0`);
      binary.push(`u${id}_${slot}`);
      runs.push(`r${id}_${slot}`);
    }
    return rows.push(`${sum(slots.map((slot) => `r${id}_${slot}`))} - b${id} = 1`);
  });
  if (problem.fairness !== null)
    problem.participants.forEach((_, index) => {
      rows.push(`b${index + 1} - low >= 0`, `b${index + 1} - low <= ${problem.fairness ?? 2}`);
    });
  const goal = `${sum(runs)} - ${counted} one`;
  const numbered = rows.map((row, index) => `c${index}: ${row}`).join('\n');
  return `Minimize\n obj: ${goal}\nSubject To\n${numbered}\none: one = 1\nBinary\n${[...binary, ...runs].join('\n')}\nEnd\n`;
}
