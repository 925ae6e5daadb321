import type { MemberWords } from './member.en.ts';

export const memberIt: MemberWords = {
  forPerson: (person, firm) => `${person}, per ${firm}`,
  agendaTitle: 'I vostri incontri',
  wishesTitle: 'Chi vorreste incontrare?',
  place: (place) => place,
  table: (table) => `Tavolo ${table}`,
  pause: 'Pausa',
  free: 'Libero',
  away: 'Siete assenti',
  notAnnounced: 'Stiamo ancora combinando gli incontri. Appena sono decisi, li troverete su questa pagina.',
  noMeetings:
    'Nella vostra agenda non c’è ancora nessun incontro. Venite lo stesso: vi presenteremo volentieri.',
  calendar: 'Mettili nel mio calendario',
  seen: 'Ho visto e ci sarò',
  cannot: 'Non posso venire alle …',
  cannotLead: 'Segnate le ore. Se qualcosa va spostato vi chiamiamo noi; nulla si sposta da solo.',
  cannotNote: 'Perché, o che cosa vi andrebbe bene (se volete)',
  cannotSend: 'Avvisa chi organizza',
  cannotAsked: 'Ci avete detto che ad alcune ore non potete venire. Ce ne stiamo occupando.',
  over: 'Questo forum è finito. Ecco chi avete incontrato.',
  wishesLead: (others, until) =>
    `Con voi partecipano ${others} imprese. Segnate quelle che vorreste incontrare; potete cambiare idea fino al ${until}. Nessuno viene a sapere chi avete scelto.`,
  wishesClosed: (until) =>
    `Il tempo per scegliere è finito il ${until}. Queste sono le imprese che avete scelto. Se qualcosa è cambiato, chiamateci.`,
  wishesNone: 'Non avete scelto nessuno. Se qualcosa è cambiato, chiamateci.',
  wishesAlone: 'Non partecipa ancora nessun’altra impresa. Tornate fra qualche giorno.',
  wishesPage: (from, to, of) => `${from}–${to} di ${of}, per nome`,
  chosen: (n) =>
    n === 0
      ? 'Non avete ancora scelto nessuno.'
      : n === 1
        ? 'Avete scelto un’impresa.'
        : `Avete scelto ${n} imprese.`,
  wishesNote: 'Chi altro cercate? (se volete)',
  wishesNoteHint: 'Per esempio: qualcuno che pieghi tubi di titanio in piccoli lotti.',
  picksLead: (n, until) =>
    `${n === 1 ? 'Abbiamo pensato a un’impresa' : `Abbiamo pensato a ${n} imprese`} per voi, ciascuna con il suo perché. Nessuno viene a sapere che cosa rispondete; potete cambiare idea fino al ${until}.`,
  pickAnswers: { yes: 'Sì', maybe: 'Forse', no: 'No' },
  saveAndAll: (others) => `Salva e mostra tutte le ${others} imprese`,
  allFirms: (others) => `Salta: mostra tutte le ${others} imprese`,
  save: 'Salva la mia scelta',
  saveAndNext: 'Salva e mostra le prossime',
  previous: 'Quelle di prima',
  /** Said once, after an act; by what the address tells. */
  thanks: {
    seen: 'Grazie: sappiamo che avete visto e che ci sarete.',
    cannot: 'Grazie: lo sappiamo, e ce ne occupiamo.',
    can: 'Grazie: contiamo su di voi a tutte le ore.',
    wishes: 'Salvato. Grazie.',
  },
  refusals: {
    'note/too-long': (data) =>
      `Il testo è troppo lungo di ${Number(data['tooLong'])} caratteri. Accorciatelo, per favore: è ancora qui sotto.`,
    'wishes/closed': () =>
      'Il tempo per scegliere è appena finito, perciò non è cambiato nulla. Chiamateci, per favore.',
    'forum/over': () => 'Il forum è finito, perciò non è cambiato nulla.',
    'wish/stranger': () =>
      'Una delle imprese non partecipa più. Non è cambiato nulla: riguardate la lista, per favore.',
    'answer/no-such-hour': () =>
      'Intanto gli orari sono cambiati. Riguardateli e segnate di nuovo, per favore.',
  },
};
