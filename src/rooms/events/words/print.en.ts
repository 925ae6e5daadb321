/** What stands on paper and in calendars. */
const counted = (n: number, one: string, many: string) => `${spelled(n)} ${n === 1 ? one : many}`;
const spelled = (n: number) =>
  ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'][n] ?? String(n);
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export const printEn = {
  agenda: 'Agenda',
  agendasOf: (forum: string) => `Agendas · ${forum}`,
  agendaTitle: (firm: string, forum: string) => `${firm} · Agenda · ${forum}`,
  draft: 'Draft, not yet announced',
  edition: (moment: string, version: number) => `Announced ${moment} · edition ${version}`,
  page: (page: number, pages: number) => (pages > 1 ? `${page} of ${pages}` : ''),
  time: 'Time',
  table: 'Table',
  tableNumber: (table: number | string) => `Table ${table}`,
  youMeet: 'You meet',
  notes: 'Notes',
  free: 'free',
  away: 'you are away',
  pause: 'Break',
  noMeetingsYet: 'No meetings yet',
  /** "Nine meetings. The first at 9:00, at table 4." */
  summary: (meetings: number, hour: string, table: number, day: string | null) =>
    `${capital(counted(meetings, 'meeting', 'meetings'))}. ${
      meetings === 1 ? 'It starts' : 'The first starts'
    }${day ? ` on ${day}` : ''} at\u{a0}${hour}, at\u{a0}table\u{a0}${table}.`,
  noMeetings:
    'There is no meeting in your agenda yet. Come all the same: the breaks are made for meeting, and at the desk we will gladly introduce you to whom you are looking for.',
  allMet: 'Everyone you asked to meet is in this agenda.',
  unmet: (unmet: number, made: number) =>
    unmet === made
      ? 'The meetings you asked for could not be fitted in this time, and we are sorry. Tell us at the desk: we will look for a free moment together, and the breaks are there for this too.'
      : `${capital(counted(unmet, 'of your wishes', 'of your wishes'))} could not be fitted in, and we are sorry. Tell us at the desk: we will look for a free moment together, and the breaks are there for this too.`,
  onDay: (meetings: number) => `${meetings} ${meetings === 1 ? 'meeting' : 'meetings'}`,
  with: 'with',
  tableFree: 'Nobody sits here at set hours. Take a seat.',
  cardsTitle: (forum: string) => `Table cards · ${forum}`,
  foldHere: 'fold here',
  continued: 'continued',
  overviewTitle: (forum: string) => `Overview · ${forum}`,
  overview: 'Overview',
  firm: 'Firm',
  overviewKey: 'A table number, and beside it the number of the firm met there',
  keyFree: 'free',
  keyAway: 'away',
  rows: (from: number, to: number, of: number) => `Firms ${from}–${to} of ${of}`,
  floorTitle: (forum: string) => `Floor list · ${forum}`,
  floor: 'Floor list',
  atTables: (tables: number) => `${tables} ${tables === 1 ? 'table' : 'tables'} taken`,
  nobodyMeets: 'No meetings at this hour.',
  freeFirms: 'Free',
  awayFirms: 'Away',
  calendarName: (forum: string) => forum,
  meetingWith: (firm: string) => `Meeting with ${firm}`,
  calendarLocation: (table: number, place: string) => (place ? `table ${table}, ${place}` : `table ${table}`),
  people: 'At the table',
};

export type PrintWords = typeof printEn;
