import type { TimetableWords } from './timetable-words.en.ts';

/** La risposta di `filiera timetable` per l’occhio, in italiano. */
export const it: TimetableWords = {
  none: 'Un calendario così non c’è.',
  unknown: 'Nel tempo dato non è stato trovato un calendario; non è escluso che ci sia.',
  held: (meetings, left, breaks) =>
    `${many(meetings, 'incontro', 'incontri')}${left > 0 ? `, ${left} fuori` : ''}, ${many(breaks, 'buco', 'buchi')}`,
  best: (size) => `${size}: meno non si può.`,
  within: (size, more) => `${size}: al massimo ${more} più del minimo possibile.`,
  slot: (number) => `turno ${number}`,
  left: (meeting, reason) => `non tenuto: ${meeting}: ${reason}`,
};

function many(count: number, one: string, more: string): string {
  return `${count} ${count === 1 ? one : more}`;
}
