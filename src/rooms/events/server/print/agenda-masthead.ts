/** The top of the first page, which says whose agenda it is, and the sentence at the end. */
import { balance, type Block, fit, INK, mm, type Style, wrap } from '#platform/server';
import { type Desk, LEFT, RIGHT } from './agenda-desk.ts';

const WIDTH = RIGHT - LEFT;
const label: Style = { face: 'sans-bold', size: 7.5, ink: INK.quiet, tracking: 75 };
const people: Style = { face: 'serif-italic', size: 12, ink: INK.quiet };
const lead: Style = { face: 'serif', size: 12, ink: INK.text };
const close: Style = { face: 'serif-italic', size: 10.5, ink: INK.quiet };
const title = (size: number): Style => ({ face: 'serif-bold', size, ink: INK.text });

export function mastheadOf(desk: Desk): Block {
  const { sheet, book, self, words } = desk;
  const kind = words.agenda.toLocaleUpperCase(desk.lang);
  const forum = [book.event.name, book.event.place].filter(Boolean).join(' · ').toLocaleUpperCase(desk.lang);
  const forumWidth = WIDTH - sheet.width(kind, label) - mm(8);
  const forumLines = wrap(forum, forumWidth, (text) => sheet.width(text, label));
  const firm = fit(self.name, { width: WIDTH, lines: 2, sizes: [27, 18] }, (text, size) =>
    sheet.width(text, title(size)),
  );
  const names = wrap(self.people.join(', '), WIDTH, (text) => sheet.width(text, people));
  const says = balance(summaryOf(desk), WIDTH * 0.86, (text) => sheet.width(text, lead));

  const ruleAt = 6 + forumLines.length * 11;
  const firmAt = ruleAt + firm.size + 14;
  const leading = firm.size * 1.12;
  const firmEnd = firmAt + (firm.lines.length - 1) * leading;
  const namesEnd = firmEnd + (names.length ? 20 + (names.length - 1) * 15 : 0);
  const saysAt = namesEnd + 24;
  return {
    height: saysAt + (says.length - 1) * 16 + 10,
    draw(top) {
      sheet.mark('P', () => {
        sheet.lines(forumLines, LEFT, top + 7, 11, label);
        sheet.draw(kind, RIGHT - sheet.width(kind, label), top + 7, label);
      });
      sheet.rule(LEFT, top + ruleAt, RIGHT, 0.9, INK.text);
      sheet.mark('H1', () => sheet.lines(firm.lines, LEFT, top + firmAt, leading, title(firm.size)));
      if (names.length) sheet.mark('P', () => sheet.lines(names, LEFT, top + firmEnd + 20, 15, people));
      sheet.mark('P', () => sheet.lines(says, LEFT, top + saysAt, 16, lead));
    },
  };
}

function summaryOf({ book, rows, words, hours }: Desk): string {
  const meetings = rows.flatMap((row) => (row.kind === 'meeting' ? [row] : []));
  const first = meetings[0];
  if (!first) return words.noMeetings;
  const day = book.days.length > 1 ? hours.day(first.slot.day) : null;
  return words.summary(meetings.length, hours.hour(first.slot.startsAt), first.table, day);
}

/** What became of the firm's wishes, said kindly. */
export function closingOf(desk: Desk): Block {
  const { sheet, self, words } = desk;
  const text =
    self.wishesMade === 0
      ? ''
      : self.wishesUnmet === 0
        ? words.allMet
        : words.unmet(self.wishesUnmet, self.wishesMade);
  const lines = wrap(text, WIDTH * 0.86, (part) => sheet.width(part, close));
  return {
    height: lines.length ? 12 + lines.length * 15 : 0,
    draw(top) {
      if (lines.length) sheet.mark('P', () => sheet.lines(lines, LEFT, top + 21, 15, close));
    },
  };
}
