import type { Problem } from '#packages/timetable';

/** A problem made from another, and what its optimum must be to the other's. */
export interface Variant {
  name: 'mirrored' | 'renamed' | 'table more' | 'table less';
  problem: Problem;
  expected: 'same' | 'no worse' | 'no better';
}

/** Backwards in time; participants, meetings and all else in another order; one table more; one table less. */
export function variantsOf(problem: Problem): Variant[] {
  return [
    { name: 'mirrored', problem: mirrored(problem), expected: 'same' },
    { name: 'renamed', problem: renamed(problem), expected: 'same' },
    { name: 'table more', problem: { ...problem, tables: problem.tables + 1 }, expected: 'no worse' },
    ...(problem.tables > 1
      ? [
          {
            name: 'table less',
            problem: { ...problem, tables: problem.tables - 1 },
            expected: 'no better',
          } as const,
        ]
      : []),
  ];
}

const OTHER = { morning: 'afternoon', afternoon: 'morning', any: 'any' } as const;

function mirrored(problem: Problem): Problem {
  const last = problem.slots.length + 1;
  const behind: number[][] = problem.meetings.map(() => []);
  problem.meetings.forEach(({ after = [] }, index) => {
    for (const earlier of after) behind[earlier - 1]!.push(index + 1);
  });
  return {
    ...problem,
    participants: problem.participants.map((one) => ({
      ...one,
      ...(one.forbidden && { forbidden: one.forbidden.map((slot) => last - slot) }),
    })),
    slots: problem.slots.map((slot) => ({ ...slot, session: OTHER[slot.session ?? 'morning'] })).reverse(),
    meetings: problem.meetings.map((one, index) => ({
      ...one,
      ...(one.session && { session: OTHER[one.session] }),
      ...(one.fixedSlot && { fixedSlot: last - one.fixedSlot }),
      after: behind[index]!,
    })),
  };
}

/** Numbers counted on in strides that meet every one once. */
function renamed(problem: Problem): Problem {
  const who = shuffle(problem.participants.length);
  const which = shuffle(problem.meetings.length);
  const inPlace = <T>(list: readonly T[], place: (one: number) => number): T[] => {
    const moved: T[] = [...list];
    list.forEach((one, index) => (moved[place(index + 1) - 1] = one));
    return moved;
  };
  const meetings = problem.meetings.map(({ a, b, after, ...rest }) => ({
    ...rest,
    a: who(b),
    b: who(a),
    ...(after && { after: after.map(which) }),
  }));
  return {
    ...problem,
    participants: inPlace(problem.participants, who),
    meetings: inPlace(meetings, which),
  };
}

function shuffle(count: number): (one: number) => number {
  let stride = Math.floor(count * 0.618) || 1;
  while (divisor(stride, count) > 1) stride += 1;
  return (one) => (((one - 1) * stride + 1) % count) + 1;
}

function divisor(one: number, other: number): number {
  return other === 0 ? one : divisor(other, one % other);
}
