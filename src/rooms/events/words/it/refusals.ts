import type { Sentences } from '../../saying.ts';

export const refusals = {
  'forum/no-name': () => 'A un forum serve un nome.',
  'forum/tables': (f) => `Indica un numero di tavoli da 1 a ${f.most}.`,
  'forum/no-such-zone': (f) => `Il fuso orario «${f.zone}» non è conosciuto. Scrivilo come «Europe/Rome».`,
  'forum/no-day': () => 'Indica almeno una giornata.',
  'forum/too-many-days': (f) => `Al massimo ${f.most} giornate.`,
  'forum/not-a-day': (f) => `«${f.day}» non è un giorno del calendario.`,
  'forum/day-twice': (f) => `${f.day} compare due volte.`,
  'forum/not-a-time': (f) =>
    `Scrivi le ore come 09:00${f.day ? ` (${f.day})` : ''}${f.label ? ` (${f.label})` : ''}.`,
  'forum/hours-backwards': (f) => `Il ${f.day} la fine (${f.closes}) viene prima dell’inizio (${f.opens}).`,
  'forum/slot-length': () => 'Un incontro dura da 1 a 480 minuti.',
  'forum/change-length': () => 'Cambiare tavolo richiede da 0 a 120 minuti.',
  'forum/break-backwards': (f) => `La pausa delle ${f.from} finisce prima di cominciare.`,
  'forum/breaks-overlap': (f) => `La pausa delle ${f.from} comincia prima che sia finita la precedente.`,
  'forum/no-slot-fits': () =>
    'In queste ore non sta nemmeno un incontro. Accorcia gli incontri o allunga le giornate.',
  'forum/too-many-slots': (f) => `Sono ${f.slots} turni; al massimo ${f.most}.`,
  'forum/slots-have-meetings': (f) =>
    `I turni che sparirebbero hanno incontri: ${f.busy}. Prima sposta o togli quegli incontri; niente è stato cambiato.`,
  'forum/tables-have-meetings': (f) =>
    `${f.meetings} incontri stanno a tavoli che sparirebbero, fino al tavolo ${f.table}. Prima spostali; niente è stato cambiato.`,
  'forum/changed-meanwhile': () =>
    'Qualcun altro ha salvato nel frattempo. Sotto trovi la sua versione: guarda, poi salva di nuovo.',
  'forum/over': () => 'Questo forum è concluso: nulla vi si sposta più.',
  'forum/nothing-to-announce': () => 'Non c’è ancora nessun incontro da annunciare.',
  'forum/nothing-changed': () => 'Tutto è già come annunciato.',
  'forum/not-held-yet': () => 'L’ultimo turno non è ancora passato.',
  'participant/no-such-firm': (f) =>
    f.name
      ? `Nessun associato si chiama «${f.name}»${f.near ? `. Intendevi ${f.near}?` : '.'}`
      : 'Questa impresa non è tra gli associati.',
  'participant/two-of-that-name': (f) =>
    `Più imprese rispondono a «${f.name}»: ${f.names}. Scrivila come sta qui.`,
  'participant/not-a-cap': (f) => `«${f.cap}» non è un numero di incontri da 1 a 200.`,
  'participant/changed-meanwhile': () =>
    'Qualcun altro ha cambiato questa impresa nel frattempo. Guarda la sua versione, poi salva di nuovo.',
  'absence/in-a-meeting': (f) =>
    `${f.firm} incontra ${f.with} alle ${f.at}, tavolo ${f.table}: prima sposta quell’incontro.`,
  'wish/no-name': () => 'Manca un nome.',
  'wish/not-taking-part': (f) => `«${f.name}» non partecipa${f.near ? `. Intendevi ${f.near}?` : '.'}`,
  'wish/two-of-that-name': (f) => `Più imprese rispondono a «${f.name}»: ${f.names}. Scrivila come sta qui.`,
  'wish/with-itself': () => 'Un’impresa non può incontrare sé stessa.',
  'wish/no-such-weight': (f) => `«${f.weight}» non è un peso: scrivi 1, 2 o 3.`,
  'wish/twice-in-file': (f) => `Lo stesso desiderio sta alla riga ${f.row}.`,
  'wish/stranger': () => 'Entrambe le imprese devono partecipare a questo forum.',
  'wish/nothing-read': () => 'Non c’era niente da leggere. Incolla una tabella o scegli un file.',
  'meeting/gone': () => 'Questo incontro non c’è più.',
  'meeting/moved-meanwhile': (f) =>
    `Qualcuno ha spostato ${f.a} – ${f.b} nel frattempo: ora è alle ${f.at}, tavolo ${f.table}.`,
  'meeting/locked': (f) => `${f.a} – ${f.b} è bloccato alle ${f.at}, tavolo ${f.table}. Prima sbloccalo.`,
  'meeting/with-itself': () => 'Un’impresa non può incontrare sé stessa.',
  'meeting/not-taking-part': () => 'Entrambe le imprese devono partecipare a questo forum.',
  'meeting/already': (f) => `${f.a} e ${f.b} si incontrano già, alle ${f.at}, tavolo ${f.table}.`,
  'meeting/never-together': (f) => `Hai detto che ${f.a} e ${f.b} non vanno mai messe insieme.`,
  'meeting/at-cap': (f) => `${f.firm} ha chiesto al massimo ${f.cap} incontri, e li ha già.`,
  'meeting/no-such-slot': () => 'Scegli un turno.',
  'meeting/in-a-break': (f) => `Alle ${f.at} c’è una pausa.`,
  'meeting/no-such-table': (f) =>
    f.table === '0' ? 'Allora nessun tavolo è libero.' : `Il tavolo ${f.table} non c’è.`,
  'meeting/away': (f) => `${f.firm} è assente alle ${f.at}.`,
  'meeting/firm-busy': (f) => `${f.firm} è già al tavolo ${f.table} con ${f.with} alle ${f.at}.`,
  'meeting/table-taken': (f) => `Alle ${f.at} al tavolo ${f.table} siedono ${f.a} e ${f.b}.`,
  'meeting/table-closed': (f) => `Il tavolo ${f.table} è chiuso alle ${f.at}.`,
  'floor/begun': () => 'Questo incontro è cominciato: resta dov’è.',
  'floor/not-taking-part': () => 'Questa impresa non partecipa, o non più.',
  'floor/here-already': (f) => `${f.firm} partecipa già.`,
  'floor/changed-meanwhile': () =>
    'Intanto in questo forum è cambiato qualcosa. Ecco come sarebbe adesso; non è ancora successo niente.',
  'floor/changed-since': () => 'Da allora è cambiato altro, perciò non si può annullare tutto insieme.',
  'floor/begun-since': () =>
    'Da allora alcuni di questi incontri sono cominciati, perciò non si può annullare.',
  'floor/undone': () => 'Era già stato annullato.',
  'run/seed': () => 'Il seme è un numero intero.',
  'run/seconds': () => 'Dagli da 1 a 600 secondi.',
  'run/no-wishes': () => 'Non ci sono desideri da cui fare un calendario.',
  'run/at-work': () => 'Il calendario è già in lavorazione.',
  'report/in-the-future': () => 'Questo incontro non si è ancora tenuto.',
} satisfies Sentences as Sentences;
