import type { Lang } from '#platform';
import type { AgendaRow, BookParticipant, ForumBook } from '../../book.ts';
import type { PrintWords } from '../../words/print.ts';
import type { Hours } from './hours.ts';
import { A4, mm } from './paper.ts';
import type { Sheet } from './sheet.ts';

/** What every block of one firm's agenda needs to know. */
export interface Desk {
  sheet: Sheet;
  book: ForumBook;
  self: BookParticipant;
  rows: AgendaRow[];
  lang: Lang;
  hours: Hours;
  words: PrintWords;
}

export const LEFT = mm(19);
export const RIGHT = A4.width - mm(19);
