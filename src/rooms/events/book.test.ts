import { expect, test } from 'vitest';
import { agendaOf, type BookParticipant, type BookSlot, type ForumBook, tableCard } from './book.ts';

const firm = (id: string, awaySlotIds: string[] = []): BookParticipant => ({
  id,
  firmId: `firm-${id}`,
  name: `${id} srl`,
  line: '',
  town: '',
  country: '',
  website: '',
  people: [],
  lang: 'it',
  awaySlotIds,
  wishesMade: 0,
  wishesUnmet: 0,
});

const slot = (id: string, minute: number, kind: BookSlot['kind'] = 'meeting'): BookSlot => ({
  id,
  day: '2026-12-10',
  startsAt: new Date(Date.UTC(2026, 11, 10, 9, minute)),
  endsAt: new Date(Date.UTC(2026, 11, 10, 9, minute + 20)),
  kind,
  label: kind === 'break' ? 'Coffee' : '',
});

const book: ForumBook = {
  event: {
    id: 'e',
    name: 'Forum',
    place: 'Modena',
    zone: 'Europe/Rome',
    state: 'draft',
    version: 1,
    announcedAt: null,
  },
  days: ['2026-12-10'],
  slots: [slot('s1', 0), slot('coffee', 20, 'break'), slot('s2', 40), slot('s3', 60)],
  tables: [{ number: 1, label: '' }],
  participants: [firm('foundry'), firm('gears', ['s3']), firm('team')],
  meetings: [
    { id: 'm1', a: 'foundry', b: 'gears', slotId: 's1', table: 1, locked: false, changed: false },
    { id: 'm2', a: 'team', b: 'gears', slotId: 's2', table: 1, locked: false, changed: false },
  ],
};

test('an agenda has a row for every slot: met, break, free or away', () => {
  const rows = agendaOf(book, 'gears').map((row) => [
    row.slot.id,
    row.kind,
    row.kind === 'meeting' && row.with.name,
  ]);
  expect(rows).toEqual([
    ['s1', 'meeting', 'foundry srl'],
    ['coffee', 'break', false],
    ['s2', 'meeting', 'team srl'],
    ['s3', 'away', false],
  ]);
  expect(agendaOf(book, 'foundry').map((row) => row.kind)).toEqual(['meeting', 'break', 'free', 'free']);
});

test('somebody who takes no part has no agenda', () => {
  expect(agendaOf(book, 'nobody')).toEqual([]);
});

test('a table card lists who sits there, in order of time', () => {
  expect(tableCard(book, 1).map((row) => [row.slot.id, row.a.id, row.b.id])).toEqual([
    ['s1', 'foundry', 'gears'],
    ['s2', 'team', 'gears'],
  ]);
  expect(tableCard(book, 2)).toEqual([]);
});
