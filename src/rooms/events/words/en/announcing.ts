const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

export const announcing = {
  title: 'Announce',
  never: 'Nothing has been announced yet.',
  last: (number: number, when: string, who: string) =>
    `Announced ${when} by ${who}${number === 1 ? '' : `, for the ${number}th time`}.`,
  lead: 'Announcing keeps a copy of every agenda as it stands and locks the meetings. Later changes are marked here and on the timetable.',
  act: (meetings: number) => `Announce ${plural(meetings, 'meeting', 'meetings')}`,
  again: (changes: number) => `Announce ${plural(changes, 'change', 'changes')}`,
  done: (meetings: number) => `${plural(meetings, 'meeting', 'meetings')} announced and locked.`,
  same: 'Everything is as announced.',
  changes: 'What changed since then',
  touched: (firms: number) => `${plural(firms, 'agenda is', 'agendas are')} out of date:`,
  moved: (a: string, b: string, was: string, now: string) => `${a} – ${b}: from ${was} to ${now}`,
  added: (a: string, b: string, now: string) => `${a} – ${b}: new, ${now}`,
  dropped: (a: string, b: string, was: string) => `${a} – ${b}: gone, was ${was}`,
  place: (at: string, table: number) => `${at}, table ${table}`,
  someone: 'a firm that left',
  outcome: 'What came of it',
  figures: {
    held: 'meetings held',
    noShow: 'somebody did not come',
    cards: 'cards exchanged',
    again: 'second meetings wanted',
  },
  reported: (reported: number, meetings: number) =>
    `Reported: ${reported} of ${plural(meetings, 'meeting', 'meetings')}.`,
  howToReport: 'Open a meeting to write down what came of it.',
  close: 'Put the forum away',
  closeLead:
    'After the last slot. Nothing moves in it any more; reports can still be added, and it can be opened again.',
  closed: 'The forum is over.',
  reopened: 'The forum is open again.',
};
