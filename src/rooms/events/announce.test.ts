import { expect, test } from 'vitest';
import { changeCount, changesSince, snapshotOf } from './announce.ts';
import type { Meeting } from './hall.ts';

const meeting = (id: string, a: string, b: string, slotId: string, table: number): Meeting => ({
  id,
  a,
  b,
  slotId,
  table,
  locked: false,
});
const startsAt = (slotId: string) =>
  new Date(slotId === 'nine' ? '2026-12-10T08:00:00Z' : '2026-12-10T09:00:00Z');
const announced = [
  meeting('m1', 'alloys', 'brakes', 'nine', 1),
  meeting('m2', 'carbon', 'dampers', 'nine', 2),
  meeting('m3', 'alloys', 'carbon', 'ten', 1),
];
const told = snapshotOf(announced, startsAt);

test('what was announced and stands is no change, even under a new id', () => {
  expect(changeCount(changesSince(told, announced))).toBe(0);
  expect(
    changeCount(
      changesSince(
        told,
        announced.map((m) => ({ ...m, id: `new-${m.id}` })),
      ),
    ),
  ).toBe(0);
});

test('moved, added and dropped meetings are told apart, and whose agenda they touch', () => {
  const now = [announced[0]!, { ...announced[1]!, table: 5 }, meeting('m4', 'brakes', 'engines', 'ten', 2)];
  const changes = changesSince(told, now);
  expect([...changes.changed]).toEqual(['m2', 'm4']);
  expect(changes.moved.map((one) => [one.meeting.id, one.was.table, one.meeting.table])).toEqual([
    ['m2', 2, 5],
  ]);
  expect(changes.added.map((one) => one.id)).toEqual(['m4']);
  expect(changes.dropped).toEqual([
    { a: 'alloys', b: 'carbon', slotId: 'ten', startsAt: '2026-12-10T09:00:00.000Z', table: 1 },
  ]);
  expect([...changes.touched].sort()).toEqual(['alloys', 'brakes', 'carbon', 'dampers', 'engines']);
});
