import type { EventsWords } from '../en.ts';

export const availability: EventsWords['availability'] = {
  title: 'Chi è assente quando',
  lead: 'Segna i turni in cui nessuno dell’impresa è presente. Le frecce percorrono la griglia.',
  none: 'Prima scegli le imprese.',
  firm: 'Impresa',
  caption: 'Segnato: assente',
  save: 'Salva',
  saved: (count) =>
    count === 0 ? 'Niente era diverso.' : count === 1 ? '1 modifica salvata.' : `${count} modifiche salvate.`,
  notSaved: 'Alcune caselle non si possono segnare',
  page: (first, last, all) => `Imprese da ${first} a ${last} di ${all}`,
};
