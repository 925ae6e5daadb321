import type { SayFindings } from '../findings-words.ts';
import { listIn, pluralIn } from '../findings-words.ts';
import type { ChainPageWords } from './chain-page.en.ts';

const list = (names: readonly string[]) => listIn('it', names);
const n = (count: number) => count.toLocaleString('it-IT');
const firms = (count: number) => pluralIn('it', count, '1 impresa', `${n(count)} imprese`);

const says: SayFindings = {
  'need-unanswered': ({ title, firm, asks }) => ({
    sentence: firm
      ? `Nessun altro nella rete può rispondere alla richiesta di ${firm}: «${title}».`
      : `Nessun altro nella rete può rispondere alla richiesta di un associato: «${title}».`,
    why: `Chiede ${list(asks)}, e di nessun’altra impresa si sa che lo faccia.`,
    act: 'Cerca un’impresa',
  }),
  hole: ({ stage, before, after, needs, wanting }) => ({
    sentence:
      needs.length > 0
        ? `In «${stage}» non c’è nessuno, e ${pluralIn('it', needs.length, 'una richiesta aperta lo cerca', `${n(needs.length)} richieste aperte lo cercano`)}.`
        : before > 0 && after > 0
          ? `In «${stage}» non c’è nessuno, fra ${firms(before)} a monte e ${n(after)} a valle.`
          : `In «${stage}» non c’è nessuno.`,
    why:
      needs.length > 0
        ? `La richiesta: ${list(needs)}.`
        : wanting > 0
          ? `${firms(wanting)} della rete ${pluralIn('it', wanting, 'compra', 'comprano')} ciò che vi si fa, e lo ${pluralIn('it', wanting, 'compra', 'comprano')} altrove.`
          : undefined,
    act: 'Cerca un’impresa',
  }),
  'single-source': ({ stage, capability, firm, buyers, next }) => ({
    sentence: capability
      ? `Solo ${firm} fornisce «${capability}», a ${firms(buyers)}.`
      : buyers > 0
        ? `«${stage}» dipende solo da ${firm}, da cui ${pluralIn('it', buyers, 'compra', 'comprano')} ${firms(buyers)}.`
        : `«${stage}» dipende solo da ${firm}, e ai passi dopo ${pluralIn('it', next, 'c’è', 'ci sono')} ${firms(next)}.`,
    why: 'Se si ferma, si ferma il passo.',
    act: 'Cerca una seconda',
  }),
  untied: ({ from, to, before, after, both }) => ({
    sentence:
      before === 1
        ? `L’unica impresa di «${from}» non ha legami vivi con ${pluralIn('it', after, 'quella', `le ${n(after)}`)} di «${to}».`
        : `Nessuna delle ${n(before)} imprese di «${from}» ha un legame vivo con ${pluralIn('it', after, 'quella', `le ${n(after)}`)} di «${to}».`,
    why:
      both > 0
        ? `${firms(both)} ${pluralIn('it', both, 'sta', 'stanno')} in entrambe: il passo può avvenire in casa.`
        : 'L’una alimenta l’altra: dovrebbero almeno conoscersi.',
    act: 'Scegli chi presentare',
  }),
  'one-sided': ({ ties }) => ({
    sentence: `${pluralIn('it', ties, 'Una fornitura è detta', `${n(ties)} forniture sono dette`)} da una parte sola.`,
    why: 'Confermata da entrambe, vale come certa.',
    act: 'Chiedi all’altra parte',
  }),
  contaminator: ({ firm, firms: touched, stages, least }) => ({
    sentence: `${firm} tocca ${firms(touched)} in ${n(stages)} fasi.`,
    why: `Vede come lavorano in tanti: chiedile che cosa potrebbe passare dall’una all’altra. Qui sta chi tocca almeno ${n(least.firms)} imprese e ${n(least.stages)} fasi.`,
    act: 'Guarda chi tocca',
  }),
  overlap: ({ stage, capability, firms: many, abroad }) => ({
    sentence: capability
      ? `${firms(many)} fanno «${capability}».`
      : `${firms(many)} stanno fianco a fianco in «${stage}».`,
    why:
      abroad > 0
        ? `${n(abroad)} di loro ${pluralIn('it', abroad, 'lavora', 'lavorano')} già per settori vicini: una strada anche per le altre.`
        : 'Nessuna di loro lavora ancora per un settore vicino.',
    act: 'Guarda chi può andare oltre',
  }),
  neighbour: ({ neighbour, there, could }) => ({
    sentence:
      there > 0
        ? `Per il settore ${neighbour} ${pluralIn('it', there, 'lavora', 'lavorano')} già ${firms(there)}; altre ${n(could)} hanno ciò che cerca.`
        : `${firms(could)} ${pluralIn('it', could, 'ha', 'hanno')} ciò che cerca il settore ${neighbour}, e nessuna ci lavora ancora.`,
    why: there > 0 ? 'Chi c’è già può aprire la porta alle altre.' : undefined,
    act: 'Guarda quali',
  }),
  unplaced: ({ firms: many }) => ({
    sentence: `${firms(many)} non ${pluralIn('it', many, 'ha', 'hanno')} ancora un posto nella filiera.`,
    why: 'Basta una fase o una competenza per dare un posto a un’impresa.',
    act: 'Dai loro un posto',
  }),
};

export const chainPageIt: ChainPageWords = {
  says,
  title: 'La filiera',
  counted: (firmCount, held, stages) => `${firms(firmCount)} in ${n(held)} fasi su ${n(stages)}.`,
  tied: (ties, confirmed) =>
    ties === 0
      ? 'Non si conosce ancora nessuna fornitura.'
      : `${pluralIn('it', ties, '1 fornitura', `${n(ties)} forniture`)}, ${pluralIn('it', confirmed, '1 confermata', `${n(confirmed)} confermate`)} da entrambe le parti.`,
  asked: (offers, needs) =>
    offers + needs === 0
      ? ''
      : `Aperte: ${pluralIn('it', offers, '1 offerta', `${n(offers)} offerte`)} e ${pluralIn('it', needs, '1 richiesta', `${n(needs)} richieste`)}.`,
  boardSees: 'Qui si vede ciò che le imprese mostrano agli altri; l’animatore può sapere di più.',
  packs: 'Filiere',
  views: { picture: 'Disegno', table: 'Tabella' },
  print: 'Stampa',
  findings: 'Che cosa dice la filiera',
  noFindings: 'La filiera non ha vuoti, né passi appesi a una sola impresa, né passi senza un legame.',
  more: (count) => `e ${pluralIn('it', count, 'un’altra', `altre ${n(count)}`)}`,
  allInTable: 'Sono tutte nella tabella',
  picture: 'Il disegno',
  pictureOf: (pack) => `La filiera: ${pack}`,
  pictureLead: 'Dalla materia prima in alto all’uso finale in basso. Ogni fase e ogni impresa si apre.',
  described: (stages, empty, ties) =>
    `${n(stages)} fasi dalla materia prima all’uso finale, ${n(empty)} vuote; ${n(ties)} forniture disegnate. Gli stessi fatti sono nella tabella.`,
  nobody: 'ancora nessuno',
  firmCount: firms,
  around: 'Intorno alla filiera',
  aroundLead: 'Servizi e mestieri che stanno accanto ai passi, con le imprese della rete che li fanno.',
  perDot: (firmCount) =>
    firmCount === 1 ? 'Un punto è un’impresa.' : `Un punto vale circa ${n(firmCount)} imprese.`,
  thinner: 'Sono disegnati solo i legami più fitti; tutti sono nella tabella.',
  legend: {
    title: 'Come si legge',
    firm: 'impresa',
    single: 'sola in un passo da cui altri dipendono',
    contaminator: 'tocca molte imprese e molte fasi',
    offer: 'offre qualcosa',
    need: 'cerca qualcosa',
    confirmed: 'fornitura confermata da entrambe',
    declared: 'detta da una parte',
    step: 'passo senza un legame vivo',
    hole: 'non c’è nessuno',
  },
  filter: {
    label: 'Mostra nel disegno',
    firm: 'Impresa',
    ties: 'Legami',
    allTies: 'Tutti i legami',
    confirmedOnly: 'Confermati da entrambe',
    neighbour: 'Lavora per',
    anyNeighbour: 'Qualunque settore',
    show: 'Mostra',
    clear: 'Mostra tutto',
    lit: (count) => `${pluralIn('it', count, 'Risalta', 'Risaltano')} ${firms(count)}.`,
    nobody: 'Nessuna impresa si chiama così.',
  },
  mark: {
    single: 'sola qui',
    contaminator: 'tocca molte',
    offers: (count) => pluralIn('it', count, '1 offerta', `${n(count)} offerte`),
    needs: (count) => pluralIn('it', count, '1 richiesta', `${n(count)} richieste`),
    buysFrom: (count) => `compra da ${n(count)}`,
    suppliesTo: (count) => `fornisce ${n(count)}`,
  },
  table: {
    title: 'La filiera in tabella',
    caption: 'Le fasi nell’ordine della filiera',
    stage: 'Fase',
    firms: 'Imprese',
    capabilities: 'Competenze',
    fedBy: 'Legami in entrata',
    feeds: 'Legami in uscita',
    offers: 'Offerte',
    needs: 'Richieste',
    said: 'Che cosa dice',
    csv: 'Scarica in CSV',
    excel: 'Per Excel',
    everything: 'Tutto ciò che dice la filiera',
    unplaced: 'Imprese ancora senza un posto',
    unplacedLead: 'Apri un’impresa per dire che cosa fa.',
    oneSided: 'Forniture dette da una parte',
    oneSidedLead: 'Chiedi all’altra parte, poi confermala sulla scheda dell’impresa.',
    supplies: (supplier, buyer) => `${supplier} fornisce ${buyer}`,
    order: 'Ordine',
    file: 'filiera',
  },
  stage: {
    back: 'La filiera',
    empty: 'Qui non c’è ancora nessuno.',
    emptyLead: 'Chiedi chi già lo fa con altre parole, oppure porta imprese che lo fanno.',
    firms: 'Imprese',
    firm: 'Impresa',
    evidence: 'Come si sa',
    does: 'Che cosa fa qui',
    neighbours: 'Settori vicini',
    fedBy: 'Alimentata da',
    feeds: 'Alimenta',
    nothingBefore: 'Prima non viene nulla.',
    nothingAfter: 'Dopo non viene nulla.',
    ties: 'Forniture di questa fase',
    noTies: 'Di questa fase non si conosce nessuna fornitura.',
    supplier: 'Fornitore',
    buyer: 'Cliente',
    what: 'Che cosa',
    said: 'Detto da',
    both: 'entrambe le parti',
    one: 'una parte',
    offers: 'Offerte',
    needs: 'Richieste',
    none: 'Nessuna aperta.',
    until: (day) => `fino al ${day}`,
    aMember: 'un associato',
    capabilities: 'Competenze di questa fase',
    capability: 'Competenza',
    held: 'Chi ce l’ha',
    nobodyHas: 'nessuno',
    bringIn: 'Importa un elenco',
    search: 'Cerca per significato',
    near: 'Chi è vicino',
    nearLead: 'Hanno qualcosa di questa fase e stanno altrove.',
    pairs: (from, to) => `Chi potrebbe incontrarsi: ${from} e ${to}`,
    pairsLead: 'Imprese delle due fasi senza legami con l’altra parte, le più occupate in fondo.',
    introduce: 'Presentale',
    more: (count) => `e altre ${n(count)}`,
  },
  evidence: {
    declared: 'dichiarato',
    confirmed: 'visto dall’animatore',
    shown: 'documentato',
    implied: 'da ciò che fa',
  },
  sheet: {
    title: (network, pack) => `${network}: ${pack}`,
    made: (day) => `Ciò che si sapeva il ${day}`,
    page: (at, of) => `Pagina ${at} di ${of}`,
    findings: 'Che cosa dice la filiera',
    file: 'filiera',
  },
  empty: {
    title: 'La filiera è ancora vuota',
    noPack: 'Scegli il settore in cui lavorano i tuoi associati; poi di’ dove sta ogni impresa.',
    choosePack: 'Scegli un settore',
    noFirms:
      'Di’ dove stanno le tue imprese: aprine una e aggiungi che cosa fa, oppure importa un elenco con una colonna per questo.',
    members: 'Vai agli associati',
  },
};
