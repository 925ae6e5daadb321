const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

export const forum = {
  events: 'Events',
  eventsLead: 'A forum brings firms to one table, two by two. You prepare it here; nobody needs an account.',
  none: 'No forum yet.',
  noneLead: 'Say where and when; slots and tables follow from it.',
  create: 'Set up a forum',
  coming: 'Coming',
  past: 'Past',
  columns: {
    name: 'Forum',
    when: 'When',
    place: 'Place',
    participants: 'Firms',
    meetings: 'Meetings',
    state: 'State',
  },
  states: { draft: 'in preparation', announced: 'announced', over: 'over' },
  days: (first: string, last: string) => (first === last ? first : `${first} – ${last}`),
  newTitle: 'A new forum',
  newLead: 'Everything can be changed later. Slots with meetings are never dropped unasked.',
  editTitle: 'Place, days and tables',
  name: 'Name',
  nameHint: 'As it will stand on the agendas.',
  place: 'Place',
  placeHint: 'Hall, street, town: where people should come.',
  zone: 'Time zone of the place',
  daysLegend: 'Days',
  day: 'Day',
  opens: 'From',
  closes: 'To',
  moreDays: 'More days: fill a line; an empty line is left out.',
  rhythm: 'Rhythm',
  slotMinutes: 'A meeting takes',
  changeMinutes: 'Then, to change tables',
  minutes: 'minutes',
  breaks: 'Breaks, the same on every day',
  breakLabel: 'What',
  breakHint: 'An empty line is left out.',
  lunch: 'Lunch',
  tables: 'Tables',
  preview: 'What comes of it',
  showPreview: 'Show the slots',
  previewSentence: (slots: number, tables: number) =>
    `${plural(slots, 'slot', 'slots')} at ${plural(tables, 'table', 'tables')}: room for ${slots * tables} meetings; a firm can have at most ${slots}.`,
  save: 'Save',
  cancel: 'Leave it as it was',
  theirs: 'What the other person saved',
  overview: 'Overview',
  back: 'All events',
  edit: 'Change place, days, tables',
  next: 'Next',
  facts: {
    when: 'When',
    place: 'Place',
    slots: 'Slots',
    tables: 'Tables',
    slotsOf: (slots: number, minutes: number) => `${slots}, of ${minutes} minutes`,
  },
  steps: {
    participants: 'Firms',
    availability: 'Availability',
    wishes: 'Wishes',
    timetable: 'Timetable',
    announce: 'Announce',
    paper: 'Hold it',
    history: 'History',
    outcome: 'What came of it',
  },
  acts: {
    'add-participants': {
      say: () => 'Nobody takes part yet.',
      why: 'Choose the firms first: search, paste their names, or take all of a tag.',
      act: 'Choose the firms',
    },
    'record-wishes': {
      say: (n: ActFacts) =>
        `${plural(n.participants, 'firm takes part', 'firms take part')}, and no wish is written down.`,
      why: 'The timetable is made of wishes: who wants to meet whom.',
      act: 'Write down wishes',
    },
    'watch-run': {
      say: () => 'The timetable is being made.',
      why: 'You may close the page and come back.',
      act: 'See how far it is',
    },
    'make-timetable': {
      say: (n: ActFacts) => `${plural(n.wishes, 'wish waits', 'wishes wait')} for a table.`,
      why: 'It takes a few seconds, and what can’t be met is explained.',
      act: 'Make the timetable',
    },
    'make-again': {
      say: (n: ActFacts) => `${plural(n.untried, 'wish is', 'wishes are')} newer than the timetable.`,
      why: 'Made again, it takes them in; locked meetings stay where they are.',
      act: 'Make it again',
    },
    announce: {
      say: (n: ActFacts) =>
        `${plural(n.meetings, 'meeting is', 'meetings are')} planned and nobody has been told.`,
      why: 'Announcing keeps the agendas as they are and locks the meetings.',
      act: 'Look and announce',
    },
    'announce-again': {
      say: (n: ActFacts) =>
        `${plural(n.changes, 'meeting differs', 'meetings differ')} from what was announced.`,
      why: 'Tell those it touches, and print their agendas again.',
      act: 'See what changed',
    },
    print: {
      say: (n: ActFacts) =>
        `All is announced: ${plural(n.meetings, 'meeting', 'meetings')} for ${plural(n.participants, 'firm', 'firms')}.`,
      why: 'An agenda for every firm, a card for every table, an overview for you.',
      act: 'Print',
    },
    'look-after': {
      say: (n: ActFacts) => `The forum is under way: ${plural(n.meetings, 'meeting', 'meetings')}.`,
      why: 'Who meets where now; and when somebody does not come, who would move.',
      act: 'Look after the floor',
    },
    close: {
      say: () => 'The last slot has passed.',
      why: 'Write down what came of the meetings, then put the forum away.',
      act: 'Write down what came of it',
    },
    'read-outcome': {
      say: () => 'This forum is over.',
      why: 'Its meetings and what came of them stay here.',
      act: 'See what came of it',
    },
  },
  figures: {
    participants: (n: number): string => (n === 1 ? 'firm takes part' : 'firms take part'),
    wishes: (n: number): string => (n === 1 ? 'wish' : 'wishes'),
    mutual: (n: number): string => (n === 1 ? 'pair wished by both sides' : 'pairs wished by both sides'),
    meetings: (n: number): string => (n === 1 ? 'meeting' : 'meetings'),
    unmet: (n: number): string => (n === 1 ? 'wish not met' : 'wishes not met'),
  },
  readOnly: 'You can look at everything here; changes are made by the animator.',
  over: 'This forum is over: nothing in it moves any more.',
  reopen: 'Open it again',
};

export interface ActFacts {
  participants: number;
  wishes: number;
  untried: number;
  meetings: number;
  changes: number;
}
