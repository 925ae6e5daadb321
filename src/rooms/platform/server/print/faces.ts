/**
 * The faces we print with, from npm. Each comes cut into files by script (latin, latin-ext, greek …), so a
 * face is a cascade of files, and a letter is set from the first file that has it. Public Sans knows no Greek
 * or Cyrillic: there Source Serif stands in, in the same weight.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import PDFDocument from 'pdfkit';
import { unwrapWoff } from './woff.ts';

export type Face = 'serif' | 'serif-italic' | 'serif-bold' | 'sans' | 'sans-bold';

interface OpenFont {
  characterSet: number[];
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

const require = createRequire(import.meta.url);
const folders = {
  sans: dirname(require.resolve('@fontsource/public-sans/files/public-sans-latin-400-normal.woff')),
  serif: dirname(require.resolve('@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff')),
};

function pathOf(file: string): string {
  return join(file.startsWith('public-sans') ? folders.sans : folders.serif, `${file}.woff`);
}

const opened = new Map<string, { font: OpenFont; letters: Set<number> }>();

function open(file: string) {
  let known = opened.get(file);
  if (!known) {
    // pdfkit hides its font engine; the font it has opened is reached through the document.
    const scratch = new PDFDocument({ autoFirstPage: false }).font(unwrapWoff(readFileSync(pathOf(file))));
    const { font } = (scratch as unknown as { _font: { font: OpenFont } })._font;
    opened.set(file, (known = { font, letters: new Set(font.characterSet) }));
  }
  return known;
}

/** Opened once a process, on first use: the same font object then serves every document. */
export const openFont = (file: string): OpenFont => open(file).font;

const sources = new Map<Face, Map<number, string | null>>();

/** The file that has this letter, or null when none has. */
export function fileFor(face: Face, code: number): string | null {
  let known = sources.get(face);
  if (!known) sources.set(face, (known = new Map()));
  let file = known.get(code);
  if (file === undefined) {
    file = CASCADES[face].find((one) => open(one).letters.has(code)) ?? null;
    known.set(code, file);
  }
  return file;
}
