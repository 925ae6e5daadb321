/**
 * Table cards: an A4 sheet folded across the middle stands on the table, the number readable from afar on
 * both sides and the day's meetings beside it. One card a table and day.
 */
import {
  A4,
  balance,
  breathe,
  clip,
  fit,
  INK,
  mm,
  openSheet,
  type Sheet,
  type Style,
  wrap,
} from '#platform/server';
import { type BookTable, type ForumBook, tableCard } from '../../book.ts';
import { CAPS, capitals, mostSpoken, type Tongue, tongueOf, type Wish } from './furniture.ts';

const FOLD = A4.height / 2;
const LEFT = mm(15);
const RIGHT = A4.width - mm(15);
const TOP = FOLD + mm(13);
const FOOT = A4.height - mm(12);
const NUMBER_WIDTH = mm(53);
const LIST = LEFT + NUMBER_WIDTH + mm(8);
const NAME_WIDTH = (RIGHT - LIST - mm(26)) / 2;
/** From a quiet table to a full one: the largest that fits is taken. */
const SIZES = [11, 10.5, 10, 9.5, 9, 8.5, 8];

type Meeting = ReturnType<typeof tableCard>[number];
interface Row {
  span: string;
  a: string[];
  b: string[];
  height: number;
}

export async function cardsPdf(book: ForumBook, wish: Wish): Promise<Uint8Array> {
  const tongue = tongueOf(wish.lang ?? mostSpoken(book.participants), book.event.zone);
  const title = tongue.words.cardsTitle(book.event.name);
  const sheet = openSheet({ title, author: wish.network, lang: tongue.lang, at: wish.at }, A4);
  for (const table of book.tables) {
    const meetings = tableCard(book, table.number);
    for (const day of book.days) {
      const own = meetings.filter((one) => one.slot.day === day);
      for (const rows of cardsOf(sheet, own, tongue)) {
        setCard(sheet, book, table, day, rows, tongue);
      }
    }
    await breathe();
  }
  if (book.tables.length === 0) sheet.page();
  return sheet.close();
}

interface Card {
  size: number;
  rows: Row[];
}

/** One card; or, where even small type does not hold the day, one for its first half and one for its second. */
function cardsOf(sheet: Sheet, meetings: Meeting[], tongue: Tongue): Card[] {
  const heightAt = (meeting: Meeting, size: number) => rowHeight(linesOf(sheet, meeting, size, wrap), size);
  const fits = (size: number) => meetings.reduce((sum, one) => sum + heightAt(one, size), 0) <= FOOT - TOP;
  const size = SIZES.find(fits);
  if (size === undefined && meetings.length > 1) {
    const half = Math.ceil(meetings.length / 2);
    return [meetings.slice(0, half), meetings.slice(half)].flatMap((part) => cardsOf(sheet, part, tongue));
  }
  const set = size ?? SIZES.at(-1)!;
  return [{ size: set, rows: meetings.map((meeting) => rowOf(sheet, meeting, set, tongue)) }];
}

const nameStyle = (size: number): Style => ({ face: 'serif-bold', size, ink: INK.text });
const hourStyle = (size: number): Style => ({ face: 'serif', size: size * 0.94, ink: INK.quiet });

/** Balanced lines are as many as wrapped ones, so trying sizes needs only the quicker of the two. */
function linesOf(sheet: Sheet, { a, b }: Meeting, size: number, breaking: typeof wrap): [string[], string[]] {
  const lines = (name: string) => breaking(name, NAME_WIDTH, (text) => sheet.width(text, nameStyle(size)));
  return [lines(a.name), lines(b.name)];
}

const rowHeight = ([a, b]: [string[], string[]], size: number) =>
  Math.max(a.length, b.length) * size * 1.15 + size * 0.8;

function rowOf(sheet: Sheet, meeting: Meeting, size: number, { hours }: Tongue): Row {
  const lines = linesOf(sheet, meeting, size, balance);
  return { span: hours.span(meeting.slot), a: lines[0], b: lines[1], height: rowHeight(lines, size) };
}

function setCard(
  sheet: Sheet,
  book: ForumBook,
  table: BookTable,
  day: string,
  card: Card,
  tongue: Tongue,
): void {
  sheet.page();
  const half = () => {
    setNumber(sheet, book, table, day, tongue);
    setList(sheet, card, tongue);
  };
  // The back says the same as the front; it is read aloud once.
  sheet.decoration(() => sheet.turned(half));
  sheet.within('Sect', half, { title: tongue.words.tableNumber(table.number) });
  sheet.dots(0, FOLD, mm(6));
  sheet.dots(A4.width - mm(6), FOLD, A4.width);
}

function setNumber(sheet: Sheet, book: ForumBook, table: BookTable, day: string, tongue: Tongue): void {
  const { words, hours, lang } = tongue;
  const number = String(table.number);
  const style = (size: number): Style => ({ face: 'serif-bold', size, ink: INK.text });
  const room = { width: NUMBER_WIDTH, lines: 1, sizes: [210, 60] as const };
  const { size } = fit(number, room, (text, at) => sheet.width(text, style(at)));
  const small: Style = { face: 'sans', size: 9, ink: INK.quiet };
  const label: Style = { face: 'serif-italic', size: 15, ink: INK.text };
  const narrow = (text: string, at: Style, most: number) =>
    clip(
      wrap(text, NUMBER_WIDTH, (part) => sheet.width(part, at)),
      most,
    );

  sheet.mark('H1', () => {
    sheet.draw(capitals(words.table, lang), LEFT, TOP + 8, { ...CAPS, size: 11 });
    sheet.draw(number, LEFT - size * 0.04, TOP + 30 + size * 0.67, style(size));
  });
  const forum = [...narrow(book.event.name, small, 2), ...narrow(hours.dayHeading(day), small, 2)];
  if (table.label) {
    sheet.mark('P', () =>
      sheet.lines(narrow(table.label, label, 2), LEFT, TOP + 62 + size * 0.67, 18, label),
    );
  }
  sheet.mark('P', () => sheet.lines(forum, LEFT, FOOT - (forum.length - 1) * 12, 12, small));
  sheet.stand(LIST - mm(4), TOP, FOOT);
}

function setList(sheet: Sheet, { size, rows }: { size: number; rows: Row[] }, { words }: Tongue): void {
  if (rows.length === 0) {
    const quiet: Style = { face: 'serif-italic', size: 13, ink: INK.quiet };
    const lines = wrap(words.tableFree, RIGHT - LIST, (text) => sheet.width(text, quiet));
    sheet.mark('P', () => sheet.lines(lines, LIST, TOP + 12, 18, quiet));
    return;
  }
  let y = TOP;
  sheet.within('Table', () => {
    for (const row of rows) {
      const baseline = y + size * 1.05;
      sheet.within('TR', () => {
        sheet.mark('TD', () => sheet.span(row.span, LIST + size * 2.4, baseline, hourStyle(size)));
        sheet.mark('TD', () =>
          sheet.lines(row.a, RIGHT - NAME_WIDTH * 2 - mm(3), baseline, size * 1.15, nameStyle(size)),
        );
        sheet.mark('TD', () =>
          sheet.lines(row.b, RIGHT - NAME_WIDTH, baseline, size * 1.15, nameStyle(size)),
        );
      });
      y += row.height;
      if (row !== rows.at(-1)) sheet.rule(LIST, y - size * 0.28, RIGHT);
    }
  });
}
