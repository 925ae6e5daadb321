/** Sizes in points, inks for paper: dark enough to survive a tired office printer in black and white. */
export const mm = (length: number) => (length * 72) / 25.4;

export const A4 = { width: mm(210), height: mm(297) };
export const A4_LANDSCAPE = { width: A4.height, height: A4.width };
export const A3_LANDSCAPE = { width: mm(420), height: mm(297) };

export type Paper = typeof A4;

export const INK = {
  text: '#1f1b16',
  quiet: '#5b5348',
  rule: '#b9b0a2',
  faint: '#f1ece2',
  accent: '#a8321a',
} as const;
export const HAIRLINE = 0.4;
