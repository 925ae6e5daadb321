/** The chain on paper: the picture on one sheet, as large as it can stand; what the chain says on those after it. */
import type { Lang } from '#platform';
import {
  breathe,
  INK,
  mm,
  openSheet,
  A3_LANDSCAPE,
  A4_LANDSCAPE,
  type Sheet,
  type Style,
} from '#platform/server';
import type { ChainPage } from '../picture-page.ts';
import type { ShownPicture } from '../picture-shown.ts';
import { chainPageWords, type ChainPageWords } from '../words/chain-page.ts';
import { drawKey } from './chain-view-print-key.ts';
import { drawPicture } from './chain-view-print-picture.ts';
import { setSayings } from './chain-view-print-said.ts';

export interface PrintWish {
  network: string;
  lang: Lang;
  paper: 'a3' | 'a4';
  at: Date;
  /** The day, in words. */
  day: string;
}

const MARGIN = mm(14);
const TOP = mm(30);
const FOOT = mm(20);

const title: Style = { face: 'serif-bold', size: 20, ink: INK.text };
const lead: Style = { face: 'serif', size: 10.5, ink: INK.quiet };
const small: Style = { face: 'sans', size: 7.5, ink: INK.quiet };

/** Widths at which the picture is tried; the one that stands largest on the paper is taken. */
export const printWidths = [1000, 1200, 1400, 1700, 2000, 2400];

/** `pageAt` lays the page out for a width. */
export async function chainPdf(pageAt: (width: number) => ChainPage, wish: PrintWish): Promise<Uint8Array> {
  const paper = wish.paper === 'a3' ? A3_LANDSCAPE : A4_LANDSCAPE;
  const room = { width: paper.width - 2 * MARGIN, height: paper.height - TOP - FOOT };
  const scaleOf = ({ width, height }: ShownPicture) =>
    Math.min(1.1, room.width / width, room.height / Math.max(1, height));
  const tried = printWidths.map(pageAt);
  const page = tried.reduce((best, one) => (scaleOf(one.picture) > scaleOf(best.picture) ? one : best));
  const words = chainPageWords[wish.lang];
  const pack = page.packs.find(({ current }) => current)!.label;
  const name = words.sheet.title(wish.network, pack);
  const sheet = openSheet({ title: name, author: wish.network, lang: wish.lang, at: wish.at }, paper);

  const scale = scaleOf(page.picture);
  const set = setSayings(sheet, page, words, {
    left: MARGIN,
    top: TOP,
    right: paper.width - MARGIN,
    foot: paper.height - FOOT,
  });
  // A pack whose steps are all services has nothing to draw: no empty sheet for the wall.
  const drawn = page.picture.stages.length > 0 || set.length === 0 ? 1 : 0;
  const pages = drawn + set.length;
  if (drawn) {
    sheet.page();
    masthead(sheet, wish, pack, sentenceOf(page, words));
    const left = MARGIN + (room.width - page.picture.width * scale) / 2;
    sheet.within('Sect', () => drawPicture(sheet, page.picture, words, { x: left, y: TOP, scale }), {
      title: pack,
    });
    drawKey(sheet, page.picture, words, MARGIN, paper.height - mm(13));
    foot(sheet, wish, words, 1, pages);
  }
  for (const [i, draw] of set.entries()) {
    await breathe();
    sheet.page();
    masthead(sheet, wish, words.sheet.findings, pack);
    draw();
    foot(sheet, wish, words, drawn + i + 1, pages);
  }
  return sheet.close();
}

function sentenceOf({ counts }: ChainPage, t: ChainPageWords): string {
  return [
    t.counted(counts.firms, counts.held, counts.stages),
    t.tied(counts.ties, counts.confirmed),
    t.asked(counts.offers, counts.needs),
  ].join(' ');
}

function masthead(sheet: Sheet, { network, lang }: PrintWish, heading: string, sentence: string): void {
  const caps: Style = { face: 'sans-bold', size: 7, ink: INK.quiet, tracking: 75 };
  sheet.decoration(() => sheet.draw(network.toLocaleUpperCase(lang), MARGIN, mm(12), caps));
  sheet.mark('H1', () => sheet.draw(heading, MARGIN, mm(20), title));
  const right = sheet.paper.width - MARGIN;
  sheet.mark('P', () => sheet.draw(sentence, right - sheet.width(sentence, lead), mm(20), lead));
  sheet.rule(MARGIN, mm(23.5), right, 0.9, INK.text);
}

function foot(
  sheet: Sheet,
  { day }: PrintWish,
  { sheet: t }: ChainPageWords,
  page: number,
  pages: number,
): void {
  const [right, y] = [sheet.paper.width - MARGIN, sheet.paper.height - mm(7)];
  const at = t.page(page, pages);
  sheet.decoration(() => {
    sheet.draw(t.made(day), MARGIN, y, small);
    sheet.draw(at, right - sheet.width(at, small), y, small);
  });
}
