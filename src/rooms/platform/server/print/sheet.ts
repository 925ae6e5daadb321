/**
 * A document under the press: pages, text on its baseline, hairlines, and the structure that a screen reader
 * follows. What is drawn outside `mark` or `within` is decoration and is told to be so.
 */
import PDFDocument from 'pdfkit';
import type { Lang } from '../../index.ts';
import { HAIRLINE, INK, type Paper } from './paper.ts';
import { type Style, typesetter } from './typesetter.ts';

export interface Imprint {
  title: string;
  author: string;
  lang: Lang;
  /** Written in the file: the same data and hour give the same bytes. */
  at: Date;
}

interface Structure {
  add(child: Structure | (() => void)): Structure;
  end(): void;
}

export const LOCALE: Record<Lang, string> = { it: 'it-IT', en: 'en-GB' };

export function openSheet(imprint: Imprint, first: Paper) {
  const doc = new PDFDocument({
    autoFirstPage: false,
    font: '',
    margin: 0,
    tagged: true,
    subset: 'PDF/UA',
    pdfVersion: '1.7',
    lang: LOCALE[imprint.lang],
    displayTitle: true,
    info: {
      Title: imprint.title,
      Author: imprint.author,
      Creator: 'Filiera',
      Producer: 'Filiera',
      CreationDate: imprint.at,
      ModDate: imprint.at,
    },
  } as unknown as PDFKit.PDFDocumentOptions);
  const parts: Uint8Array[] = [];
  doc.on('data', (part: Uint8Array) => parts.push(part));
  const ended = new Promise<Uint8Array>((resolve, reject) => {
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(parts))));
    doc.on('error', reject);
  });

  const type = typesetter(doc);
  let paper = first;
  const whole = doc.struct('Document') as unknown as Structure;
  doc.addStructure(whole as never);
  const open: Structure[] = [whole];
  const current = () => open.at(-1)!;
  let marking = false;

  /** Repeated heads, page numbers and rules: seen, not read aloud. */
  const decoration = (draw: () => void): void => {
    if (marking) return draw();
    doc.markContent('Artifact', { type: 'Layout' } as never);
    marking = true;
    draw();
    marking = false;
    doc.endMarkedContent();
  };
  const line = (x1: number, y1: number, x2: number, y2: number, weight: number, ink: string) =>
    decoration(() => doc.lineWidth(weight).strokeColor(ink).moveTo(x1, y1).lineTo(x2, y2).stroke());

  return {
    ...type,
    get paper() {
      return paper;
    },
    page(size: Paper = paper): void {
      paper = size;
      doc.addPage({ size: [size.width, size.height], margin: 0 });
    },
    /** Everything drawn by `work` becomes one element: a paragraph, a heading, a cell. */
    mark(kind: string, draw: () => void, about: { lang?: Lang; actual?: string; scope?: string } = {}): void {
      if (marking) return draw();
      const lang = about.lang && LOCALE[about.lang];
      const element = doc.struct(kind, { ...about, lang } as never) as unknown as Structure;
      current().add(element);
      marking = true;
      element.add(draw);
      marking = false;
      element.end();
    },
    /** Elements marked by `work` become children of one: a table, a row, a section. */
    within(kind: string, work: () => void, about: { lang?: Lang; title?: string } = {}): void {
      if (marking) return work();
      const lang = about.lang && LOCALE[about.lang];
      const element = doc.struct(kind, { ...about, lang } as never) as unknown as Structure;
      current().add(element);
      open.push(element);
      work();
      open.pop();
      element.end();
    },
    decoration,
    /** Lines one under the other; the baseline of the last is returned. */
    lines(lines: string[], x: number, baseline: number, leading: number, style: Style): number {
      lines.forEach((line, i) => type.draw(line, x, baseline + i * leading, style));
      return baseline + Math.max(0, lines.length - 1) * leading;
    },
    /** Hours under each other: the dash always at the same place. */
    span(span: string, dashAt: number, baseline: number, style: Style): void {
      const [start = '', end = ''] = span.split('–');
      type.draw(start, dashAt - type.width(start, style), baseline, style);
      type.draw(`–${end}`, dashAt, baseline, style);
    },
    rule(x1: number, y: number, x2: number, weight = HAIRLINE, ink: string = INK.rule): void {
      line(x1, y, x2, y, weight, ink);
    },
    stand(x: number, y1: number, y2: number, weight = HAIRLINE, ink: string = INK.rule): void {
      line(x, y1, x, y2, weight, ink);
    },
    /** A row of dots to write on. */
    dots(x1: number, y: number, x2: number): void {
      decoration(() => {
        doc.lineWidth(0.6).strokeColor(INK.rule).lineCap('round').dash(0.01, { space: 3 });
        doc.moveTo(x1, y).lineTo(x2, y).stroke().undash().lineCap('butt');
      });
    },
    tint(x: number, y: number, width: number, height: number, ink: string = INK.faint): void {
      decoration(() => doc.rect(x, y, width, height).fill(ink));
    },
    /** A line or a shape, written as SVG writes paths. */
    path(
      d: string,
      look: { stroke?: string; weight?: number; dash?: [number, number]; fill?: string },
    ): void {
      decoration(() => {
        doc.save();
        if (look.dash) doc.dash(look.dash[0], { space: look.dash[1] });
        doc.lineWidth(look.weight ?? HAIRLINE).path(d);
        if (look.fill && look.stroke) doc.fillAndStroke(look.fill, look.stroke);
        else if (look.fill) doc.fill(look.fill);
        else doc.strokeColor(look.stroke ?? INK.rule).stroke();
        doc.restore();
      });
    },
    /** What `draw` draws in units of its own, from a corner on. */
    scaled(x: number, y: number, scale: number, draw: () => void): void {
      doc.save();
      doc.translate(x, y).scale(scale);
      draw();
      doc.restore();
    },
    /** What `draw` draws, turned upside down about the middle of the page. */
    turned(draw: () => void): void {
      doc.save();
      doc.rotate(180, { origin: [paper.width / 2, paper.height / 2] });
      draw();
      doc.restore();
    },
    bookmark(title: string): void {
      doc.outline.addItem(title.toWellFormed());
    },
    async close(): Promise<Uint8Array> {
      whole.end();
      doc.end();
      return ended;
    },
  };
}

export type Sheet = ReturnType<typeof openSheet>;

/** Lets other work through between two firms: printing six hundred agendas must not stop the house. */
export const breathe = () => new Promise<void>((resolve) => setImmediate(resolve));
