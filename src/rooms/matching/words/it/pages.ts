import type { MatchingWords } from '../en.ts';

const count = (n: number, one: string, many: string) =>
  `${n.toLocaleString('it-IT')} ${n === 1 ? one : many}`;

export const grades: MatchingWords['grades'] = {
  strong: 'caso forte',
  good: 'caso buono',
  possible: 'possibile',
  weak: 'caso debole',
};

export const places: MatchingWords['places'] = {
  proposals: 'Adesso',
  introductions: 'Presentazioni',
  apart: 'Tenuti separati',
  weights: 'Che cosa si è imparato',
  label: 'Proposte',
};

export const proposals: MatchingWords['proposals'] = {
  title: 'Chi dovrebbe incontrare chi',
  lead: (pairs, all) =>
    pairs === 0
      ? undefined
      : `${count(all, 'coppia vale', 'coppie valgono')} una presentazione adesso${all > pairs ? `; queste sono le migliori ${pairs}` : ''}.`,
  weighed: (weighed, firms, cap) =>
    weighed < firms
      ? `Confrontate: ${count(weighed, 'impresa', 'imprese')} su ${firms.toLocaleString('it-IT')}, prima quelle che cercano qualcosa o che possono rispondere. Nessuna sta in più di ${cap} coppie. Ogni impresa ha la sua lista, confrontata con tutte.`
      : `${count(weighed, 'impresa confrontata', 'imprese confrontate')} ciascuna con ogni altra. Nessuna sta in più di ${cap} coppie, e chi può stare in una c’è.`,
  none: 'Ancora niente da proporre',
  noneLead:
    'Le proposte poggiano su ciò che le imprese sanno fare e cercano. Annota una richiesta, o qualche competenza, e torna a vedere.',
  toMembers: 'Vai alle imprese',
  why: 'Perché',
  against: 'Che cosa parla contro',
  nothingAgainst: 'Niente di noto parla contro.',
  more: (n) => (n === 1 ? 'e un altro motivo' : `e altri ${n} motivi`),
  facts: 'Fatti',
  cover: 'In lista perché una delle due vi sia almeno una volta.',
  fresh: 'nuova questa settimana',
  introduce: 'Presentale',
  introducePair: (a, b) => `Presentale: ${a} e ${b}`,
  notNow: 'Non ora',
  notNowPair: (a, b) => `Non ora: ${a} e ${b}`,
  no: 'No, perché…',
  reason: 'Perché no',
  chooseReason: 'Scegli un motivo',
  note: 'Nota per la scrivania',
  sayNo: 'Metti da parte',
  open: 'Tutto su questa coppia',
  openPair: (a, b) => `Tutto su questa coppia: ${a} e ${b}`,
  left: (n) => `${count(n, 'impresa non è', 'imprese non sono')} in nessuna coppia`,
  leftLead:
    'Non si sa nulla che sia un motivo per incontrarle. Probabilmente ciò che sanno fare e cercano non è ancora annotato.',
  introduced: (a, b) => `${a} e ${b} sono da interpellare.`,
  seeIntroduction: 'Apri la presentazione e scrivi loro',
  setAside: (a, b) => `${a} e ${b} non sono più in lista.`,
  back: 'La coppia è di nuovo in lista.',
  withdrawn: 'La presentazione è ritirata.',
};

export const firm: MatchingWords['firm'] = {
  title: (name) => `Chi dovrebbe incontrare ${name}`,
  lead: 'Le compagne migliori fra tutte le imprese, chiunque altro le voglia.',
  none: 'Nessuna spicca, per ora',
  noneLead: 'Annota che cosa sa fare questa impresa e che cosa cerca: le proposte poggiano su questo.',
  toFirm: 'Apri l’impresa',
  off: 'già interpellate, o messe da parte',
  askAny: 'Chiedi di una coppia',
  other: 'Un’altra impresa',
  ask: 'Guarda',
};

export const suppliers: MatchingWords['suppliers'] = {
  title: 'Chi può rispondere',
  none: 'Nella rete nessuno risponde',
  noneLead: 'O nella filiera manca qualcuno, o non ha detto che cosa sa fare.',
};

export const onFirm: MatchingWords['onFirm'] = {
  title: 'Proposte',
  see: 'Vedi chi incontrare',
  keep: 'Tieni separata da…',
};

export const pair: MatchingWords['pair'] = {
  title: (a, b) => `${a} e ${b}`,
  choose: 'Chiedi di due imprese qualsiasi',
  chooseLead: 'Perché dovrebbero incontrarsi, o perché non sono proposte.',
  first: 'Un’impresa',
  second: (a) => `Chi con ${a}?`,
  nobody: (q) => `Nessuna impresa si chiama «${q}».`,
  proposed: 'Sono nella lista delle coppie che vale la pena presentare.',
  held: 'Perché non sono in lista',
  off: 'Sono già state interpellate, o hai messo da parte la coppia.',
  history: 'Che cosa c’è stato fra loro',
  noHistory: 'Fra loro non è annotato nulla.',
  takeBack: 'Ritira la risposta',
  keepApart: 'Tienile separate',
  lift: 'Lascia che si incontrino di nuovo',
  desk: 'la scrivania',
};

export const held: MatchingWords['held'] = {
  'same-firm': () => 'È la stessa impresa.',
  'no-such-firm': () => 'Una delle due non è fra le imprese.',
  archived: (h) => `${h.firm} è archiviata.`,
  'kept-apart': (h) =>
    h.kind === 'competitors'
      ? 'Sono tenute separate: una ha dichiarato l’altra concorrente.'
      : 'Sono tenute separate.',
  'already-customers': () => 'Fanno già affari: ciò che parlerebbe per loro lo comprano e vendono fra loro.',
  'no-cause': () =>
    'Niente di noto è un motivo per incontrarsi: nessuna richiesta dell’una trova risposta nell’altra, e i loro posti nella filiera non si toccano.',
  hidden: () => 'Ciò che parla per loro poggia su fatti che non puoi vedere.',
  'too-weak': () => 'Un motivo c’è, ma debole; ciò che parla contro pesa di più.',
  full: (h) => `La lista di ${h.firm} è piena di coppie migliori: ${h.names.join(', ')}.`,
  outranked: (h) => `Per ${h.firm} ce ne sono ${h.place - 1} migliori.`,
  proposed: () => 'Sono proposte.',
};

export const events: MatchingWords['events'] = {
  fact: {
    card: 'Si sono scambiate i biglietti',
    meeting: 'Si sono incontrate',
    introduction: 'Sono state presentate',
    'follow-up': 'Hanno continuato a parlarsi',
    quote: 'È stata fatta un’offerta',
    deal: 'Hanno concluso un affare',
    project: 'Hanno fatto un progetto insieme',
    contract: 'Hanno firmato un contratto',
    'know-how': 'È passato del sapere fra loro',
  },
  outcome: { again: 'e vogliono rivedersi', held: '' },
  introduction: {
    asked: 'Una presentazione è in corso',
    agreed: 'Entrambe hanno detto sì a una presentazione',
    declined: 'Una presentazione è stata rifiutata',
    met: 'Si sono incontrate dopo una presentazione',
    'not-met': 'Presentate, non si sono incontrate',
    lapsed: 'Una presentazione è scaduta senza risposta',
    withdrawn: 'Una presentazione è stata ritirata',
  },
  answer: (who, answer, reason) =>
    `${who}: ${{ yes: 'sì', maybe: 'forse', no: 'no' }[answer]}${reason ? `, ${reason}` : ''}`,
};

export const apart: MatchingWords['apart'] = {
  title: 'Tenuti separati',
  lead: 'Queste non si propongono mai l’una all’altra, qualunque cosa parli per loro. A nessuna impresa si mostra questa lista, né un motivo che vi è scritto.',
  none: 'Nessuno è tenuto separato',
  noneLead:
    'Concorrenti, o due che non vogliono incontrarsi: annotalo qui, e nessuna lista le metterà insieme.',
  add: 'Tieni separate due imprese',
  first: 'Un’impresa',
  second: 'L’altra',
  kind: 'Perché',
  kinds: { never: 'mai da presentare', competitors: 'concorrenti dichiarate' },
  askedBy: 'Chi lo ha chiesto',
  animator: 'la scrivania',
  reason: 'Motivo, solo per la scrivania',
  keep: 'Tieni separate',
  kept: (a, b) => `${a} e ${b} sono tenute separate.`,
  lift: 'Lascia che si incontrino',
  liftPair: (a, b) => `Lascia che si incontrino: ${a} e ${b}`,
  lifted: (a, b) => `${a} e ${b} si possono proporre di nuovo.`,
  columns: {
    a: 'Impresa',
    b: 'Tenuta separata da',
    kind: 'Perché',
    by: 'Chiesto da',
    at: 'Dal',
    acts: 'Atti',
  },
  count: (n) => count(n, 'coppia', 'coppie'),
  find: 'Trova',
  findFirst: 'Scrivi una parte dei due nomi, poi scegli.',
  noSuch: (q) => `Nessuna impresa si chiama «${q}».`,
};

export const weights: MatchingWords['weights'] = {
  title: 'Che cosa si è imparato',
  lead: (taught) =>
    taught === 0
      ? 'Ogni rete comincia con gli stessi pesi. I sì, i no e ciò che viene dagli incontri li spostano: un poco per ogni risposta, e solo quelli di cui parlava.'
      : `${count(taught, 'risposta ha', 'risposte hanno')} spostato i pesi qui sotto: un poco ciascuna, e solo quelli di cui parlava.`,
  start: 'All’inizio',
  now: 'Adesso',
  answers: 'Risposte',
  ground: 'Che cosa parla',
  for: 'per una coppia',
  against: 'contro una coppia',
  moved: { up: 'pesa di più', down: 'pesa di meno', same: '' },
  base: 'Quanta voglia c’è di incontrarsi',
  reset: 'Riporta all’inizio',
  resetWhy: 'Le risposte date finora restano, e non se ne impara più. Si può annullare.',
  resetDone: 'I pesi sono di nuovo quelli dell’inizio.',
  undone: 'Ciò che si era imparato conta di nuovo.',
  undoReset: 'Lascia che conti di nuovo ciò che si era imparato',
  change: 'Dall’inizio',
  editions: 'Edizioni',
  edition: (n) => `Edizione ${n}`,
  editionFrom: (answers) => `da ${count(answers, 'risposta', 'risposte')}`,
  editionReset: 'riportata all’inizio',
  noEditions: 'Ancora nessuna: i pesi sono quelli con cui ogni rete comincia.',
};

export const search: MatchingWords['search'] = {
  title: 'Cerca per significato',
  label: 'Che cosa cerchi?',
  hint: 'In italiano o in inglese, come si chiede a voce: «chi fa stampaggio a freddo di titanio?»',
  act: 'Cerca',
  none: (q) => `Niente risponde a «${q}»`,
  noneLead:
    'Prova altre parole: una lavorazione, un materiale, un prodotto. Il nome di un’impresa si trova dalla riga in cima alla pagina.',
  empty:
    'Guarda in ciò che le imprese sanno fare, in ciò che dicono di sé e in offerte e richieste aperte, per significato e nelle due lingue.',
  found: (firms, opportunities) =>
    [
      firms > 0 ? count(firms, 'impresa', 'imprese') : '',
      opportunities > 0 ? count(opportunities, 'offerta o richiesta', 'offerte e richieste') : '',
    ]
      .filter(Boolean)
      .join(', '),
  firms: 'Imprese',
  opportunities: 'Offerte e richieste',
  capabilities: 'Competenze della tua filiera',
  holders: (n) => (n === 0 ? 'ancora nessuna' : count(n, 'impresa', 'imprese')),
  because: 'Trovata per',
  same: (asked, said) => `${asked} ↔ ${said}`,
  declared: 'competenza',
  byService: 'vicina di significato, dice il servizio linguistico',
  nearest: 'Le più vicine, anche se lontane',
  byName: 'il suo nome',
  closest: 'Prima le più vicine.',
  kinds: {
    'commercial-offer': 'offerta',
    'commercial-request': 'richiesta',
    'technology-offer': 'tecnologia offerta',
    'technology-request': 'tecnologia cercata',
    'project-request': 'compagni cercati',
  },
};

export const forum: MatchingWords['forum'] = {
  page: (first, last, all) => `Partecipanti da ${first} a ${last} di ${all}`,
  tab: 'Proposte',
  title: 'Chi dovrebbe incontrare ciascuno',
  lead: (silent, all) =>
    silent === 0
      ? `Tutti hanno detto qualcosa: ${count(all, 'partecipante', 'partecipanti')}.`
      : `${count(silent, 'partecipante non ha', 'partecipanti non hanno')} ancora detto niente. Dillo per loro, o prendi le migliori per tutti in una volta.`,
  silent: 'non ha ancora detto niente',
  spoke: (wishes) => count(wishes, 'desiderio', 'desideri'),
  takeBest: 'Prendi le migliori per chi non ha detto niente',
  howMany: 'Quante per ciascuno',
  take: 'Prendile',
  taken: (wishes, firms) =>
    `${count(wishes, 'desiderio preso', 'desideri presi')} per ${count(firms, 'partecipante', 'partecipanti')}.`,
  undone: (wishes) => `${count(wishes, 'desiderio ritirato', 'desideri ritirati')}.`,
  yes: 'Sì',
  must: 'Deve',
  maybe: 'Forse',
  no: 'No',
  none: 'Niente detto',
  answerFor: (who, other) => `${who} e ${other}`,
  save: (who) => `Conserva le risposte di ${who}`,
  saved: (who) => `Le risposte di ${who} sono conservate.`,
  nobody: 'Per questa impresa nessuna spicca. Può comunque desiderare chiunque.',
  needTwo: 'Scegli prima almeno due imprese.',
  suggested: 'Il tuo animatore suggerisce questo incontro.',
  only: 'Solo chi non ha detto niente',
  everybody: 'Tutti',
  mutual: 'voluto dall’altra parte',
};

export const refusals: MatchingWords['refusals'] = {
  'apart/two-firms': 'Scegli due imprese.',
  'apart/same-firm': 'Un’impresa non si tiene separata da sé stessa.',
  'apart/no-such-kind': 'Di’ se sono concorrenti, o mai da presentare.',
  'apart/asked-by-stranger': 'Può chiederlo solo una delle due, o la scrivania.',
  'apart/who-declares': 'Di’ quale delle due ha dichiarato l’altra concorrente.',
  'apart/already': 'Sono già tenute separate.',
  'text/too-long': 'È troppo lungo: 500 lettere al massimo.',
  'answer/unknown': 'Questa risposta non esiste.',
  'answer/no-such-reason': 'Questo motivo non esiste.',
  'answer/why': 'Di’ perché no: è dal motivo che le prossime proposte imparano.',
  'proposal/forbidden': 'Queste due sono tenute separate, o una è archiviata: non si possono presentare.',
  'introduction/open-already': 'Queste due sono già state interpellate.',
  'introduction/settled': 'È tardi per ritirarla: qualcuno ha già risposto.',
  'introduction/with-itself': 'Un’impresa non si presenta a sé stessa.',
  'weights/nothing-to-undo': 'Non c’è niente da annullare.',
  'wish/stranger': 'Una delle due non partecipa a questo forum.',
  'wish/with-itself': 'Un’impresa non incontra sé stessa.',
  'forum/over': 'Il forum è finito: i desideri restano come erano.',
  'proposals/how-many': 'Scegli quante, da 1 a 12.',
  'proposals/nothing-to-undo': 'Non c’è niente da annullare.',
};

export const unnamed: MatchingWords['unnamed'] = {
  firm: 'un’impresa della rete',
  theirs: 'qualcosa che le serve',
  noReason: 'Il tuo animatore pensa che ti valga la pena incontrare un’impresa della rete.',
};

export const closedSince = 'qualcosa chiuso nel frattempo';
