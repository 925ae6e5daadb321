/** One firm's agenda on A4: who you are, then day by day when, at which table, whom, with room for notes. */
import {
  A4,
  type Block,
  breathe,
  clip,
  type Group,
  INK,
  mm,
  mostGenerous,
  openSheet,
  paginate,
  type Style,
  wrap,
} from '#platform/server';
import { agendaOf, type ForumBook } from '../../book.ts';
import { printWords } from '../../words/print.ts';
import { headRows, ROW_HEIGHTS, rowOf } from './agenda-rows.ts';
import { type Desk, LEFT, RIGHT } from './agenda-desk.ts';
import { closingOf, mastheadOf } from './agenda-masthead.ts';
import { footOf, mostSpoken, tongueOf, type Wish } from './furniture.ts';
import { merged } from './merge.ts';

const TOP = mm(18);
const FOOT = A4.height - mm(14);
const ROOM = FOOT - mm(8) - TOP;
const RUNNING_HEAD = mm(12);

export interface AgendaWish extends Wish {
  /** Only this participant; without it, everybody, with a bookmark each. */
  participantId?: string;
}

/** Every firm is written to in its own language, unless one is asked for. */
export async function agendasPdf(book: ForumBook, wish: AgendaWish): Promise<Uint8Array> {
  const chosen = book.participants.filter((one) => !wish.participantId || one.id === wish.participantId);
  const only = chosen.length === 1 ? chosen[0] : undefined;
  const lang = wish.lang ?? only?.lang ?? mostSpoken(chosen);
  const words = printWords[lang];
  const title = only ? words.agendaTitle(only.name, book.event.name) : words.agendasOf(book.event.name);
  const sheet = openSheet({ title, author: wish.network, lang, at: wish.at }, A4);
  const tongues = { it: tongueOf('it', book.event.zone), en: tongueOf('en', book.event.zone) };
  for (const self of chosen) {
    const own = wish.lang ?? self.lang;
    setAgenda({ ...tongues[own], sheet, book, self, rows: agendaOf(book, self.id) });
    await breathe();
  }
  if (chosen.length === 0) sheet.page();
  return sheet.close();
}

function setAgenda(desk: Desk): void {
  const { sheet, book, self } = desk;
  const days = book.days.map((day) => dayOf(desk, day)).filter((day) => day.rows.length > 0);
  const masthead = mastheadOf(desk);
  const closing = closingOf(desk);
  const pages = mostGenerous(ROW_HEIGHTS, (atLeast) => {
    const groups: Group[] = days.map((day) => ({ ...day, rows: day.rows.map((row) => row(atLeast)) }));
    if (groups.length === 0) groups.push({ head: closing, again: closing, rows: [] });
    else groups.at(-1)!.rows.push(closing);
    return paginate(groups, ROOM - masthead.height, ROOM - RUNNING_HEAD);
  });
  sheet.within('Sect', () => pages.forEach((page, i) => setPage(desk, masthead, page, i, pages.length)), {
    lang: desk.lang,
    title: self.name,
  });
}

function dayOf(desk: Desk, day: string) {
  const own = merged(desk.rows).filter((row) => row.from.day === day);
  const count = own.filter((row) => row.kind === 'meeting').length;
  return { ...headRows(desk, day, count), rows: own.map((row) => rowOf(desk, row)) };
}

function setPage(desk: Desk, masthead: Block, blocks: Block[], index: number, pages: number): void {
  const { sheet, book, self, words } = desk;
  sheet.page();
  let y = TOP;
  if (index === 0) {
    sheet.bookmark(self.name);
    masthead.draw(y);
    y += masthead.height;
  } else {
    runningHead(desk, y + 8);
    y += RUNNING_HEAD;
  }
  for (const block of blocks) {
    block.draw(y);
    y += block.height;
  }
  footOf(sheet, book, desk, { left: LEFT, right: RIGHT, foot: FOOT }, words.page(index + 1, pages));
}

/** Who and what, small, on the pages after the first; here a long name may be cut, it stands whole before. */
function runningHead({ sheet, book, self }: Desk, baseline: number): void {
  const firm: Style = { face: 'serif-bold', size: 10, ink: INK.text };
  const forum: Style = { face: 'sans', size: 8, ink: INK.quiet };
  const half = (RIGHT - LEFT) / 2 - mm(3);
  const oneLine = (text: string, style: Style) =>
    clip(
      wrap(text, half, (part) => sheet.width(part, style)),
      1,
    )[0] ?? '';
  const right = oneLine(book.event.name, forum);
  sheet.decoration(() => {
    sheet.draw(oneLine(self.name, firm), LEFT, baseline, firm);
    sheet.draw(right, RIGHT - sheet.width(right, forum), baseline, forum);
  });
}
