import type { MembersWords } from '../en.ts';

const number = (count: number) => new Intl.NumberFormat('it-IT').format(count);

export const peopleWords: MembersWords['people'] = {
  title: 'Persone',
  search: 'Cerca persone',
  searchHint: 'Nome, impresa o e-mail',
  add: 'Aggiungi una persona',
  count: (count) => (count === 1 ? 'Una persona.' : `${number(count)} persone.`),
  found: (count) =>
    count === 0
      ? 'Nessuno trovato.'
      : count === 1
        ? 'Una persona trovata.'
        : `${number(count)} persone trovate.`,
  columns: { name: 'Persona', firms: 'Impresa', email: 'E-mail', phone: 'Telefono' },
  empty: 'Ancora nessuna persona',
  emptyMore: 'Le persone arrivano con l’elenco delle imprese, o si aggiungono qui una per una.',
  nothing: 'Nessuno corrisponde',
  nothingMore: 'Prova con meno parole.',
  archived: 'Quelle archiviate',
  present: 'Quelle presenti',
  clear: 'Mostra tutti',
  labels: {
    given_name: 'Nome',
    family_name: 'Cognome',
    email: 'E-mail',
    phone: 'Telefono',
    lang: 'Le scriviamo in',
  },
  newTitle: 'Una nuova persona',
  newFor: (firm) => `Qualcuno che parla per ${firm}`,
  create: 'Aggiungi la persona',
  personTab: 'Persona',
  archivedOn: (day) => `In archivio dal ${day}. Fuori dagli elenchi, con tutto quel che si sa.`,
  mandates: 'Incarichi',
  noMandates: 'Nessun incarico.',
  role: 'Ruolo',
  roleHint: 'Come sta sul biglietto da visita: titolare, vendite, produzione…',
  firm: 'Impresa',
  since: 'Dal',
  until: 'Al',
  sinceDay: (day) => `dal ${day}`,
  untilDay: (day) => `fino al ${day}`,
  fromTo: (from, to) => `dal ${from} al ${to}`,
  over: 'concluso',
  toCome: 'da venire',
  giveMandate: 'Dai un incarico',
  endMandate: 'Concludi',
  endOn: 'Ultimo giorno',
  resumeMandate: 'Continua ancora',
  chooseFirm: 'Cerca l’impresa',
  lookUp: 'Cerca',
  given: 'L’incarico è dato.',
  settled: 'L’incarico è cambiato.',

  note: 'Nuova nota',
  noteHint: 'Che cosa si è detto, promesso, che cosa vale la pena ricordare.',
  noteWho: 'Chi può leggerla',
  addNote: 'Tieni la nota',
  noted: 'La nota è tenuta.',
  retractNote: 'Ritira',
  noteRetracted: 'La nota è ritirata. Resta nella storia.',
  audiences: {
    public: 'Tutti',
    members: 'Gli associati',
    counterpart: 'Chi incontrano',
    animator: 'Solo l’animatore',
  },
  seenBy: {
    public: 'visto da tutti',
    members: 'visto dagli associati',
    counterpart: 'visto da chi incontrano',
    animator: '',
  },
  seen: 'Chi vede che cosa',
  seenWhy:
    'Ogni valore da lì in dentro: tutti, gli associati, chi ha accettato di incontrarli, solo l’animatore.',
};
