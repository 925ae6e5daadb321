import type { MembersWords } from '../en.ts';

const firms = (count: number) =>
  count === 1 ? 'un’impresa' : `${new Intl.NumberFormat('it-IT').format(count)} imprese`;

export const firmsWords: MembersWords['firms'] = {
  title: 'Associati',
  places: {
    firms: 'Imprese',
    people: 'Persone',
    tags: 'Etichette',
    fields: 'Campi propri',
    imports: 'Importazioni',
  },
  search: 'Cerca imprese',
  searchHint: 'Nome, luogo, etichetta o partita IVA',
  add: 'Aggiungi un’impresa',
  bringIn: 'Porta qui un elenco',
  count: (count) => (count === 1 ? 'Un’impresa.' : `${firms(count)}.`),
  found: (count) =>
    count === 0
      ? 'Nessuna impresa trovata.'
      : count === 1
        ? 'Un’impresa trovata.'
        : `${firms(count)} trovate.`,
  columns: { name: 'Impresa', place: 'Luogo', tags: 'Etichette', updated: 'Modificata', phone: 'Telefono' },
  filters: {
    tag: 'Ogni etichetta',
    country: 'Ogni paese',
    region: 'Ogni regione',
    email: 'Ogni e-mail',
    emails: {
      missing: 'Senza indirizzo e-mail',
      public: 'E-mail visibile a tutti',
      members: 'E-mail visibile agli associati',
      counterpart: 'E-mail visibile a chi incontrano',
      animator: 'E-mail solo per l’animatore',
    },
    since: 'Modificate dal',
    archived: 'Quelle archiviate',
    apply: 'Mostra',
    clear: 'Mostra tutte le imprese',
  },
  letters: 'Vai a una lettera',
  empty: 'Ancora nessuna impresa',
  emptyMore: 'Porta qui l’elenco che hai già, oppure scrivi a mano la prima impresa.',
  nothing: 'Nessuna impresa corrisponde',
  nothingMore: 'Prova con meno parole, o togli un filtro.',
  nothingArchived: 'Niente in archivio',
  nothingArchivedMore: 'Le imprese tolte dagli elenchi aspetterebbero qui, intere.',
  select: (name) => `Seleziona ${name}`,
  selected: (count) => (count === 1 ? 'Un’impresa selezionata' : `${firms(count)} selezionate`),
  tagSelected: 'Metti l’etichetta',
  tagLabel: 'Etichetta da mettere',
  exportSelected: 'Esporta',
  exportAll: 'Esporta in CSV',
  exportExcel: 'Esporta per Excel',
  mergeSelected: 'Unisci le due',
  tagged: (count, tag) =>
    count === 0
      ? `Avevano già tutte l’etichetta ${tag}.`
      : count === 1
        ? `L’etichetta ${tag} è su un’impresa in più.`
        : `L’etichetta ${tag} è su altre ${firms(count)}.`,
  keys: 'Tasti: / per cercare, j e k per muoversi, x per selezionare, Invio per aprire.',

  parts: {
    contact: 'Come raggiungerla',
    does: 'Che cosa fa',
    place: 'Dove si trova',
    own: 'Campi propri',
    tags: 'Etichette',
  },
  labels: {
    name: 'Nome',
    summary: 'In una riga',
    website: 'Sito',
    email: 'E-mail',
    phone: 'Telefono',
    address: 'Indirizzo',
    postcode: 'CAP',
    city: 'Città',
    region: 'Regione',
    country: 'Paese',
    vat_number: 'Partita IVA',
    lang: 'Le scriviamo in',
    offers: 'Offre',
    needs: 'Cerca',
    description: 'Descrizione',
    tags: 'Etichette',
  },
  tagsInUse: (list) => `In uso: ${list}.`,
  hints: {
    summary: 'Una riga con parole sue; si stampa accanto al nome.',
    tags: 'Separate da virgole.',
    description: '',
    offers: 'Che cosa sa fare per gli altri, con parole sue.',
    needs: 'Che cosa le serve.',
  },
  langs: { it: 'Italiano', en: 'Inglese' },
  onlyName: 'Basta il nome; il resto può venire quando lo saprai.',
  newTitle: 'Una nuova impresa',
  create: 'Aggiungi l’impresa',
  save: 'Salva',
  edit: 'Modifica',
  editTitle: (name) => `Modifica ${name}`,
  saved: 'Salvato.',
  savedWith: (what) =>
    `Salvato. Nel frattempo qualcun altro aveva cambiato: ${what}. Restano entrambe le modifiche.`,
  created: 'L’impresa c’è. Chi parla per lei?',
  archive: 'Archivia',
  archiveWhy: 'Fuori dagli elenchi, intera e ripristinabile',
  restore: 'Ripristina',
  archivedOn: (day) => `Archiviata il ${day}. È fuori dagli elenchi, intera.`,
  archivedNow: 'Archiviata: è fuori dagli elenchi e può tornare intera.',
  restoredNow: 'È di nuovo negli elenchi.',
  mergedInto: 'Questa impresa è stata unita a',
  merge: 'Unisci a un’altra impresa',
  people: 'Persone',
  noPeople: 'Ancora nessuno parla per questa impresa.',
  addPerson: 'Aggiungi una persona',
  notes: 'Note',
  noNotes: 'Ancora nessuna nota.',
  nothingWritten: 'Di lei non è ancora scritto nulla.',
  historyTab: 'Storia',
  firmTab: 'Impresa',
  since: 'Conosciuta dal',
  changed: 'Ultima modifica',
};
