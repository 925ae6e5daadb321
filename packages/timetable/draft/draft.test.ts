import { describe, expect, test, vi } from 'vitest';
import { check } from '../checker.ts';
import { madeUp } from '../generator.ts';
import { Grid } from '../grid.ts';
import { Meter } from '../meter.ts';
import { Placing } from '../placing.ts';
import { prepare } from '../prepared.ts';
import { seeded } from '../random.ts';
import { seat } from '../seating.ts';
import { canDraft, draft } from './draft.ts';
import { pairUp } from './pairing.ts';
import { Presence } from './presence.ts';
import type { Problem } from '../problem.ts';

vi.setConfig({ testTimeout: 60_000 });

const fair = madeUp({
  participants: 120,
  meetings: 900,
  slots: 24,
  tables: 45,
  seed: 3,
  away: 6,
  inSession: 10,
});

function filled(problem: Problem): { grid: Grid; placing: Placing; meter: Meter } {
  const grid = new Grid(prepare(problem).model);
  const meter = new Meter();
  const placing = new Placing(grid, meter, seeded(1));
  placing.first();
  while (grid.pool.size > 0) placing.turnFor(placing.pick());
  return { grid, placing, meter };
}

function drained<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

describe('a draft', () => {
  test('places everybody without a clash, and leaves far fewer breaks than it found', () => {
    const { grid, placing, meter } = filled(fair);
    const found = grid.total;
    drained(draft(grid, placing, meter, seeded(1), 10_000_000));
    expect(grid.pool.size).toBe(0);
    const { faults, breaks } = check({ ...fair, fairness: null }, seat(grid.model, grid.cell));
    expect(faults).toEqual([]);
    expect(breaks).toBe(grid.total);
    expect(grid.total).toBeLessThan(found / 3);
  });

  test('is the same again', () => {
    const twice = [1, 2].map(() => {
      const { grid, placing, meter } = filled(fair);
      drained(draft(grid, placing, meter, seeded(7), 3_000_000));
      return [...grid.cell, meter.spent];
    });
    expect(twice[0]).toEqual(twice[1]);
  });

  test('keeps its books: who is there, how many, whom they find', () => {
    const { grid, meter } = filled(fair);
    const { model } = grid;
    const presence = new Presence(grid, meter, seeded(5));
    drained(presence.settle(4_000_000));
    for (let cell = 0; cell < model.cells; cell++) {
      const people = [...Array(model.participants).keys()].filter((one) => presence.isThere(one, cell));
      expect(presence.crowd[cell]).toBe(people.length);
      for (const person of people)
        expect([...model.of[person]!].some((meeting) => model.open[meeting * model.cells + cell])).toBe(true);
    }
    for (let meeting = 0; meeting < model.meetings; meeting++) {
      const both = [...Array(model.cells).keys()].filter(
        (cell) =>
          model.open[meeting * model.cells + cell] &&
          presence.isThere(model.a[meeting]!, cell) &&
          presence.isThere(model.b[meeting]!, cell),
      );
      expect(presence.shared[meeting]).toBe(both.length);
    }
    // Nobody is put where it is not, and nobody twice.
    const held = drained(pairUp(presence, meter, seeded(5)));
    const busy = new Set<string>();
    held.forEach((cell, meeting) => {
      if (cell < 0) return;
      for (const person of [model.a[meeting]!, model.b[meeting]!]) {
        expect(presence.isThere(person, cell)).toBe(true);
        expect(busy.has(`${person}@${cell}`)).toBe(false);
        busy.add(`${person}@${cell}`);
      }
    });
    expect(held.filter((cell) => cell < 0).length).toBeLessThan(model.meetings / 20);
  });

  test('is for plain halls only', () => {
    const { grid } = filled(fair);
    expect(canDraft(grid)).toBe(true);
    const bound = {
      ...fair,
      meetings: fair.meetings.map((one, at) => (at === 0 ? { ...one, table: 1 } : one)),
    };
    expect(canDraft(filled(bound).grid)).toBe(false);
    expect(canDraft(new Grid(grid.model))).toBe(false);
  });
});
