/** The floor list: hour by hour who sits where, and who is free, for those who look after the room. */
import {
  A4,
  type Block,
  type Group,
  INK,
  mm,
  openSheet,
  paginate,
  type Sheet,
  type Style,
  wrap,
} from '#platform/server';
import type { BookParticipant, BookSlot, ForumBook } from '../../book.ts';
import { CAPS, capitals, footOf, mostSpoken, type Tongue, tongueOf, type Wish } from './furniture.ts';

const LEFT = mm(18);
const RIGHT = A4.width - mm(18);
const TOP = mm(26);
const FOOT = A4.height - mm(12);
const FIRST = LEFT + mm(14);
const SECOND = LEFT + mm(96);
const NAME_WIDTH = RIGHT - SECOND;
const FREE_LINES = 8;

const heading: Style = { face: 'serif-bold', size: 13, ink: INK.text };
const number: Style = { face: 'serif-bold', size: 10.5, ink: INK.text };
const name: Style = { face: 'sans', size: 9, ink: INK.text };
const quiet: Style = { face: 'serif-italic', size: 9, ink: INK.quiet };
const small: Style = { face: 'sans', size: 8, ink: INK.quiet };

export async function floorPdf(book: ForumBook, wish: Wish): Promise<Uint8Array> {
  const tongue = tongueOf(wish.lang ?? mostSpoken(book.participants), book.event.zone);
  const title = tongue.words.floorTitle(book.event.name);
  const sheet = openSheet({ title, author: wish.network, lang: tongue.lang, at: wish.at }, A4);
  const groups = book.slots
    .filter((slot) => slot.kind === 'meeting')
    .map((slot) => slotGroup(sheet, book, slot, tongue));
  const pages = paginate(groups, FOOT - mm(6) - TOP, FOOT - mm(6) - TOP);
  pages.forEach((blocks, i) => {
    sheet.page();
    sheet.decoration(() => {
      sheet.draw(capitals(book.event.name, tongue.lang), LEFT, mm(18), CAPS);
      const kind = capitals(tongue.words.floor, tongue.lang);
      sheet.draw(kind, RIGHT - sheet.width(kind, CAPS), mm(18), CAPS);
    });
    sheet.rule(LEFT, mm(20), RIGHT, 0.9, INK.text);
    let y = TOP;
    for (const block of blocks) {
      block.draw(y);
      y += block.height;
    }
    footOf(
      sheet,
      book,
      tongue,
      { left: LEFT, right: RIGHT, foot: FOOT },
      tongue.words.page(i + 1, pages.length),
    );
  });
  return sheet.close();
}

function slotGroup(sheet: Sheet, book: ForumBook, slot: BookSlot, tongue: Tongue): Group {
  const { words, hours } = tongue;
  const byId = new Map(book.participants.map((one) => [one.id, one]));
  const meetings = book.meetings.filter((one) => one.slotId === slot.id);
  const busy = new Set(meetings.flatMap((one) => [one.a, one.b]));
  const away = book.participants.filter((one) => one.awaySlotIds.includes(slot.id));
  const free = book.participants.filter((one) => !busy.has(one.id) && !away.includes(one));

  const head = (height: number, says: string): Block => ({
    height,
    draw(top) {
      const baseline = top + height - 9;
      sheet.mark('H2', () => {
        sheet.draw(says, LEFT, baseline, heading);
        const count = words.atTables(meetings.length);
        sheet.draw(count, RIGHT - sheet.width(count, small), baseline, small);
      });
      sheet.rule(LEFT, top + height - 3, RIGHT, 0.9, INK.text);
    },
  });
  const hour = hours.span(slot);
  const full = book.days.length > 1 ? `${hour} · ${hours.shortDay(slot.day)}` : hour;
  const rows = meetings.flatMap((meeting) => {
    const [a, b] = [byId.get(meeting.a), byId.get(meeting.b)];
    return a && b ? [meetingRow(sheet, meeting.table, a, b)] : [];
  });
  if (rows.length === 0) rows.push(...textRows(sheet, '', words.nobodyMeets));
  rows.push(...textRows(sheet, words.freeFirms, free.map((one) => one.name).join(' · ')));
  rows.push(...textRows(sheet, words.awayFirms, away.map((one) => one.name).join(' · ')));
  return { head: head(40, full), again: head(26, full), rows };
}

function meetingRow(sheet: Sheet, table: number, a: BookParticipant, b: BookParticipant): Block {
  const lines = (text: string) => wrap(text, NAME_WIDTH, (part) => sheet.width(part, name));
  const [left, right] = [lines(a.name), lines(b.name)];
  const height = Math.max(left.length, right.length) * 11 + 4.5;
  return {
    height,
    draw(top) {
      const baseline = top + 11;
      sheet.within('TR', () => {
        sheet.mark('TD', () => sheet.draw(String(table), LEFT, baseline, number));
        sheet.mark('TD', () => sheet.lines(left, FIRST, baseline, 11, name));
        sheet.mark('TD', () => sheet.lines(right, SECOND, baseline, 11, name));
      });
      sheet.rule(LEFT, top + height, RIGHT);
    },
  };
}

/** "Free: …", in stretches short enough for any page. */
function textRows(sheet: Sheet, label: string, text: string): Block[] {
  if (!text) return [];
  const lines = wrap(text, RIGHT - FIRST, (part) => sheet.width(part, quiet));
  const blocks: Block[] = [];
  for (let from = 0; from < lines.length; from += FREE_LINES) {
    const part = lines.slice(from, from + FREE_LINES);
    blocks.push({
      height: part.length * 12 + 5,
      draw(top) {
        sheet.mark('P', () => {
          if (from === 0) sheet.draw(label, LEFT, top + 12, small);
          sheet.lines(part, FIRST, top + 12, 12, quiet);
        });
      },
    });
  }
  return blocks;
}
