import type { EventsWords } from '../en.ts';

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

export const meetings: EventsWords['meetings'] = {
  title: 'Calendario degli incontri',
  none: 'Ancora nessun incontro in calendario.',
  noneLead: 'Nasce dai desideri: mette per primi i più forti e i reciproci, e lascia pochi buchi.',
  make: 'Fai il calendario',
  makeAgain: 'Rifallo',
  makeLead: (locked) =>
    locked === 0
      ? 'Ogni incontro si può spostare.'
      : locked === 1
        ? 'Un incontro bloccato resta dov’è.'
        : `${locked} incontri bloccati restano dove sono.`,
  options: 'Come',
  seconds: 'Al massimo quanti secondi',
  seed: 'Seme',
  seedHint: 'Lo stesso seme dà lo stesso calendario.',
  atWork: 'Il calendario è in lavorazione',
  waiting: 'Aspetta il suo turno.',
  progress: (placed, asked, breaks) =>
    `Il migliore finora: ${placed} di ${plural(asked, 'incontro', 'incontri')} a posto${breaks === null ? '' : `, ${plural(breaks, 'buco', 'buchi')}`}.`,
  bounded: (breaks, bound) =>
    breaks <= bound
      ? 'Meno buchi non sono possibili: dimostrato.'
      : `Con meno di ${bound} nessuno ci riesce.`,
  spent: (share) => `Fatto il ${Math.round(share * 100)}% del lavoro.`,
  stop: 'Ferma e tieni il migliore finora',
  stopping: 'Mi fermo: sto scrivendo il migliore finora.',
  closePage: 'Puoi chiudere questa pagina e tornare. Senza JavaScript si rinnova da sé ogni pochi secondi.',
  lost: 'L’ultima lavorazione si è interrotta: il suo processo è finito. Niente è cambiato; rifai il calendario.',
  failed: {
    interrupted: 'L’ultima lavorazione si è interrotta. Niente è cambiato; rifai il calendario.',
    broken:
      'L’ultima lavorazione si è rotta. Niente è cambiato; rifai il calendario, e se capita due volte avvisa chi cura questa Filiera.',
    'locks-contradict':
      'Gli incontri bloccati si contraddicono tra loro o con un’assenza. Sbloccane alcuni, poi rifai il calendario.',
    'none-found':
      'Nel tempo dato non si è trovato nessun calendario. Dai più secondi, o sblocca qualche incontro.',
  },
  result: (meetings, unmet, breaks) =>
    `${plural(meetings, 'incontro', 'incontri')}, ${plural(unmet, 'desiderio non esaudito', 'desideri non esauditi')}${breaks === null ? '' : `, ${plural(breaks, 'buco', 'buchi')} in tutto`}.`,
  proven: {
    optimal: 'Dimostrato: non ne esiste uno migliore.',
    fewest: (more) =>
      `Dimostrato: con meno buchi questi incontri non si possono tenere.${more ? ' Che non ci stiano altri desideri non è dimostrato.' : ''}`,
    within: (breaks, bound) =>
      bound === 0
        ? 'Buono; forse ne esiste uno con meno buchi.'
        : `Con meno di ${plural(bound, 'buco', 'buchi')} nessuno ci riesce: questo dista al più ${breaks - bound} dal migliore.`,
    stopped: 'Fermato prima della fine.',
  },
  impossible: 'Perché non ce n’è nessuno',
  waysOut: 'Che cosa lo farebbe stare',
  wayOut: {
    hall: 'Cambia la sala',
    away: 'Chi manca quando',
    firm: 'L’impresa',
    meeting: 'L’incontro',
    floor: 'In sala',
  },
  runBy: (who, when, seed) => `Fatto per ${who}, ${when}, seme ${seed}.`,
  views: { slot: 'Per turno', firm: 'Per impresa', table: 'Per tavolo', unmet: 'Non esauditi' },
  table: 'Tavolo',
  tableNumber: (number) => `Tavolo ${number}`,
  firm: 'Impresa',
  away: 'assente',
  pause: 'pausa',
  allMeetings: 'Mostra tutti gli incontri',
  nobody: 'In questo turno nessuno si incontra.',
  tablesTaken: (taken, all) => `${taken} di ${plural(all, 'tavolo', 'tavoli')}`,
  locked: 'bloccato',
  changed: 'cambiato dopo l’annuncio',
  lock: 'Blocca',
  unlock: 'Sblocca',
  lockAll: 'Blocca tutti',
  unlockAll: 'Sblocca tutti',
  lockedCount: (count) =>
    count === 0
      ? 'Niente era diverso.'
      : count === 1
        ? '1 incontro bloccato.'
        : `${count} incontri bloccati.`,
  unlockedCount: (count) =>
    count === 0
      ? 'Niente era diverso.'
      : count === 1
        ? '1 incontro sbloccato.'
        : `${count} incontri sbloccati.`,
  board:
    'Tavoli in verticale, turni in orizzontale. Trascina un incontro in un altro posto; oppure portati sull’incontro, premi la barra spaziatrice, cammina con le frecce e premi Invio; Esc lo rimette a posto.',
  boardCaption: 'Incontri per tavolo e turno',
  firmCaption: 'Incontri per impresa e turno',
  held: (a, b) => `Tieni ${a} – ${b}.`,
  here: (at, table) => `${at}, tavolo ${table}: libero per entrambi.`,
  dropped: 'Rimesso a posto.',
  moved: (a, b, at, table) => `${a} – ${b}: ora si incontrano alle ${at}, tavolo ${table}.`,
  moveBack: 'Rimettilo dov’era',
  meetingTitle: (a, b) => `${a} – ${b}`,
  now: (at, table) => `${at}, tavolo ${table}`,
  move: 'Spostalo',
  moveTo: 'Al turno',
  moveTable: 'Tavolo',
  anyTable: 'un tavolo libero',
  slotFree: (at, tables) => `${at} · ${tables === 1 ? '1 tavolo libero' : `${tables} tavoli liberi`}`,
  noPlace: 'Non c’è un turno in cui entrambi e un tavolo siano liberi.',
  whyNot: 'Dove non può andare, e perché',
  back: 'Il calendario',
  drop: 'Togli l’incontro',
  dropWhy: 'Il suo desiderio starà tra i non esauditi. Si può rimettere a tavolo in ogni momento.',
  arrange: 'Metti a tavolo a mano',
  arrangeTitle: 'Un incontro fatto a mano',
  arrangeLead: 'Ciò che è fatto a mano è bloccato: un nuovo calendario non lo tocca.',
  arrangeA: 'Tra',
  arrangeB: 'e',
  showPlaces: 'Mostra dove',
  arrangeAct: 'Mettile a tavolo',
  unmetTitle: 'Desideri non esauditi, e perché',
  unmetNone: 'Ogni desiderio è esaudito.',
  unmetColumns: { from: 'Chi', to: 'Voleva incontrare', weight: 'Quanto', why: 'Perché no', acts: 'Azioni' },
  ask: 'Che cosa ci vorrebbe?',
  askOf: (a, b) => `Che cosa ci vorrebbe? ${a} – ${b}`,
  ways: {
    title: 'Che cosa ci vorrebbe',
    none: 'Niente di piccolo basterebbe: né spostare altri, né un tavolo in più, né un’ora in più di una delle due, né rinunciare a un loro incontro.',
    room: (at, table) =>
      `C’è posto alle ${at}, tavolo ${table}: mettile a tavolo a mano, o rifai il calendario.`,
    seat: (at, table) => `potrebbero incontrarsi alle ${at}, tavolo ${table}`,
    moves: (moves) => `se si spostassero: ${moves}`,
    move: (a, b, from, to) => `${a} – ${b}, dalle ${from} alle ${to}`,
    nothing: () => '',
    announced: () => 'Se gli incontri annunciati si possono spostare',
    table: () => 'Con un tavolo in più',
    comes: (firm, at) => `Se ${firm} venisse alle ${at}`,
    cap: (firm, cap) => `Se ${firm} facesse ${cap} incontri`,
    instead: (a, b, at) => `Al posto di ${a} – ${b} delle ${at}`,
    together: () => 'Se permetti che si incontrino',
  },
  report: 'Che cosa ne è venuto',
  outcomes: { held: 'Si sono incontrati', 'no-show': 'Qualcuno non è venuto', cancelled: 'È stato disdetto' },
  outcome: 'Si sono incontrati?',
  whose: 'Chi lo dice?',
  deskItself: 'l’ha visto la scrivania',
  cards: 'Biglietti scambiati',
  again: 'Si vuole un secondo incontro',
  note: 'Nota',
  writeDown: 'Segnalo',
  written: 'Segnato.',
  reports: 'Che cosa è stato detto',
  said: (outcome, cards, again) =>
    `${outcome}${cards > 0 ? `; ${cards === 1 ? '1 biglietto scambiato' : `${cards} biglietti scambiati`}` : ''}${again ? '; si vuole un secondo incontro' : ''}.`,
};
