import { expect, test } from 'vitest';
import { readForumForm } from './forum-form.ts';

function form(fields: [string, string][]): FormData {
  const data = new FormData();
  for (const [name, text] of fields) data.append(name, text);
  return data;
}

test('empty lines of days and breaks are left out, the others keep their order', () => {
  const typed = form([
    ['name', ' Forum '],
    ['place', 'Modena'],
    ['zone', 'Europe/Rome'],
    ['tables', '25'],
    ['day', '2026-12-10'],
    ['opens', '09:00'],
    ['closes', '17:00:00'],
    ['day', ''],
    ['opens', '09:00'],
    ['closes', '13:00'],
    ['slotMinutes', '20'],
    ['changeMinutes', ''],
    ['breakFrom', '13:00'],
    ['breakTo', '14:00'],
    ['breakLabel', 'Pranzo'],
    ['breakFrom', ''],
    ['breakTo', ''],
    ['breakLabel', ''],
  ]);
  expect(readForumForm(typed)).toEqual({
    name: 'Forum',
    place: 'Modena',
    zone: 'Europe/Rome',
    tables: 25,
    plan: {
      days: [{ day: '2026-12-10', opens: '09:00', closes: '17:00' }],
      slotMinutes: 20,
      changeMinutes: 0,
      breaks: [{ from: '13:00', to: '14:00', label: 'Pranzo' }],
    },
  });
});

test('what is no number stays no number, for the plan to refuse', () => {
  expect(readForumForm(form([['tables', 'many']])).tables).toBeNaN();
});
