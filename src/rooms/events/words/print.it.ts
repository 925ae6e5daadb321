import type { PrintWords } from './print.en.ts';

const spelled = (n: number, feminine = false) =>
  [
    'nessun',
    feminine ? 'una' : 'un',
    'due',
    'tre',
    'quattro',
    'cinque',
    'sei',
    'sette',
    'otto',
    'nove',
    'dieci',
  ][n] ?? String(n);
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const meetingsIt = (n: number) => `${spelled(n)} ${n === 1 ? 'incontro' : 'incontri'}`;
/** "alle 9:40", ma "all’1:00". */
const at = (hour: string) => (hour.startsWith('1:') ? `all’${hour}` : `alle\u{a0}${hour}`);

export const printIt: PrintWords = {
  agenda: 'Agenda',
  agendasOf: (forum) => `Agende · ${forum}`,
  agendaTitle: (firm, forum) => `${firm} · Agenda · ${forum}`,
  draft: 'Bozza, non ancora annunciata',
  edition: (moment, version) => `Annunciata il ${moment} · edizione ${version}`,
  page: (page, pages) => (pages > 1 ? `${page} di ${pages}` : ''),
  time: 'Ora',
  table: 'Tavolo',
  tableNumber: (table) => `Tavolo ${table}`,
  youMeet: 'Incontrate',
  notes: 'Appunti',
  free: 'libero',
  away: 'siete assenti',
  pause: 'Pausa',
  noMeetingsYet: 'Ancora nessun incontro',
  summary: (meetings, hour, table, day) =>
    `${capital(meetingsIt(meetings))}. ${meetings === 1 ? 'Comincia' : 'Il primo comincia'}${
      day ? ` ${day}` : ''
    } ${at(hour)}, al\u{a0}tavolo\u{a0}${table}.`,
  noMeetings:
    'Nella vostra agenda non c’è ancora nessun incontro. Venite lo stesso: le pause sono fatte per incontrarsi, e al banco vi presenteremo volentieri a chi cercate.',
  allMet: 'Tutti quelli che avete chiesto di incontrare sono in questa agenda.',
  unmet: (unmet, made) =>
    unmet === made
      ? 'Gli incontri che avete chiesto questa volta non hanno trovato posto, e ce ne dispiace. Ditecelo al banco: cercheremo insieme un momento libero; anche le pause servono a questo.'
      : `${capital(spelled(unmet, false))} ${
          unmet === 1 ? 'incontro che avete chiesto non ha' : 'incontri che avete chiesto non hanno'
        } trovato posto, e ce ne dispiace. Ditecelo al banco: cercheremo insieme un momento libero; anche le pause servono a questo.`,
  onDay: (meetings) => `${meetings} ${meetings === 1 ? 'incontro' : 'incontri'}`,
  with: 'con',
  tableFree: 'Qui non ci sono incontri a ora fissa. Accomodatevi.',
  cardsTitle: (forum) => `Cartelli dei tavoli · ${forum}`,
  foldHere: 'piegare qui',
  continued: 'segue',
  overviewTitle: (forum) => `Quadro generale · ${forum}`,
  overview: 'Quadro generale',
  firm: 'Impresa',
  overviewKey: 'Il numero del tavolo e, accanto, il numero dell’impresa che vi si incontra',
  keyFree: 'libero',
  keyAway: 'assente',
  rows: (from, to, of) => `Imprese ${from}–${to} di ${of}`,
  floorTitle: (forum) => `Lista di sala · ${forum}`,
  floor: 'Lista di sala',
  atTables: (tables) => (tables === 1 ? '1 tavolo occupato' : `${tables} tavoli occupati`),
  nobodyMeets: 'Nessun incontro a quest’ora.',
  freeFirms: 'Liberi',
  awayFirms: 'Assenti',
  calendarName: (forum) => forum,
  meetingWith: (firm) => `Incontro con ${firm}`,
  calendarLocation: (table, place) => (place ? `tavolo ${table}, ${place}` : `tavolo ${table}`),
  people: 'Al tavolo',
};
