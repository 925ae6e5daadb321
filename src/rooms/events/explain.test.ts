import { conflict, relaxations, solve } from '#packages/timetable';
import { expect, test } from 'vitest';
import { explain } from './explain.ts';
import type { Hall } from './hall.ts';
import { pose } from './timetable.ts';

/** Alfa and Beta were locked at nine; since then Alfa said that it can't come at nine. */
const hall: Hall = {
  slots: ['09', '10'].map((hour) => ({
    id: `at${hour}`,
    day: '2026-12-10',
    startsAt: new Date(`2026-12-10T${hour}:00:00Z`),
    kind: 'meeting',
  })),
  tables: [{ number: 1, closed: false }],
  participants: [
    { id: 'alfa', name: 'Alfa', away: new Set(['at09']), cap: null },
    { id: 'beta', name: 'Beta', away: new Set(), cap: null },
  ],
  meetings: [{ id: 'm1', a: 'alfa', b: 'beta', slotId: 'at09', table: 1, locked: true }],
  never: new Set(),
};

test('where there is no timetable, what contradicts what is said in both languages, and where to mend it', () => {
  const posed = pose(hall, [], ({ startsAt }) => startsAt.toISOString().slice(11, 16));
  expect(solve(posed.problem).status).toBe('infeasible');
  const { conflict: said, waysOut } = explain(posed, conflict(posed.problem), relaxations(posed.problem));
  expect(said.en.join(' ')).toContain('Alfa is absent at 09:00.');
  expect(said.it).toHaveLength(said.en.length);
  expect(said.it.join(' ')).not.toBe(said.en.join(' '));
  const acts = waysOut.map((way) => way.acts);
  expect(acts).toContainEqual([{ to: 'away' }]);
  expect(acts).toContainEqual([{ to: 'meeting', id: 'm1' }]);
});

test('where the conflict was not narrowed down, that is what is said', () => {
  const { conflict: said, waysOut } = explain(pose(hall, []), null, []);
  expect([said.en.length, said.it.length, waysOut.length]).toEqual([1, 1, 0]);
});
