import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

type Pair = [light: string, dark: string];

/** Every colour of the tokens, read from the stylesheet itself. */
const tokens = new Map<string, Pair>(
  [
    ...readFileSync(new URL('./tokens.css', import.meta.url), 'utf8').matchAll(
      /--([\w-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)/g,
    ),
  ].map(([, name, light, dark]) => [name!, [light!, dark!]]),
);

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const c = parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

const papers = ['page', 'raised', 'sunk'];
const words = ['ink', 'quiet', 'accent', 'accent-deep', 'good', 'waiting', 'wrong', 'note'];
const cases: [ink: string, paper: string, least: number][] = [
  ...papers.flatMap((paper) => words.map((word) => [word, paper, 4.5] as [string, string, number])),
  ...papers.map((paper) => ['edge', paper, 3] as [string, string, number]),
  ['on-accent', 'accent', 4.5],
  ['on-accent', 'accent-deep', 4.5],
  ['on-wrong', 'wrong', 4.5],
  ['ink', 'marked', 4.5],
  ['page', 'ink', 4.5],
];

test.each(cases)('%s on %s reaches %d to 1 on both papers', (ink, paper, least) => {
  const [inks, sheets] = [tokens.get(ink), tokens.get(paper)];
  if (!inks || !sheets) throw new Error(`no colour called ${inks ? paper : ink} in tokens.css`);
  expect(contrast(inks[0], sheets[0])).toBeGreaterThanOrEqual(least);
  expect(contrast(inks[1], sheets[1])).toBeGreaterThanOrEqual(least);
});

test('the measure itself: black on white is 21, a colour on itself is 1', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#a8321a', '#a8321a')).toBe(1);
});
