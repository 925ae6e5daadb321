const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

export const participants = {
  title: 'Firms that take part',
  none: 'No firm takes part yet.',
  noneLead: 'Look firms up among your members, paste their names, or take all of a tag.',
  add: 'Add firms',
  search: 'Search your members',
  searchNone: (typed: string) => `No member answers to “${typed}”, or all of them take part already.`,
  addChosen: 'Add the ticked firms',
  choose: (firm: string) => `Add ${firm}`,
  byTag: 'All firms of a tag',
  tag: 'Tag',
  tagFirms: (label: string, firms: number) => `${label} (${firms})`,
  chooseTag: 'Choose a tag',
  addTag: 'Add them all',
  paste: 'Paste or bring a file',
  pasteNames: 'Names, one on a line',
  pasteHint: 'After the name, in further columns, the people who come. CSV and pasted tables are read.',
  file: 'or a CSV file',
  addPasted: 'Look them up and add them',
  added: (count: number) => (count === 0 ? 'Nobody new.' : `${plural(count, 'firm', 'firms')} added.`),
  report: 'What became of each line',
  reportSentence: (found: number, again: number, problems: number) =>
    `${plural(found, 'firm', 'firms')} added, ${again} here already, ${plural(problems, 'line', 'lines')} not understood.`,
  line: 'Line',
  written: 'Written',
  why: 'Why not',
  columns: {
    name: 'Firm',
    town: 'Town',
    people: 'At the table',
    wishes: 'Wishes',
    asked: 'Asked for',
    mutual: 'Mutual',
    meetings: 'Meetings',
    acts: 'Acts',
  },
  remove: 'Take out',
  removeFirm: (firm: string) => `Take out ${firm}`,
  removed: (firm: string, meetings: number) =>
    meetings === 0
      ? `${firm} does not take part any more.`
      : `${firm} does not take part any more, and ${plural(meetings, 'meeting is', 'meetings are')} gone.`,
  returned: (firm: string, lost: number) =>
    lost === 0
      ? `${firm} takes part again, as before.`
      : `${firm} takes part again; the place of ${plural(lost, 'meeting', 'meetings')} was taken meanwhile.`,
  back: 'All firms of the forum',
  member: 'The firm among the members',
  agenda: 'Agenda',
  agendaNone: 'No meeting yet.',
  agendaRows: { break: 'break', free: 'free', away: 'away' },
  table: (number: number) => `table ${number}`,
  people: 'Who sits at the table',
  peopleHint: 'One name on a line, as it should be printed.',
  cap: 'At most so many meetings',
  capHint: 'Empty: as many as fit.',
  save: 'Save',
  saved: 'Saved.',
  print: 'Agenda as PDF',
  calendar: 'Calendar file',
};
