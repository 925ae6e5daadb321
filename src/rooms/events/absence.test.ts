import { expect, test } from 'vitest';
import { absenceChanges, sortAbsences } from './absence.ts';
import type { Hall } from './hall.ts';

const hall: Hall = {
  slots: [
    { id: 'nine', day: '2026-12-10', startsAt: new Date('2026-12-10T08:00:00Z'), kind: 'meeting' },
    { id: 'ten', day: '2026-12-10', startsAt: new Date('2026-12-10T09:00:00Z'), kind: 'meeting' },
    { id: 'lunch', day: '2026-12-10', startsAt: new Date('2026-12-10T10:00:00Z'), kind: 'break' },
  ],
  tables: [{ number: 4, closed: false }],
  participants: [
    { id: 'alloys', name: 'Alloys srl', away: new Set(['nine']), cap: null },
    { id: 'brakes', name: 'Brakes srl', away: new Set(), cap: null },
  ],
  meetings: [{ id: 'm1', a: 'alloys', b: 'brakes', slotId: 'ten', table: 4, locked: false }],
  never: new Set(),
};

test('only what an editor changed counts, so two editors do not undo each other', () => {
  const shown = new Set(['alloys nine', 'brakes nine']);
  const wanted = new Set(['alloys nine', 'alloys ten']);
  expect(absenceChanges(shown, wanted)).toEqual([
    { participantId: 'alloys', slotId: 'ten', away: true },
    { participantId: 'brakes', slotId: 'nine', away: false },
  ]);
  expect(absenceChanges(shown, shown)).toEqual([]);
});

test('being away in a meeting is refused with the meeting; the other boxes are taken', () => {
  const sorted = sortAbsences(hall, [
    { participantId: 'alloys', slotId: 'ten', away: true },
    { participantId: 'alloys', slotId: 'nine', away: false },
    { participantId: 'brakes', slotId: 'nine', away: true },
  ]);
  expect(sorted.take.map((one) => `${one.participantId} ${one.slotId} ${one.away}`)).toEqual([
    'alloys nine false',
    'brakes nine true',
  ]);
  expect(sorted.refused).toEqual([
    {
      code: 'absence/in-a-meeting',
      about: 'away',
      data: { firm: 'Alloys srl', with: 'Brakes srl', table: 4, at: '2026-12-10T09:00:00.000Z' },
    },
  ]);
});

test('what is so already, unknown, or a break, is passed over', () => {
  const changes = [
    { participantId: 'alloys', slotId: 'nine', away: true },
    { participantId: 'brakes', slotId: 'lunch', away: true },
    { participantId: 'nobody', slotId: 'nine', away: true },
  ];
  expect(sortAbsences(hall, changes)).toEqual({ take: [], refused: [] });
});
