import type { EventsWords } from '../en.ts';

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

export const wishes: EventsWords['wishes'] = {
  title: 'Chi vuole incontrare chi',
  none: 'Ancora nessun desiderio segnato.',
  noneLead: 'Aggiungili uno a uno, o porta una tabella con tre colonne: da, a, peso.',
  needTwo: 'Prima scegli almeno due imprese.',
  add: 'Aggiungi un desiderio',
  from: 'Chi',
  to: 'vuole incontrare',
  weight: 'Quanto',
  weights: { 1: 'gli piacerebbe', 2: 'vuole', 3: 'deve' },
  addWish: 'Aggiungi',
  chooseFirm: 'Scegli un’impresa',
  paste: 'Portane molti insieme',
  pasteTable: 'Incolla una tabella',
  pasteHint:
    'Colonne: da, a, peso (1 gli piacerebbe, 2 vuole, 3 deve; vuoto vale 2). L’intestazione viene riconosciuta.',
  file: 'oppure un file CSV',
  bring: 'Leggi i desideri',
  reportSentence: (added, changed, unchanged, problems) =>
    `${plural(added, 'desiderio aggiunto', 'desideri aggiunti')}, ${changed} con un nuovo peso, ${unchanged} già presenti, ${plural(problems, 'riga non presa', 'righe non prese')}.`,
  report: 'Righe non prese, e perché',
  line: 'Riga',
  written: 'Scritto',
  why: 'Perché no',
  columns: {
    from: 'Chi',
    to: 'Vuole incontrare',
    weight: 'Quanto',
    mutual: 'Reciproco',
    state: 'Che ne viene',
    acts: 'Azioni',
  },
  mutual: 'reciproco',
  met: (at, table) => `${at}, tavolo ${table}`,
  waiting: 'aspetta il calendario',
  withdraw: 'Ritira',
  withdrawWish: (from, to) => `Ritira: ${from} vuole incontrare ${to}`,
  withdrawn: (from, to) => `${from} non chiede più ${to}.`,
  made: 'Desiderio aggiunto.',
  changed: 'Il desiderio ha il nuovo peso.',
  unchanged: 'Questo desiderio c’era già.',
  filter: 'Trova un’impresa',
  count: (shown, all) =>
    shown === all
      ? plural(all, 'desiderio', 'desideri')
      : `${shown} di ${plural(all, 'desiderio', 'desideri')}`,
  madeBy: 'Vuole incontrare',
  askedBy: 'Richiesta da',
  askedNone: 'Nessuno ha ancora chiesto di questa impresa.',
  madeNone: 'Questa impresa non ha ancora chiesto di nessuno.',
  never: 'Mai insieme',
  neverLead: 'Concorrenti, o un semplice «no, grazie». Non vengono mai messi allo stesso tavolo.',
  neverNone: 'Nessuno è tenuto lontano da questa impresa.',
  keepApart: 'Tieni lontane',
  letMeet: 'Lasciale incontrare di nuovo',
  page: (first, last, all) => `Desideri da ${first} a ${last} di ${all}`,
};
