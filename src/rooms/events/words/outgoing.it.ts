import type { OutgoingWords } from './outgoing.en.ts';

const firms = (n: number) => (n === 1 ? 'un’impresa' : `${n} imprese`);

export const outgoingIt: OutgoingWords = {
  print: {
    tab: 'Stampa',
    title: 'Stampa',
    lead: 'PDF pronti per la stampante. Le agende sono nella lingua in cui si scrive a ogni impresa, se non ne scegliete una.',
    sheet: 'Foglio',
    languages: { own: 'ognuna nella sua', it: 'italiano', en: 'inglese' },
    inLanguage: 'In quale lingua',
    agendas: 'Un’agenda per ogni impresa',
    agendasWhy:
      'A4: ore, tavoli, una riga su chi si incontra, spazio per gli appunti. Un solo file, un segnalibro per impresa.',
    cards: 'Un cartello per ogni tavolo',
    cardsWhy: 'A4 da piegare a metà: il numero si legge da lontano, accanto gli incontri del giorno.',
    overview: 'Il quadro generale',
    overviewWhy:
      'Le imprese in colonna, le ore in riga: il numero del tavolo e, accanto, l’impresa che vi si incontra.',
    a3: 'A3',
    a4: 'A4',
    floor: 'La lista di sala',
    floorWhy: 'A4: ora per ora chi siede dove e chi è libero, per chi segue la sala.',
    perFirm: 'Un’impresa alla volta',
    perFirmLead: 'Per chi ha perso il foglio, o arriva senza.',
    firm: 'Impresa',
    agenda: 'Agenda in PDF',
    calendar: 'File per il calendario',
    none: 'Non partecipa ancora nessuno',
    noneWhy: 'Quando ci saranno imprese che partecipano, qui si stamperanno le loro agende.',
    files: {
      agendas: 'agende',
      cards: 'cartelli-dei-tavoli',
      overview: 'quadro-generale',
      floor: 'lista-di-sala',
    },
  },
  links: {
    tab: 'Link personali',
    title: 'I link personali',
    lead: 'Una pagina per ogni persona, che si apre da un messaggio senza password: per scegliere chi incontrare e per vedere l’agenda. Le risposte tornano qui.',
    asked: 'Non possono venire',
    askedLead:
      'Nulla si è spostato. Segnate l’impresa come assente, o chiudete la richiesta dopo averne parlato.',
    askedWhat: (firm, person, at) => `${firm}: ${person} non può venire ${at}.`,
    markAway: 'Segna assente',
    settled: 'Sistemato',
    wishes: 'Chi vogliono incontrare',
    wishesSentence: (sent, of, until) =>
      `${sent} su ${firms(of)} possono scegliere sulla loro pagina, fino al ${until}.`,
    agenda: 'La loro agenda',
    agendaSentence: (sent, of, seen) =>
      `${sent} su ${firms(of)} hanno ricevuto l’agenda; ${seen} hanno detto di averla vista.`,
    noMeetings: 'Non ci sono ancora incontri: prima fate il calendario degli incontri e annunciatelo.',
    sendWishes: (n) => `Chiedi a ${firms(n)} chi vogliono incontrare`,
    sendAgendas: (n) => `Manda l’agenda a ${firms(n)}`,
    everybodyHas: 'Ce l’hanno tutti quelli che hanno un indirizzo.',
    closes: 'Possono scegliere fino al',
    setCloses: 'Fissa l’ora',
    closesSet: 'L’ora è fissata: sta scritta su ogni pagina.',
    firm: 'Impresa',
    whom: 'Si scrive a',
    nobody: 'nessuno con un indirizzo',
    agendaLink: 'Agenda',
    wishesLink: 'Desideri',
    states: { none: 'non inviato', open: 'inviato', over: 'scaduto', revoked: 'ritirato' },
    seen: (when) => `vista il ${when}`,
    made: (n) => (n === 0 ? 'ancora nessun desiderio' : n === 1 ? 'un desiderio' : `${n} desideri`),
    acts: 'Altro',
    closeActs: 'Chiudi',
    again: { agenda: 'Rimanda l’agenda', wishes: 'Chiedi di nuovo i desideri' },
    show: { agenda: 'Mostra un link all’agenda', wishes: 'Mostra un link ai desideri' },
    revoke: { agenda: 'Ritira i link all’agenda', wishes: 'Ritira i link ai desideri' },
    sent: (n) =>
      n === 0
        ? 'Nulla da inviare: chi ha un indirizzo ha già il link.'
        : n === 1
          ? 'Un messaggio è in viaggio.'
          : `${n} messaggi sono in viaggio.`,
    unreachable: (names) => `Nessuno ha un indirizzo, perciò stampate o telefonate: ${names}.`,
    revoked: (n) => (n === 0 ? 'Non c’era nessun link da ritirare.' : 'Ritirati: i link non si aprono più.'),
    shown: (person) => `Un link per ${person}. Si vede soltanto adesso: copiatelo e consegnatelo.`,
    settledDone: 'Sistemato.',
    none: 'Non partecipa ancora nessuno',
    noneWhy: 'Quando ci saranno imprese che partecipano, da qui potrete scrivere loro.',
    note: 'Cercano anche:',
    refusals: {
      'wishes/hour-unreadable': 'Scrivete un giorno e un’ora.',
      'forum/over': 'Il forum è finito: non si invia più nulla.',
      'forum/no-meetings': 'Non ci sono ancora incontri, perciò non c’è un’agenda da inviare.',
      'invitation/nobody':
        'Nessuno di questa impresa ha un indirizzo. Scrivetelo sulla pagina di una sua persona.',
      'absence/in-a-meeting':
        'A quell’ora l’impresa ha un incontro. Prima spostatelo nel calendario, poi segnate l’impresa come assente.',
    },
    refusedOther: 'Non è stato possibile. Non è cambiato nulla.',
  },
};
