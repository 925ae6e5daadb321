import { describe, expect, test } from 'vitest';
import { repair } from './repair.ts';
import type { Meeting, Problem } from '../problem.ts';
import type { Held } from '../timetable.ts';
import type { Disturbance } from './disturbance.ts';
import type { Repair, RepairOptions } from './repair.ts';

/** `1-2@3/1`: participants 1 and 2 in slot 3 at table 1; without `@` the wish waits. `!` is locked. */
function day(size: { participants: number; slots: number; tables: number }, text: string) {
  const held: Held[] = [];
  const meetings = text.split(' ').map((word, index): Meeting => {
    const [, a, b, slot, table, lock] = /^(\d+)-(\d+)(?:@(\d+)\/(\d+))?(!?)$/.exec(word)!.map(Number);
    if (slot) held.push({ meeting: index + 1, slot, table: table! });
    const locked = word.endsWith('!') && lock !== undefined ? { locked: { slot: slot!, table: table! } } : {};
    return { a: a!, b: b!, ...locked };
  });
  const problem: Problem = {
    participants: Array.from({ length: size.participants }, () => ({})),
    slots: Array.from({ length: size.slots }, () => ({})),
    tables: size.tables,
    mode: 'choose',
    meetings,
  };
  const happen = (news: Disturbance[], options: Partial<RepairOptions> = {}): Repair =>
    repair(problem, held, news, { now: 0, ...options });
  return { problem, held, happen };
}

/** The timetable in the same words: `1-2@3/1`. */
function written({ problem, held }: Pick<Repair, 'problem' | 'held'>): string {
  return held
    .map(({ meeting, slot, table }) => {
      const { a, b } = problem.meetings[meeting - 1]!;
      return `${a}-${b}@${slot}/${table}`;
    })
    .join(' ');
}

describe('a meeting that can not stay', () => {
  test('takes another table in its slot, and nobody is moved', () => {
    const { happen } = day({ participants: 4, slots: 3, tables: 3 }, '1-2@2/1 3-4@2/2');
    const answer = happen([{ kind: 'table-closed', table: 1 }]);
    expect(written(answer)).toBe('1-2@2/3 3-4@2/2');
    expect(answer.changed).toEqual([
      {
        kind: 'reseated',
        meeting: 1,
        from: { slot: 2, table: 1 },
        to: { slot: 2, table: 3 },
        because: { code: 'table-closed', table: 1 },
      },
    ]);
  });

  test('takes the free slot without a break, at the table its people know', () => {
    const { happen } = day({ participants: 4, slots: 6, tables: 3 }, '1-2@1/1 1-3@3/2 2-4@3/3');
    expect(written(happen([{ kind: 'late', participant: 1, until: 2 }]))).toBe('1-2@2/2 1-3@3/2 2-4@3/3');
  });

  test('moves one other rather than be lost', () => {
    const { happen } = day({ participants: 3, slots: 3, tables: 2 }, '1-2@1/1 1-3@2/1 2-3@3/1');
    // Participant 2 is there from slot 2, where 1 meets 3; that meeting goes to slot 1.
    const answer = happen([{ kind: 'late', participant: 2, until: 2 }]);
    expect(written(answer)).toBe('1-2@2/1 1-3@1/1 2-3@3/1');
    expect(answer).toMatchObject({ moved: [3], proven: true, cost: { others: 1, lost: 0, moved: 2 } });
    expect(answer.changes.map(({ participant }) => participant)).toEqual([1, 2, 3]);
  });

  test('is left out rather than move more than the ceiling', () => {
    const { happen } = day({ participants: 3, slots: 3, tables: 2 }, '1-2@1/1 1-3@2/1 2-3@3/1');
    const answer = happen([{ kind: 'late', participant: 2, until: 2 }], { ceiling: 0 });
    expect(written(answer)).toBe('1-3@2/1 2-3@3/1');
    expect(answer.left).toEqual([{ meeting: 1, reason: { code: 'too-many-would-move', ceiling: 0 } }]);
    expect(answer).toMatchObject({ moved: [], proven: true });
  });

  test('finds no place where only what is locked is in the way', () => {
    const { happen } = day({ participants: 3, slots: 2, tables: 1 }, '1-2@1/1 1-3@2/1!');
    expect(happen([{ kind: 'late', participant: 2, until: 2 }]).left).toEqual([
      { meeting: 1, reason: { code: 'no-way', slots: [2] } },
    ]);
  });
});

describe('what is locked, and what has begun', () => {
  test('a locked meeting is held where it was announced, or not at all', () => {
    const { happen } = day({ participants: 2, slots: 3, tables: 1 }, '1-2@1/1!');
    const answer = happen([{ kind: 'late', participant: 1, until: 2 }]);
    expect(answer.held).toEqual([]);
    expect(answer.left).toEqual([{ meeting: 1, reason: { code: 'locked' } }]);
    expect(answer.problem.meetings).toEqual([{ a: 1, b: 2, never: true }]);
  });

  test('that it was locked is no reason where its people are nowhere together', () => {
    const { happen } = day({ participants: 2, slots: 3, tables: 1 }, '1-2@1/1!');
    const answer = happen([{ kind: 'no-show', participant: 1 }]);
    expect(answer.left).toEqual([{ meeting: 1, reason: { code: 'no-common-slot' } }]);
  });

  test('a lock keeps its slot where its table closes', () => {
    const { happen } = day({ participants: 4, slots: 2, tables: 2 }, '1-2@1/1! 3-4@1/2');
    const answer = happen([{ kind: 'table-closed', table: 1, from: 1, to: 1 }]);
    expect(written(answer)).toBe('1-2@1/2 3-4@2/1');
    expect(answer.problem.meetings[0]!.locked).toEqual({ slot: 1, table: 2 });
  });

  test('what has begun is history, whatever is said of it', () => {
    const { happen } = day({ participants: 4, slots: 3, tables: 2 }, '1-2@1/1 3-4@2/1');
    const news: Disturbance[] = [
      { kind: 'cancelled', meeting: 1 },
      { kind: 'no-show', participant: 3 },
      { kind: 'slot-lost', slot: 1 },
      { kind: 'table-closed', table: 1 },
    ];
    expect(happen(news, { now: 2 })).toMatchObject({ changed: [], cost: { lost: 0 } });
  });
});

describe('holes and who fills them', () => {
  test('a mutual wish comes before heavier ones, and nobody moves', () => {
    const { problem, happen } = day({ participants: 5, slots: 1, tables: 2 }, '1-2@1/1 3-4@1/2 1-5 2-5');
    problem.meetings[2]!.weight = 9;
    problem.meetings[3]!.mutual = true;
    expect(written(happen([{ kind: 'cancelled', meeting: 1 }]))).toBe('3-4@1/2 2-5@1/1');
  });

  test('a hole that was there before the news stays', () => {
    const { happen } = day({ participants: 6, slots: 2, tables: 2 }, '1-2@1/1 3-4 5-6');
    const answer = happen([{ kind: 'cancelled', meeting: 1 }]);
    expect(answer.held).toEqual([]);
    expect(answer.left.map(({ reason }) => reason.code)).toEqual(['called-off', 'not-opened', 'not-opened']);
  });

  test('a walk-in gets in where both are free', () => {
    const { happen } = day({ participants: 3, slots: 3, tables: 1 }, '1-2@1/1 2-3@2/1');
    const answer = happen([
      { kind: 'walk-in', participant: { name: 'Nova' }, wishes: [{ with: 1 }, { with: 2, weight: 3 }] },
    ]);
    expect(written(answer)).toBe('1-2@1/1 2-3@2/1 4-2@3/1');
    expect(answer.left).toEqual([{ meeting: 3, reason: { code: 'no-room', slots: [2] } }]);
  });

  test('who is back gets back what still fits', () => {
    const { happen } = day({ participants: 4, slots: 2, tables: 2 }, '1-2@1/1 1-3@2/1');
    const gone = happen([{ kind: 'no-show', participant: 1 }]);
    expect(gone.held).toEqual([]);
    const back = repair(gone.problem, gone.held, [{ kind: 'returns', participant: 1, from: 1 }], { now: 1 });
    expect(back.cost).toMatchObject({ entered: 1 });
    expect(back.held.map(({ slot }) => slot)).toEqual([2]);
  });

  test('a minimum that can not be kept is lowered', () => {
    const { problem, happen } = day({ participants: 3, slots: 2, tables: 1 }, '1-2@1/1 1-3@2/1');
    problem.participants[0]!.minimum = 2;
    expect(happen([{ kind: 'no-show', participant: 3 }]).problem.participants[0]!.minimum).toBe(1);
  });
});

test('a timetable that was not sound is made so', () => {
  const { happen } = day({ participants: 3, slots: 2, tables: 2 }, '1-2@1/1 1-3@1/2');
  const answer = happen([]);
  expect(written(answer)).toBe('1-2@1/1 1-3@2/1');
  expect(answer.changed[0]).toMatchObject({ kind: 'moved', meeting: 2, because: { code: 'clash' } });
});
