import type { Problem } from '../import-entry.ts';
import type { Reason } from '../duplicates-compare.ts';
import type { Column } from '../import-columns.ts';
import type { Target } from '../import-targets.ts';

const number = new Intl.NumberFormat('en-GB');
const firms = (count: number) => (count === 1 ? '1 firm' : `${number.format(count)} firms`);
const rows = (count: number) => (count === 1 ? '1 row' : `${number.format(count)} rows`);

/** The counts that are not zero, in one breath. */
const counted = (counts: Record<string, number>, words: Record<string, (count: number) => string>) =>
  Object.entries(words)
    .flatMap(([key, say]) => (counts[key] ? [say(counts[key])] : []))
    .join(', ');

const targets: Record<Target, string> = {
  name: 'Name of the firm',
  website: 'Website',
  email: 'E-mail of the firm',
  phone: 'Phone of the firm',
  vat_number: 'VAT number',
  country: 'Country',
  region: 'Region or province',
  city: 'Town',
  postcode: 'Postcode',
  address: 'Address',
  summary: 'In one line',
  description: 'Description',
  offers: 'What it offers',
  needs: 'What it needs',
  tags: 'Tags',
  capabilities: 'What it can do',
  certifications: 'Certifications',
  chain_position: 'Place in the chain',
  markets: 'Markets',
  languages: 'Languages spoken',
  person_name: 'Person: full name',
  person_given: 'Person: given name',
  person_family: 'Person: family name',
  person_role: 'Person: role',
  person_email: 'Person: e-mail',
  person_phone: 'Person: phone',
  own: 'Keep as an own field',
  out: 'Leave out',
};

const reasons: Record<Reason['code'], string> = {
  'same-vat': 'same VAT number',
  'other-vat': 'another VAT number',
  'same-domain': 'same website',
  'same-email': 'same e-mail',
  'same-phone': 'same phone',
  'same-name': 'same name',
  'near-name': 'almost the same name',
  'name-within': 'one name is part of the other',
  'other-number': 'another number in the name',
  'other-form': 'legal form of another country',
  'same-address': 'same address',
  'same-city': 'same town',
  'other-city': 'another town',
  'same-country': 'same country',
  'other-country': 'another country',
};

const problems: Record<Problem['code'], string> = {
  'no-name': 'The firm has no name.',
  'name-undecodable': 'Letters of the name were lost.',
  undecodable: 'Some letters were lost.',
  'too-long': 'Too long to be what it should be.',
  'too-many-cells': 'More cells than columns: the values may have slipped.',
  'too-few-cells': 'Fewer cells than columns; the last ones were taken as empty.',
  'loose-quotes': 'Quotes that never close; the row was read as it stands.',
  'bad-email': 'Not an e-mail address.',
  'bad-website': 'Not a web address.',
  'bad-phone': 'Not a phone number.',
  'bad-vat': 'Not a VAT number.',
  'bad-country': 'Not a country we know.',
  'bad-own': 'Does not suit this own field.',
  'several-emails': 'Several e-mail addresses; the first was taken.',
  'no-person-name': 'The person has no name and was left out.',
};

const becauses: Record<Column['because'], string> = {
  header: 'from its name',
  values: 'from its values',
  'header-and-values': 'from its name and its values',
  coordinates: 'co-ordinates, not needed here',
  unknown: 'not recognised',
  empty: 'empty',
  chosen: 'chosen by you',
  taken: 'another column suits better',
};

export const en = {
  title: 'Bring in a list of firms',
  lead: 'A spreadsheet, a file from another program or a table copied from a page. Nothing is taken before you have seen it, and a whole import can be undone.',
  steps: ['The file', 'The columns', 'The rows', 'The report'],
  file: 'File',
  fileHint: 'CSV with any divider and encoding, XLSX, XLS or ODS, up to 20 MB.',
  paste: 'Or paste the table here',
  pasteHint: 'Copied from a spreadsheet or from a page, with its row of column names.',
  pastedName: 'Pasted table',
  read: 'Read it',
  recent: 'Imports so far',
  state: 'State',
  rowCount: 'Rows',
  broughtBy: 'Brought by',
  back: 'Members',
  by: (name: string, when: string) => `${name}, ${when}`,
  states: {
    mapping: 'columns to confirm',
    reading: 'being read',
    previewed: 'rows to look through',
    taking: 'being taken',
    taken: 'taken',
    undoing: 'being undone',
    undone: 'undone',
    abandoned: 'put away',
    failed: 'stopped half-way, nothing taken',
  },
  columns: {
    title: 'What is in each column?',
    found: (count: number, name: string) => `${rows(count)} in ${name}.`,
    encodingGuessed: (name: string) =>
      `The file does not say how its letters are written; ${name} was guessed. If you see wrong accents below, choose another.`,
    howRead: 'How the file is read',
    encoding: 'Letters',
    encodingAuto: 'As guessed',
    delimiter: 'Divider of the columns',
    delimiters: {
      ',': 'comma',
      ';': 'semicolon',
      '\t': 'tab',
      '|': 'vertical bar',
      markdown: 'Markdown table',
    },
    sheet: 'Sheet',
    sheetRows: (name: string, count: number) => `${name} (${rows(count)})`,
    header: 'Names of the columns',
    headerAuto: 'As guessed',
    headerYes: 'In the first row',
    headerNo: 'There are none',
    rereadAct: 'Read it again',
    blank: (count: number) =>
      `${count === 1 ? '1 empty line' : `${number.format(count)} empty lines`} not counted.`,
    above: (count: number) => `${rows(count)} above the names of the columns not taken as firms.`,
    unnamed: (at: number) => `Column ${at}`,
    column: 'Column in the file',
    samples: 'What it holds',
    goesTo: 'Goes to',
    why: 'Guessed',
    sure: (score: number, because: Column['because']) =>
      score === 0 ? becauses[because] : `${becauses[because]}, ${Math.round(score * 100)}%`,
    ownGroup: 'Own fields of this network',
    firmGroup: 'The firm',
    personGroup: 'A person of the firm',
    otherGroup: 'Otherwise',
    ownNew: 'Keep as a new own field',
    preview: 'Show me the rows',
    nothingYet: 'Nothing is taken yet: the next page shows every row and what would become of it.',
  },
  rows: {
    title: 'What will become of each row',
    sentence: (c: Record<string, number>) =>
      `${counted(c, {
        new: (count) => `${firms(count)} new`,
        same: (count) => `${number.format(count)} already here`,
        doubled: (count) => `${number.format(count)} repeated in the file`,
        undecided: (count) => `${number.format(count)} to decide`,
        aside: (count) => `${number.format(count)} set aside`,
        problem: (count) => `${number.format(count)} that can’t be taken`,
      })}: ${rows(c['rows'] ?? 0)} in all.`,
    toDecide: (count: number) =>
      count === 1
        ? '1 row looks like a firm that is already here, but not surely. It stays aside unless you decide.'
        : `${number.format(count)} rows look like firms that are already here, but not surely. They stay aside unless you decide.`,
    filters: {
      all: 'All',
      new: 'New',
      same: 'Already here',
      doubled: 'Repeated in the file',
      undecided: 'To decide',
      aside: 'Set aside',
      problem: 'Can’t be taken',
      notes: 'With remarks',
      check: 'With a likely twin',
    },
    filtersLabel: 'Which rows',
    find: 'Find in these rows',
    row: 'Row',
    firm: 'Firm in the file',
    becomes: 'What will become of it',
    remarks: 'Remarks',
    decision: 'Decision',
    decide: (name: string) => `Decision for ${name}`,
    asNew: 'A new firm',
    asSame: (name: string) => `The same as ${name}`,
    asSameRow: (name: string, row: number) => `The same as ${name}, row ${row}`,
    asAside: 'Set aside',
    undecided: 'To decide',
    keepDecisions: 'Keep these decisions',
    all: (count: number) => `All ${rows(count)} shown by this filter:`,
    allNew: 'New firms',
    allSame: 'The same as the likeliest',
    allAside: 'Set aside',
    likely: (percent: number) => `${percent}% alike`,
    compare: 'Side by side',
    inFile: 'In the file',
    here: 'Already here',
    earlier: (row: number) => `Row ${row}`,
    none: 'No row like this.',
    noName: '(no name)',
    cannot: 'Can’t be taken',
    take: (count: number) => `Take ${rows(count)} in`,
    back: 'Back to the columns',
    abandon: 'Put this import away',
    page: (from: number, to: number, of: number) =>
      `${number.format(from)}–${number.format(to)} of ${number.format(of)}`,
    fields: {
      name: 'Name',
      website: 'Website',
      vat_number: 'VAT number',
      email: 'E-mail',
      phone: 'Phone',
      country: 'Country',
      city: 'Town',
      address: 'Address',
    },
  },
  report: {
    working: 'Taking the rows',
    undoing: 'Taking the import back',
    workingSentence: (done: number, of: number) =>
      `${number.format(done)} of ${rows(of)}. You may close this page and come back.`,
    waiting: 'About to begin. You may close this page and come back.',
    title: 'What became of the file',
    sentence: (c: Record<string, number>) =>
      `${counted(c, {
        created: (count) => `${firms(count)} new`,
        enriched: (count) => `${number.format(count)} completed`,
        unchanged: (count) => `${number.format(count)} left as they were`,
        doubled: (count) => `${number.format(count)} repeated in the file`,
        aside: (count) => `${number.format(count)} set aside`,
        problem: (count) => `${number.format(count)} not taken`,
      })}: ${c['rows'] === 1 ? 'the one row' : `all ${rows(c['rows'] ?? 0)}`} of the file.`,
    filters: {
      all: 'All',
      created: 'New',
      enriched: 'Completed',
      unchanged: 'Left as they were',
      wasDoubled: 'Repeated in the file',
      wasAside: 'Set aside',
      problem: 'Not taken',
    },
    outcomes: {
      waiting: 'waiting',
      created: 'new firm',
      enriched: 'completed',
      unchanged: 'left as it was',
      doubled: 'repeated',
      aside: 'set aside',
      problem: 'not taken',
    },
    became: 'What became of it',
    open: 'Look at the firms',
    csv: 'Download the report (CSV)',
    original: 'Download the file as it came',
    asideLead: 'Rows set aside are kept. Decide for them whenever you like, then take them in.',
    decideAside: 'Decide for the rows set aside',
    undo: 'Undo the whole import',
    undoTitle: 'Undo the whole import?',
    undoSentence:
      'Firms it brought go, firms it completed get back what they said before. What somebody has edited or used since stays as it is and is listed here.',
    undoAct: 'Undo it',
    cancel: 'Leave it',
    undone: (removed: number, restored: number) =>
      `Undone: ${
        counted(
          { removed, restored },
          {
            removed: (count) => `${firms(count)} removed`,
            restored: (count) => `${firms(count)} put back as before`,
          },
        ) || 'nothing had to change'
      }.`,
    kept: (count: number) =>
      count === 1
        ? '1 firm stayed, or part of it, because of what was done since.'
        : `${number.format(count)} firms stayed, or part of them, because of what was done since.`,
    keptWhy: {
      edited: (keys: string) => `edited since: ${keys}`,
      merged: () => 'merged with another firm since',
      used: () => 'in use elsewhere, for example in an event',
      noted: () => 'somebody has written a note on it',
      served: () => 'somebody has given it a person, or edited one',
      gone: () => 'no longer there',
    },
    failed: 'It stopped half-way and nothing was taken. Your decisions are kept: try again.',
    again: 'Bring in another list',
    headings: { row: 'row', outcome: 'outcome', firm: 'firm', remarks: 'remarks' },
  },
  targets,
  reasons,
  problems,
  refusals: {
    'file/missing': 'Choose a file, or paste a table.',
    'file/empty': 'The file is empty.',
    'file/too-large': 'The file is larger than 20 MB. Take out pictures and sheets that are not needed.',
    'file/no-rows': 'No rows were found in it.',
    'file/unreadable': 'The file can’t be read: it may be damaged, or protected by a password.',
    'file/too-heavy': 'The file takes too long to read. Save the sheet alone as CSV and try with that.',
    'columns/no-name': 'No column holds the name of the firm. Choose which one does.',
    'columns/doubled': 'Two columns go to the same place. Leave one out, or keep it as an own field.',
    'import/settled': 'This import has been taken or put away meanwhile: nothing was changed.',
  } as Record<string, string>,
};

export type ImportWords = typeof en;
