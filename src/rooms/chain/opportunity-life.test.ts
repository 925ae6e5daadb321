import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addDays,
  daysBetween,
  readUntil,
  reminderDue,
  renewedUntil,
  type Reminder,
} from './opportunity-life.ts';

const today = '2026-11-22';

test.each([
  ['', '2027-02-20'],
  [' 2026-11-22 ', '2026-11-22'],
  ['2027-11-22', '2027-11-22'],
  ['2026-11-21', 'opportunity/until-past'],
  ['2027-11-23', 'opportunity/until-too-far'],
  ['2026-02-30', 'day/unreadable'],
  ['tomorrow', 'day/unreadable'],
])('until %j: %s', (typed, expected) => {
  const read = readUntil(typed, today);
  expect(read.ok ? read.value : read.refusal.code).toBe(expected);
});

test('days over a leap year and a change of clocks', () => {
  expect(addDays('2028-02-28', 2)).toBe('2028-03-01');
  expect(addDays('2026-10-24', 2)).toBe('2026-10-26');
  expect(daysBetween('2026-10-24', '2027-10-24')).toBe(365);
});

test('a firm is written to fourteen days and three days before the end, and then never again', () => {
  const expiresOn = '2027-01-31';
  const sent: [string, Reminder][] = [];
  let remindedOn: string | null = null;
  for (let day = '2026-11-02'; day <= '2027-02-20'; day = addDays(day, 1)) {
    const due = reminderDue({ expiresOn, enteredOn: '2026-11-02', remindedOn }, day);
    if (due === null) continue;
    sent.push([day, due]);
    remindedOn = day;
  }
  expect(sent).toEqual([
    ['2027-01-17', 14],
    ['2027-01-28', 3],
  ]);
});

test('a house that was closed on the day writes when it opens, once, and not twice for two days missed', () => {
  const one = { expiresOn: '2027-01-31', enteredOn: '2026-11-02' };
  expect(reminderDue({ ...one, remindedOn: null }, '2027-01-20')).toBe(14);
  expect(reminderDue({ ...one, remindedOn: '2027-01-20' }, '2027-01-21')).toBe(null);
  expect(reminderDue({ ...one, remindedOn: null }, '2027-01-30')).toBe(3);
  expect(reminderDue({ ...one, remindedOn: '2027-01-30' }, '2027-01-30')).toBe(null);
});

test('what was entered for a week is not reminded of on the first day', () => {
  const one = { expiresOn: addDays(today, 7), enteredOn: today, remindedOn: null };
  expect(reminderDue(one, today)).toBe(null);
  expect(reminderDue(one, addDays(today, 4))).toBe(3);
});

test('after a renewal both reminders come again', () => {
  const renewed = renewedUntil('2026-11-25', today);
  const one = { expiresOn: renewed, enteredOn: '2026-09-01', remindedOn: '2026-11-22' };
  expect(reminderDue(one, today)).toBe(null);
  expect(reminderDue(one, addDays(renewed, -14))).toBe(14);
});

test('law: however often the house looks, no life of a year has more than two reminders', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 365 }),
      fc.array(fc.integer({ min: 0, max: 366 }), { maxLength: 60 }),
      (lasts, looks) => {
        const expiresOn = addDays(today, lasts);
        let remindedOn: string | null = null;
        let sent = 0;
        for (const look of looks.sort((a, b) => a - b)) {
          const day = addDays(today, look);
          if (reminderDue({ expiresOn, enteredOn: today, remindedOn }, day) === null) continue;
          sent++;
          remindedOn = day;
        }
        expect(sent).toBeLessThanOrEqual(2);
      },
    ),
  );
});
