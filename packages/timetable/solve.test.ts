import { describe, expect, test, vi } from 'vitest';
import { check } from './checker.ts';
import { madeUp } from './generator.ts';
import { solve, solving } from './solve.ts';
import type { Problem } from './problem.ts';
import type { Progress } from './timetable.ts';

vi.setConfig({ testTimeout: 60_000 });

const forum = (change: Partial<Problem>): Problem => ({
  participants: [{}, {}, {}, {}],
  slots: [{}, {}, {}, {}],
  tables: 2,
  meetings: [],
  ...change,
});

describe('what counting proves impossible, and why', () => {
  test.each<[string, Problem, object]>([
    [
      'a firm with more meetings than slots',
      forum({ slots: [{}, {}], meetings: [2, 3, 4].map((b) => ({ a: 1, b })) }),
      { code: 'participant-overfull', participant: 1, meetings: [1, 2, 3], slots: [1, 2], forced: false },
    ],
    [
      'a firm with too many morning meetings',
      forum({
        slots: [{}, { session: 'afternoon' }, { session: 'afternoon' }],
        meetings: [2, 3, 4].map((b) => ({ a: 1, b, session: b < 4 ? 'morning' : 'any' })),
      }),
      { code: 'participant-overfull', participant: 1, meetings: [1, 2], slots: [1], forced: false },
    ],
    [
      'two meetings fixed at the same time',
      forum({ meetings: [2, 3].map((b) => ({ a: 1, b, fixedSlot: 4 })) }),
      { code: 'participant-overfull', participant: 1, meetings: [1, 2], slots: [4], forced: false },
    ],
    [
      'two firms that are never there together',
      forum({ participants: [{ forbidden: [1, 2] }, { forbidden: [3, 4] }], meetings: [{ a: 1, b: 2 }] }),
      { code: 'no-common-slot', meeting: 1, a: 1, b: 2 },
    ],
    [
      'a hall too small',
      forum({
        slots: [{}],
        tables: 1,
        meetings: [
          { a: 1, b: 2 },
          { a: 3, b: 4 },
        ],
      }),
      { code: 'tables-overfull', tables: 1, meetings: [1, 2], slots: [1], forced: false },
    ],
    [
      'no tables at all',
      forum({ tables: 0, meetings: [{ a: 1, b: 2 }] }),
      { code: 'tables-overfull', tables: 0, meetings: [1], slots: [1, 2, 3, 4], forced: false },
    ],
    [
      'a booth asked for twice at the same time',
      forum({
        slots: [{}],
        meetings: [
          { a: 1, b: 2, table: 2 },
          { a: 3, b: 4, table: 2 },
        ],
      }),
      { code: 'table-overfull', table: 2, meetings: [1, 2], slots: [1], forced: false },
    ],
    [
      'an order that comes round',
      forum({
        meetings: [
          { a: 1, b: 2, after: [2] },
          { a: 1, b: 3, after: [1] },
        ],
      }),
      { code: 'order-cycle', meetings: [2, 1] },
    ],
    [
      'an order longer than the day',
      forum({
        slots: [{}],
        meetings: [
          { a: 1, b: 2 },
          { a: 3, b: 4, after: [1] },
        ],
      }),
      { code: 'no-slot-in-order', meeting: 1, a: 1, b: 2 },
    ],
  ])('%s', (_, problem, cause) => {
    const timetable = solve(problem);
    expect(timetable).toMatchObject({ status: 'infeasible', held: [], breaks: null });
    expect(timetable.because).toContainEqual(cause);
  });

  test('what one meeting forces on another is told as such', () => {
    const timetable = solve(
      forum({
        slots: [{}, {}],
        meetings: [
          { a: 1, b: 2, fixedSlot: 1 },
          { a: 2, b: 3 },
          { a: 3, b: 4, fixedSlot: 2 },
        ],
      }),
    );
    expect(timetable.because).toEqual([
      { code: 'participant-overfull', participant: 3, meetings: [2, 3], slots: [2], forced: true },
    ]);
  });
});

describe('a wish left out says why', () => {
  const left = (change: Partial<Problem>): unknown[] =>
    solve(forum({ mode: 'choose', ...change }), { seconds: 0.5 }).left.map(({ meeting, reason }) => [
      meeting,
      reason,
    ]);

  test('they share no slot', () => {
    expect(
      left({ participants: [{ forbidden: [1, 2] }, { forbidden: [3, 4] }], meetings: [{ a: 1, b: 2 }] }),
    ).toEqual([[1, { code: 'no-common-slot', a: 1, b: 2 }]]);
  });

  test('locks closed every slot', () => {
    const meetings = [
      { a: 1, b: 3, locked: { slot: 1 } },
      { a: 2, b: 4, locked: { slot: 2 } },
      { a: 1, b: 2 },
    ];
    expect(left({ slots: [{}, {}], meetings })).toEqual([
      [3, { code: 'closed-by-lock', a: 1, b: 2, slots: [1, 2], meetings: [1, 2] }],
    ]);
  });

  test('a firm has more wishes than slots; the lightest goes, a mutual one stays', () => {
    const meetings = [
      { a: 1, b: 2, weight: 5 },
      { a: 1, b: 3, weight: 9 },
      { a: 1, b: 4, weight: 1, mutual: true },
    ];
    expect(left({ slots: [{}, {}], meetings })).toEqual([
      [1, { code: 'overfull', participant: 1, wishes: 3, slots: 2 }],
    ]);
  });

  test('tables are full', () => {
    const meetings = [
      { a: 1, b: 2, weight: 2 },
      { a: 3, b: 4 },
    ];
    expect(left({ slots: [{}], tables: 1, meetings })).toEqual([
      [2, { code: 'tables-full', a: 3, b: 4, slots: [1], tables: 1 }],
    ]);
  });

  test('the booth is taken', () => {
    const meetings = [
      { a: 1, b: 2, weight: 2, table: 1 },
      { a: 3, b: 4, table: 1 },
    ];
    expect(left({ slots: [{}], meetings })).toEqual([
      [2, { code: 'table-taken', a: 3, b: 4, slots: [1], table: 1 }],
    ]);
  });

  test('the order leaves no slot', () => {
    const meetings = [
      { a: 1, b: 2, weight: 2, fixedSlot: 1 },
      { a: 3, b: 4, fixedSlot: 1, after: [1] },
    ];
    expect(left({ meetings })).toEqual([[2, { code: 'order', a: 3, b: 4, slots: [1], meetings: [1] }]]);
  });

  test('it would not be fair', () => {
    const meetings = [
      { a: 1, b: 2, weight: 2, fixedSlot: 1 },
      { a: 1, b: 3, fixedSlot: 3 },
    ];
    expect(left({ fairness: 0, meetings })).toEqual([[2, { code: 'fairness', a: 1, b: 3, slots: [3] }]]);
  });

  test('both are free, but never together', () => {
    const meetings = [
      { a: 1, b: 3, locked: { slot: 1 } },
      { a: 2, b: 4, weight: 2, fixedSlot: 2 },
      { a: 1, b: 2 },
    ];
    expect(left({ participants: [{}, {}, {}, {}], slots: [{}, {}], meetings })).toEqual([
      [3, { code: 'no-shared-free-slot', a: 1, b: 2, freeOfA: [2], freeOfB: [1] }],
    ]);
  });
});

describe('what has been announced', () => {
  test('stays where it is, table and all, and the rest is made around it', () => {
    const problem = madeUp({ participants: 20, meetings: 90, slots: 12, tables: 8, seed: 4 });
    const first = solve(problem, { seed: 1, seconds: 1 });
    const announced = first.held.filter(({ meeting }) => meeting % 3 === 0);
    for (const { meeting, slot, table } of announced) problem.meetings[meeting - 1]!.locked = { slot, table };
    const again = solve(problem, { seed: 2, seconds: 1 });
    expect(again.held).toEqual(expect.arrayContaining(announced));
    expect(check(problem, again.held).faults).toEqual([]);
  });
});

describe('the run', () => {
  test('an idle night is not a break', () => {
    const meetings = [
      { a: 1, b: 2, fixedSlot: 1 },
      { a: 1, b: 3, fixedSlot: 4 },
    ];
    const days = [{ day: 1 }, { day: 1 }, { day: 2 }, { day: 2 }];
    expect(solve(forum({ meetings })).breaks).toBe(1);
    expect(solve(forum({ meetings, slots: days }))).toMatchObject({ status: 'optimal', breaks: 0 });
  });

  test('nothing to do is done', () => {
    expect(solve(forum({}))).toMatchObject({ status: 'optimal', held: [], breaks: 0, bound: 0 });
    expect(solve({ participants: [], slots: [], tables: 0, meetings: [] }).status).toBe('optimal');
  });

  test('three hundred meetings are all placed', () => {
    const problem = madeUp({ participants: 60, meetings: 300, slots: 20, tables: 25, seed: 7, away: 8 });
    const timetable = solve(problem, { seconds: 5 });
    expect(timetable.held).toHaveLength(300);
    expect(check(problem, timetable.held).faults).toEqual([]);
  });

  const crowded = madeUp({ participants: 30, meetings: 130, slots: 14, tables: 10, seed: 3, away: 30 });

  test('tells its progress: breaks only fall, the share spent only grows', () => {
    const news: Progress[] = [];
    solve({ ...crowded, fairness: 0 }, { seconds: 3, onProgress: (progress) => news.push(progress) });
    expect(news.length).toBeGreaterThan(3);
    const breaks = news.map((one) => one.breaks ?? Infinity);
    expect(breaks).toEqual([...breaks].sort((one, other) => other - one));
    const spent = news.map((one) => one.spent);
    expect(spent).toEqual([...spent].sort((one, other) => one - other));
  });

  test('a stop, or the clock, ends it with the best so far and says so', () => {
    let asked = 0;
    const stopped = solve({ ...crowded, fairness: null }, { stopped: () => ++asked > 3 });
    const late = solve({ ...crowded, fairness: null }, { seconds: 4, now: () => (asked += 1000) });
    for (const timetable of [stopped, late]) {
      expect(timetable.cut).toBe(true);
      expect(check({ ...crowded, fairness: null }, timetable.held).faults).toEqual([]);
    }
  });

  test('can be driven a slice at a time, to the same answer', () => {
    const steps = solving(crowded, { seconds: 1 });
    let step = steps.next();
    while (!step.done) step = steps.next();
    expect(step.value).toEqual(solve(crowded, { seconds: 1 }));
  });
});

describe('tables', () => {
  test('a firm that meets all day stays at its table while others come', () => {
    const problem = madeUp({ participants: 40, meetings: 1, slots: 10, tables: 5, seed: 1 });
    problem.meetings = [1, 2, 3].flatMap((a) =>
      Array.from({ length: 10 }, (_, index) => ({ a, b: 3 + a * 10 - 9 + index })),
    );
    const timetable = solve(problem);
    const { faults, tableChanges } = check(problem, timetable.held);
    expect([faults, tableChanges]).toEqual([[], 0]);
  });
});
