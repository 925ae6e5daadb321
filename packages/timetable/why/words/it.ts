import type { WhyWords } from './en.ts';

/** Perché non c’è un calendario, e le vie d’uscita, in italiano. */
export const it: WhyWords = {
  names: (names, more) => listed(more > 0 ? [...names, more === 1 ? 'un altro' : `altri ${more}`] : names),
  labels: (first, last) => `da ${first} a ${last}`,
  numbers: (first, last) => `turni da ${first} a ${last}`,
  slot: (number) => `turno ${number}`,
  participant: (number) => `partecipante ${number}`,
  person: (number) => `persona ${number}`,
  resource: (number) => `risorsa ${number}`,
  at: (meeting, place) => `${meeting} (${place})`,
  atTable: (meeting, table) => `${meeting} (tavolo ${table})`,

  headline: {
    overfull: (f) => `${f.name} ha chiesto ${f.meetings} incontri e ha ${slots(f.count)}: ${f.slots}.`,
    full: (f) => `${f.name} ha chiesto ${f.meetings} incontri e non ha turni per tenerli.`,
    nowhere: (f) => `${f.name} non ha un turno.`,
    tables: (f) => `${f.meetings} incontri stanno solo in ${f.slots}, dove i tavoli bastano per ${f.count}.`,
    resource: (f) =>
      `${f.meetings} incontri con ${f.name} stanno solo in ${f.slots}: c’è posto per ${f.count}.`,
    breaks: (f) =>
      `${f.name} ha almeno ${f.count} ${f.count === 1 ? 'buco' : 'buchi'}, ${f.other} al massimo ${f.meetings}.`,
    minimum: (f) => `${f.name} vuole almeno ${f.count} incontri, e non può averne tanti.`,
    maximum: (f) => `${f.name} ha più incontri bloccati dei ${f.count} che desidera.`,
    order: () => 'Questi incontri non possono stare nell’ordine chiesto.',
    together: (f) => `Queste ${f.count} cose non possono stare tutte insieme; tolta una qualunque, sì.`,
  },
  meets: (name, others) => `${name} ha chiesto ${others}.`,
  perhapsFewer: 'Forse non tutte sono d’ostacolo.',
  none: 'Non c’è un calendario. Nel tempo dato non si è ristretto che cosa lo impedisce.',

  fact: {
    meeting: (f) => `Chiesti: ${f.meetings}.`,
    absent: (f) => `${f.name} manca: ${f.slots}.`,
    'person-absent': (f) => `${f.name} manca: ${f.slots}.`,
    session: (f) => `Solo ${f.late ? 'di pomeriggio' : 'di mattina'}: ${f.meetings}.`,
    fixed: (f) => `Fissati: ${f.meetings}.`,
    locked: (f) => `Annunciati e bloccati: ${f.meetings}.`,
    table: (f) => `A un tavolo stabilito: ${f.meetings}.`,
    person: (f) => `Con una persona indicata: ${f.meetings}.`,
    after: (f) => `${f.meetings} viene dopo ${f.earlier}.`,
    minimum: (f) => `${f.name} vuole almeno ${f.count} incontri.`,
    maximum: (f) => `${f.name} vuole al massimo ${f.count} incontri.`,
    resource: (f) => `${f.name} serve ${f.count === 1 ? 'un incontro' : `${f.count} incontri`} alla volta.`,
    'resource-away': (f) => `${f.name} manca: ${f.slots}.`,
    tables: (f) => (f.count === 1 ? 'C’è un tavolo.' : `Ci sono ${f.count} tavoli.`),
    closed: (f) => `Alcuni tavoli sono chiusi: ${f.slots}.`,
    accessible: (f) => `${f.name} siede a un tavolo accessibile.`,
    fairness: (f) => `I buchi di due partecipanti differiscono al massimo di ${f.count}.`,
  },

  lift: {
    meeting: (f) => `senza ${f.meetings}`,
    absent: (f) => `con ${f.name} presente: ${f.slots}`,
    'person-absent': (f) => `con ${f.name} presente: ${f.slots}`,
    session: (f) => `con ${f.meetings} anche ${f.late ? 'di mattina' : 'di pomeriggio'}`,
    fixed: (f) => `senza fissare ${f.meetings}`,
    locked: (f) => `sbloccando ${f.meetings}`,
    table: (f) => `con ${f.meetings} a un tavolo qualunque`,
    person: (f) => `con ${f.meetings} affidati a chi è libero`,
    after: (f) => `con ${f.meetings} anche prima di ${f.earlier}`,
    minimum: (f) => `con meno di ${f.count} incontri per ${f.name}`,
    maximum: (f) => `con più di ${f.count} incontri per ${f.name}`,
    resource: (f) => `con più di una risorsa come ${f.name}`,
    'resource-away': (f) => `con ${f.name} presente: ${f.slots}`,
    tables: () => 'con tanti tavoli quanti incontri',
    closed: (f) => `con tutti i tavoli aperti: ${f.slots}`,
    accessible: (f) => `con ${f.name} a un tavolo qualunque`,
    fairness: () => 'con buchi come vengono',
  },

  moreSlots: (count, late, day) =>
    `con ${count === 1 ? 'un turno' : `${count} turni`} in più alla fine ${late ? 'del pomeriggio' : 'della mattina'}${day ? ` del giorno ${day}` : ''}`,
  moreTables: (count, all) => `con ${count === 1 ? 'un tavolo' : `${count} tavoli`} in più (${all} in tutto)`,
  moreBreaks: (to) => `con buchi che differiscono fino a ${to}`,
  waysOut: 'Ci starebbe:',

  reason: {
    never: () => 'qualcuno ha detto di no',
    'participant-maximum': (f) =>
      `${f.name} vuole al massimo ${f.count} ${f.count === 1 ? 'incontro' : 'incontri'}`,
    'resource-full': (f) => `sono tutti liberi (${f.slots}), ma manca ${f.resource}`,
    'accessible-full': (f) => `sono tutti liberi (${f.slots}), ma i tavoli accessibili sono pieni`,
    'no-common-slot': (f) => `${f.name} non hanno un turno in comune`,
    'closed-by-lock': () => 'incontri bloccati occupano ogni turno in comune',
    overfull: (f) => `${f.name} ha ${slots(f.count)} per ${f.wishes} desideri`,
    'tables-full': (f) => `sono tutti liberi (${f.slots}), ma i tavoli sono pieni`,
    'table-taken': (f) => `sono tutti liberi (${f.slots}), ma il tavolo ${f.table} è preso`,
    order: (f) => `sono tutti liberi (${f.slots}), ma verrebbe nell’ordine sbagliato`,
    fairness: (f) => `(${f.slots}) qualcuno avrebbe troppi più buchi degli altri`,
    'no-shared-free-slot': () => 'hanno turni liberi, ma nessuno in comune',
  },

  wish: {
    free: () => 'Ci starebbe così com’è.',
    moved: (f) => `Ci starebbe se si ${f.count === 1 ? 'spostasse' : 'spostassero'} ${f.meetings}.`,
    displaced: (f) => `Toglierebbe il posto a ${f.meetings}.`,
    breaks: (f) => `Costerebbe ${f.count === 1 ? 'un buco' : `${f.count} buchi`} in più.`,
    never: () => 'Non può tenersi, qualunque altra cosa si lasci.',
    unknown: () => 'Non è stato trovato un calendario che lo tenga.',
  },
};

function slots(count: number): string {
  return count === 1 ? '1 turno' : `${count} turni`;
}

function listed(words: string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} e ${words.at(-1)}`;
}
