import type { Sentences } from '../../saying.ts';

export const refusals = {
  'forum/no-name': () => 'A forum needs a name.',
  'forum/tables': (f) => `Give a number of tables from 1 to ${f.most}.`,
  'forum/no-such-zone': (f) => `The time zone “${f.zone}” is not known. Write it as “Europe/Rome”.`,
  'forum/no-day': () => 'Give at least one day.',
  'forum/too-many-days': (f) => `At most ${f.most} days.`,
  'forum/not-a-day': (f) => `“${f.day}” is not a day of the calendar.`,
  'forum/day-twice': (f) => `${f.day} stands there twice.`,
  'forum/not-a-time': (f) =>
    `Write hours as 09:00${f.day ? ` (${f.day})` : ''}${f.label ? ` (${f.label})` : ''}.`,
  'forum/hours-backwards': (f) =>
    `On ${f.day} the end (${f.closes}) comes before the beginning (${f.opens}).`,
  'forum/slot-length': () => 'A meeting takes from 1 to 480 minutes.',
  'forum/change-length': () => 'Changing tables takes from 0 to 120 minutes.',
  'forum/break-backwards': (f) => `The break from ${f.from} ends before it begins.`,
  'forum/breaks-overlap': (f) => `The break at ${f.from} begins before the one before it has ended.`,
  'forum/no-slot-fits': () =>
    'Not a single meeting fits into these hours. Make meetings shorter or days longer.',
  'forum/too-many-slots': (f) => `That makes ${f.slots} slots; ${f.most} is the most.`,
  'forum/slots-have-meetings': (f) =>
    `Slots that would go have meetings: ${f.busy}. Move or take away those meetings first; nothing was changed.`,
  'forum/tables-have-meetings': (f) =>
    `${f.meetings} meetings sit at tables that would go, up to table ${f.table}. Move them first; nothing was changed.`,
  'forum/changed-meanwhile': () =>
    'Somebody else saved this meanwhile. Theirs is shown below; look, then save again.',
  'forum/over': () => 'This forum is over: nothing in it moves any more.',
  'forum/nothing-to-announce': () => 'There is no meeting to announce yet.',
  'forum/nothing-changed': () => 'Everything is as announced already.',
  'forum/not-held-yet': () => 'The last slot has not passed yet.',
  'participant/no-such-firm': (f) =>
    f.name
      ? `No member is called “${f.name}”${f.near ? `. Did you mean ${f.near}?` : '.'}`
      : 'This firm is not among the members.',
  'participant/two-of-that-name': (f) =>
    `More than one firm answers to “${f.name}”: ${f.names}. Write it as it stands here.`,
  'participant/not-a-cap': (f) => `“${f.cap}” is not a number of meetings from 1 to 200.`,
  'participant/changed-meanwhile': () =>
    'Somebody else changed this firm meanwhile. Look at theirs, then save again.',
  'absence/in-a-meeting': (f) =>
    `${f.firm} meets ${f.with} at ${f.at}, table ${f.table}: move that meeting first.`,
  'wish/no-name': () => 'A name is missing.',
  'wish/not-taking-part': (f) =>
    `“${f.name}” does not take part${f.near ? `. Did you mean ${f.near}?` : '.'}`,
  'wish/two-of-that-name': (f) =>
    `More than one firm answers to “${f.name}”: ${f.names}. Write it as it stands here.`,
  'wish/with-itself': () => 'A firm can’t meet itself.',
  'wish/no-such-weight': (f) => `“${f.weight}” is not a weight: write 1, 2 or 3.`,
  'wish/twice-in-file': (f) => `The same wish stands in line ${f.row}.`,
  'wish/stranger': () => 'Both firms must take part in this forum.',
  'wish/nothing-read': () => 'There was nothing to read. Paste a table or choose a file.',
  'meeting/gone': () => 'This meeting is not there any more.',
  'meeting/moved-meanwhile': (f) =>
    `Somebody moved ${f.a} – ${f.b} meanwhile: it is now at ${f.at}, table ${f.table}.`,
  'meeting/locked': (f) => `${f.a} – ${f.b} is locked at ${f.at}, table ${f.table}. Unlock it first.`,
  'meeting/with-itself': () => 'A firm can’t meet itself.',
  'meeting/not-taking-part': () => 'Both firms must take part in this forum.',
  'meeting/already': (f) => `${f.a} and ${f.b} meet already, at ${f.at}, table ${f.table}.`,
  'meeting/never-together': (f) => `You said that ${f.a} and ${f.b} must never be put together.`,
  'meeting/at-cap': (f) => `${f.firm} asked for at most ${f.cap} meetings, and has them.`,
  'meeting/no-such-slot': () => 'Choose a slot.',
  'meeting/in-a-break': (f) => `At ${f.at} there is a break.`,
  'meeting/no-such-table': (f) =>
    f.table === '0' ? 'No table is free then.' : `There is no table ${f.table}.`,
  'meeting/away': (f) => `${f.firm} is away at ${f.at}.`,
  'meeting/firm-busy': (f) => `${f.firm} is already at table ${f.table} with ${f.with} at ${f.at}.`,
  'meeting/table-taken': (f) => `At ${f.at}, ${f.a} and ${f.b} sit at table ${f.table}.`,
  'meeting/table-closed': (f) => `Table ${f.table} is closed at ${f.at}.`,
  'floor/begun': () => 'This meeting has begun: it stays where it is.',
  'floor/not-taking-part': () => 'This firm does not take part, or not any more.',
  'floor/here-already': (f) => `${f.firm} takes part already.`,
  'floor/changed-meanwhile': () =>
    'Something changed in this forum meanwhile. This is how it would be now; nothing was done yet.',
  'floor/changed-since': () => 'Something else has changed since, so it can’t be undone as a whole.',
  'floor/begun-since': () => 'Some of these meetings have begun since, so it can’t be undone.',
  'floor/undone': () => 'This was undone already.',
  'run/seed': () => 'A seed is a whole number.',
  'run/seconds': () => 'Give it from 1 to 600 seconds.',
  'run/no-wishes': () => 'There are no wishes to make a timetable of.',
  'run/at-work': () => 'The timetable is being made already.',
  'report/in-the-future': () => 'This meeting has not taken place yet.',
} satisfies Sentences as Sentences;
