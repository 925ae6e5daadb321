/** How wide text will be, told from the widths of our two typefaces' letters: a server has no font to ask. */
export type PictureFace = 'sans' | 'serif';

// Hundredths of the size, to the nearest five: Public Sans 400 and Source Serif 600. Letters not here: the middle.
const widths: Record<PictureFace, Record<number, string>> = {
  sans: {
    20: '`',
    25: ".: ,;!'ij|’",
    30: 'I([]l)',
    35: '{}/\\',
    40: '-*Jrtf1',
    45: '"^',
    50: 'zvs?_',
    55: 'cy+<=>akxeo~',
    60: 'LhnuFT#27bdpq0Y69Eg',
    65: '345PZ8$BSV',
    70: 'KRCDXU&A',
    75: 'GONQH',
    80: 'w',
    85: '@m',
    90: 'M%',
    95: 'W',
  },
  serif: {
    20: "'",
    25: ' ’',
    30: '|!,.:;j',
    35: '-il/[\\]ft{}',
    40: '()IJ`"',
    45: '?*',
    50: 'rsz',
    55: '_c#$e+0123456789<=>^a~Sg',
    60: 'vZoxyFqLdk',
    65: 'EbpPuThnCBY',
    70: 'XARV',
    75: 'GK&DOQNU',
    80: 'H',
    85: 'w@',
    95: 'M%m',
    100: 'W',
  },
};

const letterWidths = (['sans', 'serif'] as const).map((face) => {
  const known = new Map<string, number>();
  for (const [width, letters] of Object.entries(widths[face]))
    for (const letter of letters) known.set(letter, Number(width) / 100);
  return [face, known] as const;
});
const tables = Object.fromEntries(letterWidths) as Record<PictureFace, Map<string, number>>;

export function textWidth(text: string, face: PictureFace, size: number): number {
  let sum = 0;
  for (const letter of text.normalize('NFD')) {
    // Marks stand over their letter and take no room.
    if (letter >= '\u0300' && letter <= '\u036f') continue;
    sum += tables[face].get(letter) ?? 0.62;
  }
  return sum * size;
}

/** Lines no wider than `width`; a word wider than that stands on a line of its own, whole. */
export function textLines(text: string, face: PictureFace, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word;
    if (line && textWidth(longer, face, size) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line ? [...lines, line] : lines;
}
