import { describe, expect, test, vi } from 'vitest';
import { check } from '../checker.ts';
import { madeUp } from '../generator.ts';
import { membersOf } from '../problem.ts';
import { solve } from '../solve.ts';
import { repair } from './repair.ts';
import { makeUpDay } from './stream.ts';
import type { Problem } from '../problem.ts';
import type { Held } from '../timetable.ts';
import type { Disturbance } from './disturbance.ts';
import type { Repair } from './repair.ts';

vi.setConfig({ testTimeout: 60_000 });

interface Moment {
  problem: Problem;
  held: Held[];
  now: number;
  what: Disturbance;
  answer: Repair;
}

/** A day of 30 firms, every eighth meeting locked, and what happens to it. */
function stream(seed: number, count: number): Moment[] {
  const slots = 10;
  let problem = madeUp({ participants: 30, meetings: 115, slots, tables: 13, seed, away: 8, mode: 'choose' });
  let { held } = solve(problem, { seed, seconds: 1 });
  const locks = new Map(held.filter((_, index) => index % 8 === 0).map((one) => [one.meeting, one]));
  problem = {
    ...problem,
    meetings: problem.meetings.map((meeting, index) => {
      const lock = locks.get(index + 1);
      return lock ? { ...meeting, locked: { slot: lock.slot, table: lock.table } } : meeting;
    }),
  };
  const next = makeUpDay(seed);
  return Array.from({ length: count }, (_, index) => {
    const now = Math.floor((index * slots) / (count + 1));
    const what = next(problem, held, now);
    const moment = {
      problem,
      held,
      now,
      what,
      answer: repair(problem, held, [what], { now, steps: 40_000 }),
    };
    ({ problem, held } = moment.answer);
    return moment;
  });
}

describe('a day of disturbances', () => {
  const moments = [1, 2, 3].flatMap((seed) => stream(seed, 60));

  test('never breaks a rule', () => {
    for (const { answer } of moments) expect(check(answer.problem, answer.held).faults).toEqual([]);
  });

  test('leaves where it is what is locked or has begun', () => {
    for (const { problem, held, now, what, answer } of moments)
      for (const one of held) {
        const after = answer.held.find(({ meeting }) => meeting === one.meeting);
        const { locked } = problem.meetings[one.meeting - 1]!;
        if (one.slot <= now) expect(after).toEqual(one);
        else if (locked && after) {
          expect(after.slot).toBe(one.slot);
          if (what.kind !== 'table-closed' || what.table !== one.table) expect(after.table).toBe(one.table);
        }
      }
  });

  test('accounts for every meeting: kept, changed with a reason, or waiting', () => {
    for (const { held, answer } of moments) {
      const changed = new Map(answer.changed.map((one) => [one.meeting, one.kind]));
      for (const one of held) if (!changed.has(one.meeting)) expect(answer.held).toContainEqual(one);
      const before = new Set(held.map((one) => one.meeting));
      for (const { meeting } of answer.held)
        expect(before.has(meeting) || changed.get(meeting) === 'entered').toBe(true);
      const numbers = [...answer.held, ...answer.left].map(({ meeting }) => meeting).sort((a, b) => a - b);
      expect(numbers).toEqual(answer.problem.meetings.map((_, index) => index + 1));
    }
  });

  test('takes away only what the news makes impossible, or moving too many', () => {
    const impossible = new Set(['cancelled', 'withdrawn', 'away', 'table-closed', 'slot-lost']);
    for (const { answer } of moments)
      for (const change of answer.changed)
        if (change.kind === 'lost') expect(impossible).toContain(change.because.code);
  });

  test('tells each change to those who sit in the meeting and to nobody else', () => {
    for (const { answer } of moments) {
      for (const change of answer.changed) {
        const told = answer.changes.filter(({ changes }) => changes.includes(change));
        expect(told.map(({ participant }) => participant)).toEqual(
          membersOf(answer.problem.meetings[change.meeting - 1]!).sort((one, other) => one - other),
        );
      }
      const lines = answer.changes.flatMap(({ changes }) => changes);
      expect(new Set(lines)).toEqual(new Set(answer.changed));
    }
  });

  test('does the same again', () => {
    for (const { problem, held, now, what, answer } of moments.slice(0, 40))
      expect(repair(problem, held, [what], { now, steps: 40_000 })).toEqual(answer);
  });

  test('changes nothing where nothing happened', () => {
    for (const { problem, held, now } of moments) {
      const answer = repair(problem, held, [], { now });
      expect(answer.held).toEqual(held);
      expect(answer.changed).toEqual([]);
      expect(answer.cost).toEqual({ others: 0, lost: 0, moved: 0, reseated: 0, entered: 0, breaks: 0 });
    }
  });

  test('repairs all at once as soundly as one by one', () => {
    const { problem, held, now } = moments[0]!;
    const next = makeUpDay(99);
    const news = Array.from({ length: 6 }, () => next(problem, held, now));
    const answer = repair(problem, held, news, { now, steps: 40_000 });
    expect(check(answer.problem, answer.held).faults).toEqual([]);
  });
});
