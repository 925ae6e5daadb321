import { INK, type Sheet, type Style } from '#platform/server';
import type { ShownFirm, ShownPicture, ShownStage, ShownThread } from '../picture-shown.ts';
import type { ChainPageWords } from '../words/chain-page.ts';

/** Lines on paper: darker than rules, lighter than names. */
const wire = '#8d8375';

const label: Style = { face: 'serif-bold', size: 15, ink: INK.text };
const hollow: Style = { ...label, face: 'serif-bold', ink: INK.quiet };
const name: Style = { face: 'sans', size: 12, ink: INK.text };
const quiet: Style = { face: 'sans', size: 12, ink: INK.quiet, tabular: true };
const nobody: Style = { face: 'serif-italic', size: 12, ink: INK.quiet };

/** The picture as on the screen, from the same layout, in units of its own. */
export function drawPicture(
  sheet: Sheet,
  picture: ShownPicture,
  words: ChainPageWords,
  { x, y, scale }: { x: number; y: number; scale: number },
): void {
  sheet.scaled(x, y, scale, () => {
    for (const { path } of picture.faint) sheet.path(path, { stroke: INK.rule, weight: 0.8 });
    for (const thread of picture.threads) sheet.path(thread.path, look(thread, picture.named));
    for (const stage of picture.stages)
      sheet.within('Sect', () => drawStage(sheet, stage, words), { title: stage.name });
  });
}

function look({ confirmed, width }: ShownThread, named: boolean) {
  const dash: { dash?: [number, number] } = confirmed ? {} : { dash: [4, 3] };
  return { stroke: named ? wire : INK.rule, weight: width, ...dash };
}

function drawStage(sheet: Sheet, stage: ShownStage, words: ChainPageWords): void {
  const { x, y, width, height, count, dots } = stage;
  const empty = count === 0;
  if (empty)
    sheet.path(`M${x + 4} ${y}h${width - 8}v${height}h${8 - width}z`, {
      fill: INK.faint,
      stroke: INK.quiet,
      weight: 0.8,
      dash: [3, 3],
    });
  else sheet.path(`M${x + 12} ${y}H${x + width - 8}`, { stroke: INK.text, weight: 1.5 });
  sheet.mark('H2', () => {
    stage.label.forEach((line, i) => on(sheet, line, x + 13, y + 19 + i * 18, empty ? hollow : label));
  });
  if (empty)
    sheet.mark('P', () => sheet.draw(words.nobody, x + 13, y + 18 + stage.label.length * 18, nobody));
  if (!empty && (dots || count > 3)) {
    const told = String(count);
    sheet.mark('P', () => sheet.draw(told, x + width - 8 - sheet.width(told, quiet), y + 18, quiet));
  }
  if (dots) drawDots(sheet, stage);
  if (dots || empty) asks(sheet, x + width - 30, empty ? y + height - 12 : y - 8, stage.offers, stage.needs);
  for (const firm of stage.firms) drawFirm(sheet, firm);
}

function drawDots(sheet: Sheet, { x, y, dots, label }: ShownStage): void {
  const { count, across } = dots!;
  const r = 1.7;
  let path = '';
  for (let i = 0; i < count; i++) {
    const [cx, cy] = [x + 16 + (i % across) * 6, y + 16 + label.length * 18 + Math.floor(i / across) * 6];
    path += `M${cx - r} ${cy}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
  }
  sheet.path(path, { fill: INK.text });
}

function drawFirm(sheet: Sheet, { x, y, lines, tail, single, contaminator, offers, needs }: ShownFirm): void {
  if (single) sheet.path(circle(x, y, 5.5), { fill: '#ffffff', stroke: INK.accent, weight: 1.4 });
  sheet.path(contaminator ? `M${x} ${y - 4.5}l4.5 4.5-4.5 4.5-4.5-4.5z` : circle(x, y, 2.6), {
    fill: INK.text,
  });
  sheet.mark('P', () => lines.forEach((line, i) => on(sheet, line, x + 9, y + 4 + i * 16, name)));
  asks(sheet, tail + 6, y + (lines.length - 1) * 16, offers, needs);
}

export const circle = (x: number, y: number, r: number) =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;

/** Offers and needs: a full wedge that gives, a hollow one that asks. */
export function asks(sheet: Sheet, x: number, y: number, offers: number, needs: number): void {
  if (offers > 0) sheet.path(`M${x} ${y - 4}l7 4-7 4z`, { fill: INK.text });
  if (needs > 0) {
    const at = x + (offers > 0 ? 18 : 7);
    sheet.path(`M${at} ${y - 4}l-7 4 7 4z`, { fill: '#ffffff', stroke: INK.text, weight: 1.1 });
  }
}

/** Text over lines: what runs behind it gives way. */
function on(sheet: Sheet, text: string, x: number, baseline: number, style: Style): void {
  sheet.tint(x - 1, baseline - style.size * 0.74, sheet.width(text, style) + 2, style.size * 0.96, '#ffffff');
  sheet.draw(text, x, baseline, style);
}
