/**
 * Measuring and drawing text on a pdfkit document, letter files and all. pdfkit's own wrapping is not used:
 * it knows one font file at a time.
 */
import type PDFDocument from 'pdfkit';
import { type Face, fileFor, openFont } from './faces.ts';
import { type Run, splitRuns } from './runs.ts';

export interface Style {
  face: Face;
  size: number;
  ink: string;
  /** Extra space between letters, in thousandths of the size: for headings in capitals. */
  tracking?: number;
  /** Figures of equal width, so that hours stand under each other. */
  tabular?: boolean;
}

export type Document = InstanceType<typeof PDFDocument>;

/** The width of the box drawn for a letter that no font has, in sizes. */
const BOX = 0.78;

export function typesetter(doc: Document) {
  const registered = new Set<string>();
  const units = new Map<string, number>();

  const useFile = (file: string, size: number) => {
    if (!registered.has(file)) {
      // pdfkit takes an opened font as well as a path, though its types don't say so.
      doc.registerFont(file, openFont(file) as never);
      registered.add(file);
    }
    doc.font(file, size);
  };

  const runsOf = (text: string, face: Face): Run[] => splitRuns(text, (code) => fileFor(face, code));

  const options = (style: Style) => ({
    lineBreak: false,
    baseline: 'alphabetic' as const,
    characterSpacing: ((style.tracking ?? 0) * style.size) / 1000,
    ...(style.tabular ? { features: ['tnum' as const, 'kern' as const] } : {}),
  });

  const unitOfRun = (run: Run, style: Style): number => {
    if (run.file === null) return [...run.text].length * BOX;
    useFile(run.file, 1000);
    return doc.widthOfString(run.text, { ...options(style), characterSpacing: 0 }) / 1000;
  };
  const spacing = (text: string, style: Style) =>
    ([...text].length * (style.tracking ?? 0) * style.size) / 1000;

  /** In sizes, without tracking; measured word by word, for words come again and again. */
  const unit = (text: string, style: Style): number => {
    let sum = 0;
    for (const word of text.split(/(?<= )/)) {
      const key = `${style.face}${style.tabular ? '#' : ' '}${word}`;
      let known = units.get(key);
      if (known === undefined) {
        known = runsOf(word, style.face).reduce((width, run) => width + unitOfRun(run, style), 0);
        units.set(key, known);
      }
      sum += known;
    }
    return sum;
  };

  const width = (text: string, style: Style): number =>
    text
      ? unit(text, style) * style.size + spacing(text, style) - ((style.tracking ?? 0) * style.size) / 1000
      : 0;

  /** Draws one line from `x`, its feet on `baseline`. */
  const draw = (text: string, x: number, baseline: number, style: Style): void => {
    for (const run of runsOf(text, style.face)) {
      if (run.file === null) drawBoxes(run.text, x, baseline, style);
      else {
        useFile(run.file, style.size);
        doc.fillColor(style.ink).text(run.text, x, baseline, options(style));
      }
      x += unit(run.text, style) * style.size + spacing(run.text, style);
    }
  };

  /** A letter without a font shows its number in a small box, as browsers do: odd, but nothing is lost. */
  const drawBoxes = (text: string, x: number, baseline: number, style: Style): void => {
    const side = style.size * (BOX - 0.08);
    for (const letter of text) {
      const code = letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
      const half = Math.ceil(code.length / 2);
      const small = { face: 'sans', size: (side * 1.12) / half, ink: style.ink } as const;
      doc.lineWidth(style.size / 30).strokeColor(style.ink);
      doc.rect(x, baseline - side * 0.94, side, side).stroke();
      [code.slice(0, half), code.slice(half)].forEach((part, row) => {
        draw(part, x + (side - width(part, small)) / 2, baseline - side * (row ? 0.02 : 0.49), small);
      });
      x += style.size * (BOX + (style.tracking ?? 0) / 1000);
    }
  };

  return { width, draw };
}
