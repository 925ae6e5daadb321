/**
 * The overview: firms down, hours across. A cell says the table and, small beside it, the number of the firm
 * met there; so everybody can be found from either side. On A3 or A4, heads repeated on every page.
 */
import {
  A3_LANDSCAPE,
  A4_LANDSCAPE,
  breathe,
  fit,
  HAIRLINE,
  INK,
  mm,
  openSheet,
  type Sheet,
  type Style,
} from '#platform/server';
import type { BookParticipant, BookSlot, ForumBook } from '../../book.ts';
import { CAPS, capitals, footOf, mostSpoken, type Tongue, tongueOf, type Wish } from './furniture.ts';

export interface OverviewWish extends Wish {
  paper: 'a3' | 'a4';
}

const MARGIN = mm(12);
const TOP = mm(31);
const BREAK_WIDTH = mm(3.5);
const ROW = { least: 11.6, most: 19 };
/** From this height on a row holds a name on two lines. */
const TWO_LINES = 16;

interface Format {
  firms: number;
  column: { least: number; most: number };
}
const FORMATS: Record<OverviewWish['paper'], Format> = {
  a3: { firms: mm(82), column: { least: 36, most: 64 } },
  a4: { firms: mm(62), column: { least: 27, most: 48 } },
};

interface Cell {
  table: number;
  other: number;
}
interface Grid {
  sheet: Sheet;
  book: ForumBook;
  tongue: Tongue;
  firmWidth: number;
  /** By slot and participant. */
  cells: Map<string, Cell>;
}
interface Column {
  slot: BookSlot;
  x: number;
  width: number;
}

export async function overviewPdf(book: ForumBook, wish: OverviewWish): Promise<Uint8Array> {
  const tongue = tongueOf(wish.lang ?? mostSpoken(book.participants), book.event.zone);
  const paper = wish.paper === 'a3' ? A3_LANDSCAPE : A4_LANDSCAPE;
  const title = tongue.words.overviewTitle(book.event.name);
  const sheet = openSheet({ title, author: wish.network, lang: tongue.lang, at: wish.at }, paper);
  const { firms, column } = FORMATS[wish.paper];
  const grid: Grid = { sheet, book, tongue, firmWidth: firms, cells: cellsOf(book) };

  const room = paper.height - TOP - mm(17);
  const most = Math.floor(room / ROW.least);
  const stacks = evenly(book.participants, Math.ceil(book.participants.length / most));
  const row = Math.min(ROW.most, room / Math.max(1, ...stacks.map((one) => one.length)));
  const bands = book.days.flatMap((day) =>
    bandsOf(book, day, paper.width - 2 * MARGIN - firms, column.least),
  );
  const pages = stacks.flatMap((stack) => bands.map((band) => ({ stack, band })));
  let from = 0;
  for (const [i, { stack, band }] of pages.entries()) {
    if (i > 0 && i % bands.length === 0) from += pages[i - 1]!.stack.length;
    sheet.page();
    setGrid(grid, stack, from, columnsOf(band, firms, paper.width, column.most), row);
    const page = tongue.words.page(i + 1, pages.length);
    footOf(
      sheet,
      book,
      tongue,
      { left: MARGIN, right: paper.width - MARGIN, foot: paper.height - mm(8) },
      page,
    );
    await breathe();
  }
  if (pages.length === 0) sheet.page();
  return sheet.close();
}

function cellsOf(book: ForumBook): Map<string, Cell> {
  const numberOf = new Map(book.participants.map((one, i) => [one.id, i + 1]));
  return new Map(
    book.meetings.flatMap(({ a, b, slotId, table }): [string, Cell][] => [
      [`${slotId} ${a}`, { table, other: numberOf.get(b) ?? 0 }],
      [`${slotId} ${b}`, { table, other: numberOf.get(a) ?? 0 }],
    ]),
  );
}

/** As equal as can be: 61 firms on pages of 60 are 31 and 30. */
function evenly<Item>(items: Item[], parts: number): Item[][] {
  const size = Math.ceil(items.length / Math.max(1, parts));
  return Array.from({ length: parts }, (_, i) => items.slice(i * size, (i + 1) * size)).filter(
    (one) => one.length,
  );
}

/** The hours of a day, cut where they don't fit beside each other. */
function bandsOf(book: ForumBook, day: string, width: number, least: number): BookSlot[][] {
  const slots = book.slots.filter((slot) => slot.day === day);
  const breaks = slots.filter((slot) => slot.kind === 'break').length;
  const most = Math.max(1, Math.floor((width - breaks * BREAK_WIDTH) / least));
  return evenly(slots, Math.ceil((slots.length - breaks) / most));
}

function columnsOf(band: BookSlot[], firms: number, paperWidth: number, most: number): Column[] {
  const breaks = band.filter((slot) => slot.kind === 'break').length;
  const room = paperWidth - 2 * MARGIN - firms - breaks * BREAK_WIDTH;
  const width = Math.min(most, room / Math.max(1, band.length - breaks));
  let x = MARGIN + firms;
  return band.map((slot) => {
    const column = { slot, x, width: slot.kind === 'break' ? BREAK_WIDTH : width };
    x += column.width;
    return column;
  });
}

const firmNumber: Style = { face: 'sans', size: 7, ink: INK.quiet, tabular: true };
const firmName = (size: number): Style => ({ face: 'sans', size, ink: INK.text });
const tableStyle: Style = { face: 'serif-bold', size: 9.5, ink: INK.text };
const otherStyle: Style = { face: 'sans', size: 6, ink: INK.quiet, tabular: true };
const hourStyle: Style = { face: 'serif', size: 8.5, ink: INK.text };

function setGrid(grid: Grid, stack: BookParticipant[], from: number, columns: Column[], row: number): void {
  const { sheet } = grid;
  const right = columns.at(-1)!.x + columns.at(-1)!.width;
  const bottom = TOP + stack.length * row;
  for (const { slot, x, width } of columns) {
    if (slot.kind === 'break') sheet.tint(x, TOP, width, bottom - TOP);
    else sheet.stand(x, TOP, bottom, HAIRLINE / 2);
  }
  setHead(grid, columns, right, [from + 1, from + stack.length]);
  sheet.within('Table', () =>
    stack.forEach((firm, i) => {
      const top = TOP + i * row;
      setRow(grid, firm, from + i + 1, columns, top, row);
      const fifth = (i + 1) % 5 === 0 || i === stack.length - 1;
      sheet.rule(MARGIN, top + row, right, fifth ? 0.7 : HAIRLINE / 2, fifth ? INK.quiet : INK.rule);
    }),
  );
}

function setHead(
  { sheet, book, tongue }: Grid,
  columns: Column[],
  right: number,
  [first, last]: [number, number],
): void {
  const { words, hours, lang } = tongue;
  const edge = sheet.paper.width - MARGIN;
  sheet.mark('H1', () => {
    const title: Style = { face: 'serif-bold', size: 15, ink: INK.text };
    sheet.draw(hours.dayHeading(columns[0]!.slot.day), MARGIN, mm(18), title);
    const forum = `${capitals(book.event.name, lang)} · ${capitals(words.overview, lang)}`;
    sheet.draw(forum, MARGIN, mm(11), CAPS);
  });
  sheet.mark('P', () => {
    const key: Style = { face: 'serif-italic', size: 8.5, ink: INK.quiet };
    const says = `${words.overviewKey}; – ${words.keyAway}.`;
    sheet.draw(says, edge - sheet.width(says, key), mm(18), key);
  });
  sheet.decoration(() => {
    const of = words.rows(first, last, book.participants.length);
    sheet.draw(of, MARGIN, TOP - 6, { face: 'sans', size: 7, ink: INK.quiet });
    for (const { slot, x, width } of columns) {
      if (slot.kind === 'break') continue;
      const hour = hours.hour(slot.startsAt);
      sheet.draw(hour, x + (width - sheet.width(hour, hourStyle)) / 2, TOP - 6, hourStyle);
    }
  });
  sheet.rule(MARGIN, TOP, right, 0.9, INK.text);
}

function setRow(
  grid: Grid,
  firm: BookParticipant,
  number: number,
  columns: Column[],
  top: number,
  row: number,
): void {
  const middle = top + row / 2;
  const { sheet, cells, firmWidth } = grid;
  const room = { width: firmWidth - mm(9), lines: row >= TWO_LINES ? 2 : 1, sizes: [8, 5.5] as const };
  const name = fit(firm.name, room, (text, size) => sheet.width(text, firmName(size)));
  const leading = name.size * 1.05;
  sheet.within('TR', () => {
    sheet.mark('TH', () => {
      const label = String(number);
      sheet.draw(label, MARGIN + mm(5) - sheet.width(label, firmNumber), middle + 2.5, firmNumber);
      const first = middle + name.size * 0.36 - ((name.lines.length - 1) * leading) / 2;
      sheet.lines(name.lines, MARGIN + mm(7), first, leading, firmName(name.size));
    });
    for (const { slot, x, width } of columns) {
      if (slot.kind === 'break') continue;
      const cell = cells.get(`${slot.id} ${firm.id}`);
      const away = firm.awaySlotIds.includes(slot.id);
      sheet.mark('TD', () => {
        const centre = x + width / 2;
        if (cell) setCell(sheet, cell, centre, middle);
        else if (away)
          sheet.draw('–', centre - sheet.width('–', hourStyle) / 2, middle + 3, {
            ...hourStyle,
            ink: INK.quiet,
          });
      });
    }
  });
}

function setCell(sheet: Sheet, { table, other }: Cell, centre: number, middle: number): void {
  const label = String(table);
  sheet.draw(label, centre - 0.5 - sheet.width(label, tableStyle), middle + 3.2, tableStyle);
  sheet.draw(String(other), centre + 2, middle + 3.2, otherStyle);
}
