import type { Place, Reasons, Totals } from './telling.ts';

/** The sentences of a repair in English. Names, slots and tables are text already. */
export const en = {
  /** Two names or more, as a sentence has them. */
  names: (names: string[]): string => listed(names, 'and'),
  slot: (number: number): string => `slot ${number}`,
  participant: (number: number): string => `participant ${number}`,

  moved: (others: string, from: Place, to: Place, because: string): string =>
    `Your meeting with ${others} moves from ${from.slot} to ${to.slot}, table ${to.table}: ${because}.`,
  reseated: (others: string, from: Place, to: Place, because: string): string =>
    `Your meeting with ${others} at ${from.slot} changes from table ${from.table} to table ${to.table}: ${because}.`,
  lost: (others: string, from: Place, because: string, unsaved: string): string =>
    `Your meeting with ${others} at ${from.slot} is not held: ${because}${unsaved && `; ${unsaved}`}.`,
  entered: (others: string, to: Place): string => `New: you meet ${others} at ${to.slot}, table ${to.table}.`,

  /** Why a meeting could not stay where it was. */
  because: {
    cancelled: () => 'it was cancelled',
    withdrawn: () => 'the wish was taken back',
    away: (f) => `${f.names} can't be there then`,
    'table-closed': (f) => `table ${f.table} is closed`,
    'slot-lost': () => 'nothing is held then',
    clash: () => 'it could not stay where it was',
    'makes-room': () => 'it makes room for another one',
  } satisfies Reasons,

  /** Why a meeting has no place. */
  reason: {
    'called-off': () => 'nobody wants it any more',
    locked: () => 'it was announced as locked, so it was not put elsewhere',
    'no-common-slot': () => 'there is no slot left in which all are there',
    'no-way': (f) => `in the slots left (${f.slots}) nobody who is in the way can move`,
    'too-many-would-move': (f) => `any other place would move more than ${f.ceiling} others`,
    'no-room': (f) => `all are free at ${f.slots}, but every place is taken`,
    enough: (f) => `${f.name} has as many meetings as it wants`,
    busy: (f) => `in the slots all may use (${f.slots}) somebody has another meeting`,
    'not-opened': (f) => `it would fit at ${f.slots}: make the timetable again, or ask for it anew`,
  } satisfies Reasons,

  summary: ({ moved, reseated, lost, entered }: Totals): string => {
    const parts = [
      moved > 0 && (moved === 1 ? '1 firm moves' : `${moved} firms move`),
      reseated > 0 && (reseated === 1 ? '1 meeting changes table' : `${reseated} meetings change table`),
      lost > 0 && (lost === 1 ? '1 meeting is lost' : `${lost} meetings are lost`),
      entered > 0 && (entered === 1 ? '1 waiting wish gets in' : `${entered} waiting wishes get in`),
    ].filter((part) => part !== false);
    return parts.length > 0 ? `${parts.join(', ')}.` : 'Nothing changes.';
  },
};

export type RepairWords = typeof en;

function listed(words: string[], and: string): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1)}`;
}
