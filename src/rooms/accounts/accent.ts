import { contrast } from './network.ts';

const paper = { light: '#faf7f1', dark: '#17140f' };
const word = { light: '#fffaf4', dark: '#1b120c' };

/** The accent's colours on one paper: itself, itself under the hand, and the words on it. */
export interface Accent {
  accent: string;
  deep: string;
  on: string;
}

/** A network's colour as it can be read by day and by night: lightened for the dark until it stands out there. */
export function accentOn(colour: string): { light: Accent; dark: Accent } {
  const night = lightenedUntil(colour, (lighter) => contrast(lighter, paper.dark) >= 6);
  return {
    light: { accent: colour, deep: mixed(colour, '#000000', 0.2), on: word.light },
    dark: { accent: night, deep: mixed(night, '#ffffff', 0.25), on: word.dark },
  };
}

/** The stylesheet that replaces our accent by the network's. */
export function accentSheet(colour: string): string {
  const { light, dark } = accentOn(colour);
  const rules = ({ accent, deep, on }: Accent) =>
    `{--accent:${accent};--accent-deep:${deep};--on-accent:${on}}`;
  return [
    `:root:root,[data-theme][data-theme='light']${rules(light)}`,
    `@media not print{@media (prefers-color-scheme:dark){:root:root:not([data-theme='light'])${rules(dark)}}`,
    `[data-theme][data-theme='dark']${rules(dark)}}`,
    '',
  ].join('\n');
}

function lightenedUntil(colour: string, enough: (lighter: string) => boolean): string {
  for (let share = 0; share < 1; share += 0.05) {
    const lighter = mixed(colour, '#ffffff', share);
    if (enough(lighter)) return lighter;
  }
  return '#ffffff';
}

function mixed(colour: string, other: string, share: number): string {
  const channel = (at: number) => {
    const [a, b] = [colour, other].map((hex) => parseInt(hex.slice(at, at + 2), 16)) as [number, number];
    return Math.round(a + (b - a) * share)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}
