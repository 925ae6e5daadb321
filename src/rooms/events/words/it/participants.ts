import type { EventsWords } from '../en.ts';

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

export const participants: EventsWords['participants'] = {
  title: 'Imprese che partecipano',
  none: 'Ancora nessuna impresa partecipa.',
  noneLead: 'Cerca le imprese tra gli associati, incolla i nomi o prendi tutte quelle di un’etichetta.',
  add: 'Aggiungi imprese',
  search: 'Cerca tra gli associati',
  searchNone: (typed) => `Nessun associato risponde a «${typed}», oppure partecipano già tutti.`,
  addChosen: 'Aggiungi le imprese segnate',
  choose: (firm) => `Aggiungi ${firm}`,
  byTag: 'Tutte le imprese di un’etichetta',
  tag: 'Etichetta',
  tagFirms: (label, firms) => `${label} (${firms})`,
  chooseTag: 'Scegli un’etichetta',
  addTag: 'Aggiungile tutte',
  paste: 'Incolla o porta un file',
  pasteNames: 'Nomi, uno per riga',
  pasteHint:
    'Dopo il nome, nelle colonne seguenti, le persone che vengono. Si leggono CSV e tabelle incollate.',
  file: 'oppure un file CSV',
  addPasted: 'Cercale e aggiungile',
  added: (count) =>
    count === 0 ? 'Nessuna nuova.' : count === 1 ? '1 impresa aggiunta.' : `${count} imprese aggiunte.`,
  report: 'Che fine ha fatto ogni riga',
  reportSentence: (found, again, problems) =>
    `${plural(found, 'impresa aggiunta', 'imprese aggiunte')}, ${again} già presenti, ${plural(problems, 'riga non capita', 'righe non capite')}.`,
  line: 'Riga',
  written: 'Scritto',
  why: 'Perché no',
  columns: {
    name: 'Impresa',
    town: 'Città',
    people: 'Al tavolo',
    wishes: 'Desideri',
    asked: 'Richiesta da',
    mutual: 'Reciproci',
    meetings: 'Incontri',
    acts: 'Azioni',
  },
  remove: 'Togli',
  removeFirm: (firm) => `Togli ${firm}`,
  removed: (firm, meetings) =>
    meetings === 0
      ? `${firm} non partecipa più.`
      : `${firm} non partecipa più, e ${meetings === 1 ? 'un incontro è saltato' : `${meetings} incontri sono saltati`}.`,
  returned: (firm, lost) =>
    lost === 0
      ? `${firm} partecipa di nuovo, come prima.`
      : `${firm} partecipa di nuovo; il posto di ${plural(lost, 'incontro', 'incontri')} era stato preso nel frattempo.`,
  back: 'Tutte le imprese del forum',
  member: 'L’impresa tra gli associati',
  agenda: 'Agenda',
  agendaNone: 'Ancora nessun incontro.',
  agendaRows: { break: 'pausa', free: 'libero', away: 'assente' },
  table: (number) => `tavolo ${number}`,
  people: 'Chi siede al tavolo',
  peopleHint: 'Un nome per riga, come va stampato.',
  cap: 'Al massimo quanti incontri',
  capHint: 'Vuoto: quanti ce ne stanno.',
  save: 'Salva',
  saved: 'Salvato.',
  print: 'Agenda in PDF',
  calendar: 'File per il calendario',
};
