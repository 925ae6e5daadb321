/** What stands on every sheet: which edition this is, which page of how many. */
import { INK, type Sheet, type Style } from '#platform/server';
import type { Lang } from '#platform';
import type { ForumBook } from '../../book.ts';
import { printWords, type PrintWords } from '../../words/print.ts';
import { type Hours, hoursOf } from './hours.ts';

/** A language with its words and its way with hours. */
export interface Tongue {
  lang: Lang;
  hours: Hours;
  words: PrintWords;
}

export const tongueOf = (lang: Lang, zone: string): Tongue => ({
  lang,
  hours: hoursOf(lang, zone),
  words: printWords[lang],
});

/** What is asked of any sheet. */
export interface Wish {
  network: string;
  at: Date;
  lang?: Lang;
}

const small: Style = { face: 'sans', size: 7.5, ink: INK.quiet, tabular: true };

export interface Edges {
  left: number;
  right: number;
  foot: number;
}

export function footOf(
  sheet: Sheet,
  { event }: ForumBook,
  { words, hours }: Tongue,
  { left, right, foot }: Edges,
  page: string,
): void {
  const announced = event.announcedAt && event.state !== 'draft';
  const edition = announced ? words.edition(hours.moment(event.announcedAt!), event.version) : words.draft;
  sheet.decoration(() => {
    sheet.draw(edition, left, foot, small);
    sheet.draw(page, right - sheet.width(page, small), foot, small);
  });
}

/** A heading in small letterspaced capitals. */
export const CAPS: Style = { face: 'sans-bold', size: 7, ink: INK.quiet, tracking: 75 };
export const capitals = (text: string, lang: Lang) => text.toLocaleUpperCase(lang);

/** The language of sheets for the staff, when none is asked for: the one most firms are written to in. */
export function mostSpoken(firms: { lang: Lang }[]): Lang {
  return firms.filter((one) => one.lang === 'it').length * 2 >= firms.length ? 'it' : 'en';
}
