import { A4, mm, type Sheet } from '#platform/server';
import type { AgendaRow, BookParticipant, ForumBook } from '../../book.ts';
import type { Tongue } from './furniture.ts';

/** What every block of one firm's agenda needs to know. */
export interface Desk extends Tongue {
  sheet: Sheet;
  book: ForumBook;
  self: BookParticipant;
  rows: AgendaRow[];
}

export const LEFT = mm(19);
export const RIGHT = A4.width - mm(19);
