import { INK, type Sheet, type Style } from '#platform/server';
import type { ShownPicture } from '../picture-shown.ts';
import type { ChainPageWords } from '../words/chain-page.ts';
import { asks, circle } from './chain-view-print-picture.ts';

const small: Style = { face: 'sans', size: 7.5, ink: INK.quiet };
const wire = '#8d8375';

/** How the picture is read, on one line under it. */
export function drawKey(
  sheet: Sheet,
  { named, perDot }: ShownPicture,
  words: ChainPageWords,
  left: number,
  y: number,
) {
  const t = words.legend;
  let x = left;
  const middle = y - 2.5;
  const entry = (width: number, text: string, draw: () => void) => {
    draw();
    x += width + 4;
    sheet.mark('P', () => sheet.draw(text, x, y, small));
    x += sheet.width(text, small) + 14;
  };
  if (named) {
    entry(4, t.firm, () => sheet.path(circle(x + 2, middle, 2), { fill: INK.text }));
    entry(8, t.single, () => {
      sheet.path(circle(x + 4, middle, 4), { stroke: INK.accent, weight: 1 });
      sheet.path(circle(x + 4, middle, 2), { fill: INK.text });
    });
    entry(7, t.contaminator, () =>
      sheet.path(`M${x + 3.5} ${middle - 3.5}l3.5 3.5-3.5 3.5-3.5-3.5z`, { fill: INK.text }),
    );
  } else entry(4, words.perDot(perDot), () => sheet.path(circle(x + 2, middle, 1.4), { fill: INK.text }));
  entry(7, t.offer, () => asks(sheet, x, middle, 1, 0));
  entry(7, t.need, () => asks(sheet, x, middle, 0, 1));
  const line = (stroke: string, dash?: [number, number]) => () =>
    sheet.path(`M${x} ${middle}h18`, { stroke, weight: 0.9, ...(dash ? { dash } : {}) });
  entry(18, t.confirmed, line(wire));
  entry(18, t.declared, line(wire, [3, 2]));
  entry(18, t.step, line(INK.rule));
  entry(16, t.hole, () =>
    sheet.path(`M${x} ${middle - 4}h16v8h-16z`, {
      fill: INK.faint,
      stroke: INK.quiet,
      weight: 0.6,
      dash: [2, 2],
    }),
  );
}
