import fc from 'fast-check';
import { expect, test } from 'vitest';
import { check } from '../checker.ts';
import { misfitsOf } from './misfit.ts';
import { repair } from './repair.ts';
import type { Problem } from '../problem.ts';
import type { Disturbance } from './disturbance.ts';

const problem: Problem = {
  participants: [{}, {}, {}],
  slots: [{}, {}],
  tables: 1,
  mode: 'choose',
  meetings: [
    { a: 1, b: 2 },
    { a: 2, b: 3 },
  ],
};

test.each([
  [{ kind: 'cancelled', meeting: 3 }, 'there is no meeting 3'],
  [{ kind: 'cancelled' }, 'it names no meeting'],
  [{ kind: 'no-show', participant: 0 }, 'there is no participant 0'],
  [{ kind: 'late', participant: 1, until: 4 }, 'there is no slot 4'],
  [{ kind: 'table-closed', table: 1.5 }, 'there is no table 1.5'],
  [{ kind: 'rain' }, 'there is no disturbance called "rain"'],
  [{ kind: 'toString' }, 'there is no disturbance called "toString"'],
  [null, 'this is no disturbance'],
  [{ kind: 'wish', meeting: { a: 1, b: 1 } }, 'meetings[3] is a meeting of participant 1 with itself.'],
  [{ kind: 'wish' }, 'it names no meeting'],
  [
    { kind: 'walk-in', participant: {}, wishes: [{ with: 9 }] },
    'meetings[3].b is 9, but there are only 4 participants.',
  ],
  [{ kind: 'walk-in', participant: {} }, 'it has no list of wishes'],
])('%j: %s', (what, message) => {
  expect(misfitsOf(problem, [what])).toEqual([{ disturbance: 1, message }]);
  expect(() => repair(problem, [], [what as Disturbance], { now: 0 })).toThrow(
    new RangeError(`disturbance 1: ${message}`),
  );
});

test('news may speak of who came in before it', () => {
  const news = [
    { kind: 'walk-in', participant: { name: 'Late Srl' }, wishes: [{ with: 1 }] },
    { kind: 'leaves', participant: 4, from: 2 },
    { kind: 'cancelled', meeting: 3 },
  ];
  expect(misfitsOf(problem, news)).toEqual([]);
  expect(misfitsOf(problem, news.slice(1)).map(({ message }) => message)).toEqual([
    'there is no participant 4',
    'there is no meeting 3',
  ]);
});

test('whatever comes in is refused in words, or repaired', () => {
  const number = fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 0, max: 3 }) },
    { weight: 1, arbitrary: fc.anything() },
  );
  const kind = fc.oneof(
    fc.constantFrom('cancelled', 'withdrawn', 'no-show', 'late', 'leaves', 'returns', 'slot-lost'),
    fc.constantFrom('table-closed', 'table-opened', 'wish', 'walk-in', 'rain', 3),
  );
  const meeting = fc.oneof(number, fc.record({ a: number, b: number, weight: number, after: fc.anything() }));
  const news = fc.oneof(
    fc.anything(),
    fc.record(
      {
        kind,
        meeting,
        participant: fc.oneof(number, fc.record({ forbidden: fc.anything() })),
        table: number,
        slot: number,
        from: number,
        to: number,
        until: number,
        wishes: fc.oneof(fc.anything(), fc.array(fc.record({ with: number }), { maxLength: 2 })),
      },
      { requiredKeys: ['kind'] },
    ),
  );
  let repaired = 0;
  fc.assert(
    fc.property(news, (what) => {
      const misfits = misfitsOf(problem, [what]);
      for (const { message } of misfits) expect(message.length).toBeGreaterThan(5);
      if (misfits.length > 0) return;
      const answer = repair(problem, [{ meeting: 1, slot: 1, table: 1 }], [what as Disturbance], { now: 0 });
      expect(check(answer.problem, answer.held).faults).toEqual([]);
      repaired += 1;
    }),
    { numRuns: 2000, seed: 3 },
  );
  expect(repaired).toBeGreaterThan(50);
});
