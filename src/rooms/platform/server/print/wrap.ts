/**
 * Break text in lines no wider than asked, losing nothing: only spaces at a break go. A word wider than the
 * line is broken between letters; a letter wider than the line stands alone. Widths of words add up, as they
 * do where nothing is kerned across a space.
 */
export function wrap(text: string, width: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const end = () => {
    if (line.trim()) lines.push(line.trimEnd());
    line = '';
    used = 0;
  };
  for (const whole of pieces(text)) {
    let piece = whole;
    if (used + widthOf(piece.trimEnd()) > width) {
      end();
      piece = piece.trimStart();
      while (widthOf(piece.trimEnd()) > width) {
        const head = headThatFits(piece, width, widthOf);
        if (head === piece) break;
        lines.push(head);
        piece = piece.slice(head.length);
      }
    }
    line += piece;
    used += widthOf(piece);
  }
  end();
  return lines;
}

/** The same number of lines, set as even as they can be: for names and titles. */
export function balance(text: string, width: number, widthOf: (text: string) => number): string[] {
  const lines = wrap(text, width, widthOf);
  if (lines.length < 2 || tears(text, width, widthOf)) return lines;
  let [low, high] = [width / lines.length, width];
  while (high - low > 1) {
    const middle = (low + high) / 2;
    const tried = wrap(text, middle, widthOf);
    if (tried.length <= lines.length && !tears(text, middle, widthOf)) high = middle;
    else low = middle;
  }
  return wrap(text, high, widthOf);
}

/** Whether a word is too wide for the line, and has to be torn. */
export const tears = (text: string, width: number, widthOf: (text: string) => number): boolean =>
  pieces(text).some((piece) => widthOf(piece.trim()) > width);

/** A line may end after a space, a hyphen, a dash or a slash, and around ideographs, which have no spaces. */
const BREAK =
  /(?<=[ \-–—/])(?! )|(?<=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}])|(?=\p{sc=Han})/u;
const pieces = (text: string) => text.split(BREAK).filter(Boolean);

const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });

function headThatFits(word: string, width: number, widthOf: (text: string) => number): string {
  let head = '';
  for (const { segment } of letters.segment(word)) {
    if (head && widthOf(head + segment) > width) return head;
    head += segment;
  }
  return word;
}

/** At most so many lines; what is left out shows as an ellipsis. Never for names. */
export function clip(lines: string[], most: number): string[] {
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), `${lines[most - 1]!.replace(/[\s,;.]+$/u, '')}…`];
}
