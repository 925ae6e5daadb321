import type { Problem } from './problem.ts';
import type { Held } from './timetable.ts';

/** What the checker counts: of each participant, the days of each of its people. */
export interface PersonalDays {
  /** In the order of the slots. */
  meetings: { slot: number; day: number; table: number }[];
  breaks: number;
}

export function daysOf(problem: Problem, placed: readonly Held[]): PersonalDays[][] {
  const people = problem.participants.map(({ representatives = [] }) =>
    Array.from({ length: Math.max(1, representatives.length) }, (): PersonalDays => ({
      meetings: [],
      breaks: 0,
    })),
  );
  for (const { meeting, slot, table, persons } of placed) {
    const { a, b, more = [] } = problem.meetings[meeting - 1]!;
    [a, b, ...more].forEach((participant, place) => {
      const mine = people[participant - 1]!;
      const person = mine.length > 1 ? mine[(persons?.[place] ?? 1) - 1] : mine[0];
      person?.meetings.push({ slot, table, day: problem.slots[slot - 1]!.day ?? 1 });
    });
  }
  for (const person of people.flat()) {
    person.meetings.sort((one, other) => one.slot - other.slot);
    person.breaks = idleIn(person).length;
  }
  return people;
}

/** The idle slots of each break. */
function idleIn({ meetings }: PersonalDays): number[] {
  return meetings.flatMap((one, index) => {
    const last = meetings[index - 1];
    return last && last.day === one.day && one.slot > last.slot + 1 ? [one.slot - last.slot - 1] : [];
  });
}

export function figuresOf(problem: Problem, people: readonly PersonalDays[][]) {
  const breaksOf = people.map((list) => list.reduce((sum, { breaks }) => sum + breaks, 0));
  const figures = { breaks: 0, breaksOf, cost: 0, tableChanges: 0, walk: 0 };
  for (const person of people.flat()) {
    figures.breaks += person.breaks;
    for (const slots of idleIn(person))
      figures.cost += problem.idle === 'long' ? (slots * (slots + 1)) / 2 : 1;
    person.meetings.forEach((one, index) => {
      const last = person.meetings[index - 1];
      if (!last || last.day !== one.day || last.table === one.table) return;
      figures.tableChanges += 1;
      const [from, to] = [problem.places?.[last.table - 1], problem.places?.[one.table - 1]];
      if (from && to) figures.walk += Math.hypot(to.x - from.x, to.y - from.y);
    });
  }
  return figures;
}
