import { madeUp, type Held, type Problem, type Recipe } from '#packages/timetable';
import { ours } from './ours.ts';

/** A trade fair in a day, and three days of the largest matching event there was (2,000 firms, 34,000 meetings). */
const HALLS: [name: string, limit: number, recipe: Recipe][] = [
  [
    '500 firms, 5,000 meetings',
    10,
    { participants: 500, meetings: 5000, slots: 40, tables: 200, seed: 7, away: 8 },
  ],
  [
    '2,000 firms, 34,000 meetings, 3 days',
    60,
    { participants: 2000, meetings: 34_000, slots: 60, tables: 900, seed: 7, away: 5, days: 3 },
  ],
];

export async function large(limit: number): Promise<object[]> {
  const figures: object[] = [];
  for (const [hall, seconds, recipe] of HALLS) {
    const problem = madeUp(recipe);
    const { held, ...course } = await ours(problem, Math.min(seconds, limit), 0.6);
    const { status, breaks, bound, first, best, proof } = course;
    const gap = share((breaks ?? Infinity) - bound!, mostBreaks(problem, held) - bound!);
    const overBound = share((breaks ?? Infinity) - bound!, bound!);
    const meetings = problem.meetings.length;
    const memoryMiB = Math.round(process.resourceUsage().maxRSS / 1024);
    figures.push({ hall, meetings, status, breaks, bound, gap, overBound, first, best, proof, memoryMiB });
  }
  return figures;
}

/** Breaks if no two meetings of anybody were next to each other: one less than its meetings, person by day. */
function mostBreaks(problem: Problem, held: Held[]): number {
  const days = new Map<string, number>();
  for (const { meeting, slot } of held) {
    const { a, b } = problem.meetings[meeting - 1]!;
    for (const side of [a, b]) {
      const day = `${side}@${problem.slots[slot - 1]!.day ?? 1}`;
      days.set(day, (days.get(day) ?? 0) + 1);
    }
  }
  return [...days.values()].reduce((sum, meetings) => sum + meetings - 1, 0);
}

function share(part: number, whole: number): string {
  return whole > 0 ? `${((100 * part) / whole).toFixed(1)} %` : '-';
}
