import { INK, mm, paginate, wrap, type Block, type Group, type Sheet, type Style } from '#platform/server';
import type { SaidFinding } from '../findings-say.ts';
import type { ChainPage } from '../picture-page.ts';
import type { ChainPageWords } from '../words/chain-page.ts';

interface Edges {
  left: number;
  top: number;
  right: number;
  foot: number;
}

const GAP = mm(9);
const says: Style = { face: 'serif-bold', size: 11, ink: INK.text };
const why: Style = { face: 'sans', size: 8.5, ink: INK.quiet };
const heading: Style = { face: 'serif-bold', size: 13, ink: INK.text };
const name: Style = { face: 'sans', size: 9, ink: INK.text };

const nothing: Block = { height: 0, draw: () => undefined };

/** The sentences in columns, then who stands around the chain; each answer draws one page. */
export function setSayings(
  sheet: Sheet,
  page: ChainPage,
  words: ChainPageWords,
  edges: Edges,
): (() => void)[] {
  const width = edges.right - edges.left;
  const columns = Math.max(2, Math.round(width / mm(90)));
  const column = (width - GAP * (columns - 1)) / columns;
  const x = (at: number) => edges.left + (at % columns) * (column + GAP);
  let here = 0;
  const said = [...page.said.first, ...page.said.more].map((one) =>
    sayingOf(sheet, one, column, () => x(here)),
  );
  const around = page.picture.around.map((one) => aroundOf(sheet, one, column, () => x(here)));
  const head = headOf(sheet, words.around, column, () => x(here));
  const groups: Group[] = [
    ...(said.length > 0 ? [{ head: nothing, again: nothing, rows: said }] : []),
    ...(around.length > 0 ? [{ head, again: nothing, rows: around }] : []),
  ];
  if (groups.length === 0) return [];
  const room = edges.foot - edges.top;
  const filled = paginate(groups, room, room);
  const pages = Math.ceil(filled.length / columns);
  return Array.from({ length: pages }, (_, i) => () => {
    for (const blocks of filled.slice(i * columns, (i + 1) * columns)) {
      let y = edges.top;
      for (const block of blocks) {
        block.draw(y);
        y += block.height;
      }
      here++;
    }
  });
}

function sayingOf(sheet: Sheet, finding: SaidFinding, column: number, x: () => number): Block {
  const lines = wrap(finding.sentence, column, (text) => sheet.width(text, says));
  const because = wrap(finding.why ?? '', column, (text) => sheet.width(text, why));
  const height = lines.length * 14 + because.length * 11.5 + 16;
  return {
    height,
    draw(top) {
      sheet.mark('P', () => sheet.lines(lines, x(), top + 11, 14, says));
      if (because.length > 0)
        sheet.mark('P', () => sheet.lines(because, x(), top + lines.length * 14 + 9, 11.5, why));
      sheet.rule(x(), top + height - 5, x() + column);
    },
  };
}

function headOf(sheet: Sheet, text: string, column: number, x: () => number): Block {
  return {
    height: 26,
    draw(top) {
      sheet.mark('H2', () => sheet.draw(text, x(), top + 15, heading));
      sheet.rule(x(), top + 21, x() + column, 0.9, INK.text);
    },
  };
}

/** Of a field the first firms; a sheet for the wall is no register. */
function aroundOf(
  sheet: Sheet,
  field: ChainPage['picture']['around'][number],
  column: number,
  x: () => number,
): Block {
  const few = 12;
  const names = field.firms.slice(0, few).map((firm) => firm.name);
  if (field.firms.length > few) names.push(`+${field.firms.length - few}`);
  const title = wrap(field.name, column, (text) => sheet.width(text, says));
  const lines = wrap(names.join(', '), column, (text) => sheet.width(text, name));
  return {
    height: title.length * 14 + lines.length * 12 + 8,
    draw(top) {
      sheet.mark('H3', () => sheet.lines(title, x(), top + 11, 14, says));
      sheet.mark('P', () => sheet.lines(lines, x(), top + title.length * 14 + 9, 12, name));
    },
  };
}
