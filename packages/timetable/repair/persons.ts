import { membersOf } from '../problem.ts';
import type { Problem } from '../problem.ts';
import type { Held } from '../timetable.ts';

/**
 * Says which representative comes, for participants that have several: the one asked for by name, else the
 * one who came in this slot anyway, else the first who is free. `was` is the timetable before.
 */
export function sendPersons(problem: Problem, held: readonly Held[], was: readonly Held[]): Held[] {
  const { participants, meetings } = problem;
  const several = (member: number): boolean => (participants[member - 1]!.representatives ?? []).length > 1;
  if (!participants.some((_, index) => several(index + 1))) return [...held];
  const before = new Map(was.map((one) => [one.meeting, one]));
  const busy = new Set<string>();
  const sent = new Map<number, number[]>();
  const ask = (wanted: (one: Held, at: number) => number): void => {
    for (const one of held) {
      const persons = sent.get(one.meeting) ?? membersOf(meetings[one.meeting - 1]!).map(() => 0);
      sent.set(one.meeting, persons);
      membersOf(meetings[one.meeting - 1]!).forEach((member, at) => {
        const person = several(member) && persons[at] === 0 ? wanted(one, at) : 0;
        const key = `${member}/${person}@${one.slot}`;
        if (person === 0 || busy.has(key)) return;
        busy.add(key);
        persons[at] = person;
      });
    }
  };
  ask((one, at) => meetings[one.meeting - 1]!.persons?.[at] ?? 0);
  ask((one, at) => {
    const last = before.get(one.meeting);
    return last?.slot === one.slot ? (last.persons?.[at] ?? 0) : 0;
  });
  ask((one, at) => {
    const member = membersOf(meetings[one.meeting - 1]!)[at]!;
    const { representatives = [] } = participants[member - 1]!;
    return (
      representatives.findIndex(
        ({ forbidden }, index) =>
          !forbidden?.includes(one.slot) && !busy.has(`${member}/${index + 1}@${one.slot}`),
      ) + 1
    );
  });
  return held.map((one) => {
    const persons = sent.get(one.meeting)!;
    return persons.some(Boolean) ? { ...one, persons } : one;
  });
}
