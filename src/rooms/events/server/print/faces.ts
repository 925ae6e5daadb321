/**
 * The faces we print with, from npm. Each comes cut into files by script (latin, latin-ext, greek …), so a
 * face is a cascade of files, and a letter is set from the first file that has it. Public Sans knows no Greek
 * or Cyrillic: there Source Serif stands in, in the same weight.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import { unwrapWoff } from './woff.ts';

export type Face = 'serif' | 'serif-italic' | 'serif-bold' | 'sans' | 'sans-bold';

interface OpenFont {
  hasGlyphForCodePoint(code: number): boolean;
}

const SERIF = ['latin', 'latin-ext', 'vietnamese', 'greek', 'cyrillic', 'cyrillic-ext'];
const SANS = ['latin', 'latin-ext', 'vietnamese'];

const serif = (cut: string, scripts = SERIF) => scripts.map((script) => `source-serif-4-${script}-${cut}`);
const sans = (weight: number) => [
  ...SANS.map((script) => `public-sans-${script}-${weight}-normal`),
  ...serif(`${weight}-normal`, SERIF.slice(SANS.length)),
];

const CASCADES: Record<Face, string[]> = {
  serif: serif('400-normal'),
  'serif-italic': serif('400-italic'),
  'serif-bold': serif('600-normal'),
  sans: sans(400),
  'sans-bold': sans(600),
};

const locate = createRequire(import.meta.url).resolve;

function pathOf(file: string): string {
  const family = file.startsWith('public-sans') ? 'public-sans' : 'source-serif-4';
  return locate(`@fontsource/${family}/files/${file}.woff`);
}

const opened = new Map<string, OpenFont>();

/** Opened once a process, on first use: the same font object then serves every document. */
export function openFont(file: string): OpenFont {
  let font = opened.get(file);
  if (!font) {
    // pdfkit hides its font engine; the font it has opened is reached through the document.
    const scratch = new PDFDocument({ autoFirstPage: false }).font(unwrapWoff(readFileSync(pathOf(file))));
    font = (scratch as unknown as { _font: { font: OpenFont } })._font.font;
    opened.set(file, font);
  }
  return font;
}

const sources = new Map<Face, Map<number, string | null>>();

/** The file that has this letter, or null when none has. */
export function fileFor(face: Face, code: number): string | null {
  let known = sources.get(face);
  if (!known) sources.set(face, (known = new Map()));
  let file = known.get(code);
  if (file === undefined) {
    file = CASCADES[face].find((one) => openFont(one).hasGlyphForCodePoint(code)) ?? null;
    known.set(code, file);
  }
  return file;
}
