import { textLines } from './picture-text.ts';

/** Sizes of the picture, in its own units: a page at a desk shows one unit as one pixel. */
export const size = {
  label: 15,
  labelLeading: 18,
  name: 12,
  nameLeading: 16,
  /** Room left of the names, for their marks and the wires that leave them. */
  gutter: 22,
  column: 172,
  leastColumn: 112,
  /** Clear space between stages, and between lanes. */
  clear: 24,
  beside: 10,
  gap: 42,
  dot: 6,
} as const;

/** A firm's mark in a stage, with its name set beside it. */
export interface Mark {
  firm: string;
  lines: string[];
  x: number;
  y: number;
  /** Where its wire runs, left of its column. */
  wire: number;
}

/** A stage in the picture. */
export interface Block {
  stage: string;
  label: string[];
  firms: string[];
  /** Empty where the firms are too many to be named. */
  marks: Mark[];
  /** Points of a stage too full for names: how many, and how many stand in a line. */
  dots: { count: number; across: number } | null;
  columns: number;
  column: number;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** How names are set in a block of so many columns. */
export interface Setting {
  columns: number;
  column: number;
}

export const blockWidth = ({ columns, column }: Setting) => columns * column;

/** Over the whole block; what runs behind it gives way to it. */
export const labelOf = (text: string, setting: Setting, count: boolean): string[] =>
  textLines(text, 'serif', size.label, blockWidth(setting) - size.gutter - (count ? 24 : 6));

/** Names column by column, as even as they can be; positions are relative to the block's corner. */
export function marksOf(
  firms: readonly string[],
  nameOf: (firm: string) => string,
  { columns, column }: Setting,
  top: number,
): { marks: Mark[]; height: number } {
  const names = firms.map((firm) => ({
    firm,
    lines: textLines(nameOf(firm), 'sans', size.name, column - size.gutter - 6),
  }));
  const deep = depthFor(names, columns);
  const marks: Mark[] = [];
  let [at, used] = [0, 0];
  for (const { firm, lines } of names) {
    if (used > 0 && used + lines.length > deep && at < columns - 1) [at, used] = [at + 1, 0];
    const y = top + used * size.nameLeading + size.nameLeading / 2;
    marks.push({ firm, lines, x: at * column + size.gutter - 6, y, wire: 0 });
    used += lines.length;
  }
  for (const x of new Set(marks.map((mark) => mark.x))) {
    const own = marks.filter((mark) => mark.x === x);
    const step = Math.min(3, (size.gutter - 12) / own.length);
    own.forEach((mark, i) => (mark.wire = x - 5 - step * (own.length - 1 - i)));
  }
  const lowest = Math.max(0, ...marks.map(({ y, lines }) => y + (lines.length - 0.5) * size.nameLeading));
  return { marks, height: lowest };
}

/** The least depth, in lines, at which all names find room in so many columns. */
function depthFor(names: readonly { lines: readonly string[] }[], columns: number): number {
  const all = names.reduce((sum, { lines }) => sum + lines.length, 0);
  for (let deep = Math.ceil(all / columns); ; deep++) {
    let [needed, used] = [1, 0];
    for (const { lines } of names) {
      if (used > 0 && used + lines.length > deep) [needed, used] = [needed + 1, 0];
      used += lines.length;
    }
    if (needed <= columns) return deep;
  }
}

/** Points in lines of equal length. */
export function dotsOf(count: number): { count: number; across: number } {
  return { count, across: Math.min(40, Math.max(12, Math.ceil(Math.sqrt(count * 3)))) };
}
