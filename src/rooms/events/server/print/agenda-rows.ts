/** The rows of an agenda: a meeting with room for notes, a free stretch, a break. */
import { type Block, clip, fit, type Fitted, INK, mm, type Style, wrap } from '#platform/server';
import { LEFT, RIGHT, type Desk } from './agenda-desk.ts';
import type { MergedRow } from './merge.ts';

/** How tall a meeting may stand, from a full day to a day with one meeting. */
export const ROW_HEIGHTS = [38, 44, 50, 56, 62, 70, 80, 92, 110];

const DASH = LEFT + mm(10);
const TABLE = LEFT + mm(27);
const FIRM = LEFT + mm(42);
const NOTES = RIGHT - mm(44);
const FIRM_WIDTH = NOTES - FIRM - mm(5);

const label: Style = { face: 'sans-bold', size: 6.5, ink: INK.quiet, tracking: 75 };
const hour: Style = { face: 'serif', size: 11.5, ink: INK.text };
const quietHour: Style = { ...hour, size: 10.5, ink: INK.quiet };
const number: Style = { face: 'serif-bold', size: 17, ink: INK.text };
const name = (size: number): Style => ({ face: 'serif-bold', size, ink: INK.text });
const detail: Style = { face: 'sans', size: 8.2, ink: INK.quiet };
const about: Style = { face: 'serif-italic', size: 9.4, ink: INK.text };
const aside: Style = { face: 'serif-italic', size: 10, ink: INK.quiet };

const ABOUT_LINES = 3;

export function headRows(desk: Desk, day: string, meetings: number): { head: Block; again: Block } {
  const { sheet, words, hours } = desk;
  const columns = (y: number) => {
    sheet.decoration(() => {
      const head = (text: string, x: number) => sheet.draw(text.toLocaleUpperCase(desk.lang), x, y, label);
      head(words.time, LEFT);
      head(words.table, TABLE);
      head(words.youMeet, FIRM);
      head(words.notes, NOTES);
    });
    sheet.rule(LEFT, y + 5, RIGHT, 0.9, INK.text);
  };
  const set = (top: number, size: number, kind: 'H2' | null) => {
    const title: Style = { face: 'serif-bold', size, ink: INK.text };
    const count = words.onDay(meetings);
    const write = () => {
      sheet.draw(hours.dayHeading(day), LEFT, top + 24, title);
      if (kind) sheet.draw(count, RIGHT - sheet.width(count, detail), top + 24, detail);
    };
    if (kind) sheet.mark(kind, write);
    else sheet.decoration(write);
    columns(top + 42);
  };
  return {
    head: { height: 47, draw: (top) => set(top, 14, 'H2') },
    again: { height: 47, draw: (top) => set(top, 11, null) },
  };
}

/** A row measured once; it stands as tall as the page allows, and a meeting has use for that. */
export type Row = (atLeast: number) => Block;

export function rowOf(desk: Desk, row: MergedRow): Row {
  return row.kind === 'meeting' ? meetingRow(desk, row) : stretchRow(desk, row);
}

function meetingRow(desk: Desk, row: Extract<MergedRow, { kind: 'meeting' }>): Row {
  const { sheet, hours } = desk;
  const firm = row.with;
  const widthOf = (style: Style) => (text: string) => sheet.width(text, style);
  const title = titleOf(desk, firm.name);
  const who = wrap(whoAndWhere(firm.people, firm.town, firm.country), FIRM_WIDTH, widthOf(detail));
  const says = clip(wrap(firm.line, FIRM_WIDTH, widthOf(about)), ABOUT_LINES);
  const leading = title.size * 1.15;
  const natural = 19 + (title.lines.length - 1) * leading + who.length * 11.5 + says.length * 12 + 10;
  const draw = (top: number, height: number) => {
    const baseline = top + 19;
    sheet.within('TR', () => {
      sheet.mark('TD', () => sheet.span(hours.span(row.slot), DASH, baseline, hour));
      sheet.mark('TD', () => sheet.draw(String(row.table), TABLE, baseline + 1, number));
      sheet.mark('TD', () => {
        let y = sheet.lines(title.lines, FIRM, baseline, leading, name(title.size));
        if (who.length) y = sheet.lines(who, FIRM, y + 12.5, 11.5, detail);
        if (says.length) sheet.lines(says, FIRM, y + 13, 12, about);
      });
    });
    for (let y = top + height - 9; y > top + 15; y -= 19) sheet.dots(NOTES, y, RIGHT);
    sheet.rule(LEFT, top + height, RIGHT);
  };
  return (atLeast) => {
    const height = Math.max(atLeast, natural);
    return { height, draw: (top) => draw(top, height) };
  };
}

function stretchRow(desk: Desk, row: Exclude<MergedRow, { kind: 'meeting' }>): Row {
  const { sheet, hours, words } = desk;
  const height = 23;
  const says = { break: row.label || words.pause, free: words.free, away: words.away }[row.kind];
  const block = {
    height,
    draw(top: number) {
      const baseline = top + 15;
      if (row.kind === 'break') sheet.tint(LEFT - mm(2), top + 0.2, RIGHT - LEFT + mm(4), height - 0.4);
      const span = hours.span({ startsAt: row.from.startsAt, endsAt: row.to.endsAt });
      sheet.within('TR', () => {
        sheet.mark('TD', () => sheet.span(span, DASH, baseline, quietHour));
        sheet.mark('TD', () => sheet.draw(says, FIRM, baseline, aside));
      });
      if (row.kind === 'free') sheet.dots(NOTES, top + height - 7, RIGHT);
      sheet.rule(LEFT, top + height, RIGHT);
    },
  };
  return () => block;
}

/** A little smaller on one line rather than larger on two. */
function titleOf({ sheet }: Desk, text: string): Fitted {
  const widthAt = (part: string, size: number) => sheet.width(part, name(size));
  const one = fit(text, { width: FIRM_WIDTH, lines: 1, sizes: [12.5, 11.5] }, widthAt);
  return one.lines.length === 1
    ? one
    : fit(text, { width: FIRM_WIDTH, lines: 2, sizes: [12.5, 10.5] }, widthAt);
}

/** "Anna Rossi, Luca Bianchi · Modena, IT" */
function whoAndWhere(people: string[], town: string, country: string): string {
  return [people.join(', '), [town, country].filter(Boolean).join(', ')].filter(Boolean).join(' · ');
}
