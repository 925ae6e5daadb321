import type { RepairWords } from './en.ts';
import type { Place, Totals } from './telling.ts';

/** Le frasi di una riparazione in italiano. */
export const it: RepairWords = {
  names: (names) =>
    names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} e ${names.at(-1)}`,
  slot: (number) => `turno ${number}`,
  participant: (number) => `partecipante ${number}`,

  moved: (others, from: Place, to: Place, because) =>
    `L’incontro con ${others} si sposta da ${from.slot} a ${to.slot}, tavolo ${to.table}: ${because}.`,
  reseated: (others, from, to, because) =>
    `L’incontro con ${others} (${from.slot}) passa dal tavolo ${from.table} al tavolo ${to.table}: ${because}.`,
  lost: (others, from, because, unsaved) =>
    `L’incontro con ${others} (${from.slot}) non si tiene: ${because}${unsaved && `; ${unsaved}`}.`,
  entered: (others, to) => `Nuovo: incontri ${others}, ${to.slot}, tavolo ${to.table}.`,

  because: {
    cancelled: () => 'è stato annullato',
    withdrawn: () => 'il desiderio è stato ritirato',
    away: (f) => `a quell’ora manca ${f.names}`,
    'table-closed': (f) => `il tavolo ${f.table} è chiuso`,
    'slot-lost': () => 'in quel turno non si tiene nulla',
    clash: () => 'non poteva restare dov’era',
    'makes-room': () => 'fa posto a un altro incontro',
  },

  reason: {
    'called-off': () => 'nessuno lo vuole più',
    locked: () => 'era bloccato, perciò non è stato messo altrove',
    'no-common-slot': () => 'non resta un turno in cui ci siano tutti',
    'no-way': (f) => `nei turni rimasti (${f.slots}) chi occupa il posto non può spostarsi`,
    'too-many-would-move': (f) => `in ogni altro posto se ne sposterebbero più di ${f.ceiling}`,
    'no-room': (f) => `sono tutti liberi (${f.slots}), ma ogni posto è preso`,
    enough: (f) => `${f.name} ha tutti gli incontri che desidera`,
    busy: (f) => `nei turni possibili per tutti (${f.slots}) qualcuno ha un altro incontro`,
    'not-opened': (f) => `ci starebbe (${f.slots}): rifai il calendario, o chiedilo di nuovo`,
  },

  summary: ({ moved, reseated, lost, entered }: Totals) => {
    const parts = [
      moved > 0 && (moved === 1 ? '1 impresa si sposta' : `${moved} imprese si spostano`),
      reseated > 0 && (reseated === 1 ? '1 incontro cambia tavolo' : `${reseated} incontri cambiano tavolo`),
      lost > 0 && (lost === 1 ? '1 incontro salta' : `${lost} incontri saltano`),
      entered > 0 &&
        (entered === 1 ? 'entra 1 desiderio in attesa' : `entrano ${entered} desideri in attesa`),
    ].filter((part) => part !== false);
    return parts.length > 0 ? `${parts.join(', ')}.` : 'Non cambia nulla.';
  },
};
