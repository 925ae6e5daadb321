import type { EventsWords } from '../en.ts';

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

export const announcing: EventsWords['announcing'] = {
  title: 'Annuncio',
  never: 'Ancora nulla è stato annunciato.',
  last: (number, when, who) =>
    `Annunciato ${when} da ${who}${number === 1 ? '' : `, per la ${number}ª volta`}.`,
  lead: 'L’annuncio conserva una copia di ogni agenda com’è e blocca gli incontri. Le modifiche che seguono sono segnate qui e sul calendario.',
  act: (meetings) => `Annuncia ${plural(meetings, 'incontro', 'incontri')}`,
  again: (changes) => `Annuncia ${plural(changes, 'modifica', 'modifiche')}`,
  done: (meetings) =>
    meetings === 1 ? '1 incontro annunciato e bloccato.' : `${meetings} incontri annunciati e bloccati.`,
  same: 'Tutto è come annunciato.',
  changes: 'Che cosa è cambiato da allora',
  touched: (firms) => (firms === 1 ? '1 agenda non vale più:' : `${firms} agende non valgono più:`),
  moved: (a, b, was, now) => `${a} – ${b}: da ${was} a ${now}`,
  added: (a, b, now) => `${a} – ${b}: nuovo, ${now}`,
  dropped: (a, b, was) => `${a} – ${b}: saltato, era ${was}`,
  place: (at, table) => `${at}, tavolo ${table}`,
  someone: 'un’impresa che non partecipa più',
  outcome: 'Che cosa ne è venuto',
  figures: {
    held: 'incontri tenuti',
    noShow: 'qualcuno non è venuto',
    cards: 'biglietti scambiati',
    again: 'secondi incontri voluti',
  },
  reported: (reported, meetings) =>
    `Con resoconto: ${reported} di ${plural(meetings, 'incontro', 'incontri')}.`,
  howToReport: 'Apri un incontro per segnare che cosa ne è venuto.',
  close: 'Metti via il forum',
  closeLead:
    'Dopo l’ultimo turno. Nulla vi si sposta più; i resoconti si possono ancora aggiungere, e si può riaprire.',
  closed: 'Il forum è concluso.',
  reopened: 'Il forum è di nuovo aperto.',
};
