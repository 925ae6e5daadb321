import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accentOn, accentSheet } from './accent.ts';
import { contrast } from './network.ts';

const colour = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`);

test('any colour that can be read by day can be read by night, and so can the words on it', () => {
  fc.assert(
    fc.property(
      colour.filter((hex) => contrast(hex, '#faf7f1') >= 4.5),
      (hex) => {
        const { light, dark } = accentOn(hex);
        expect(light.accent).toBe(hex);
        expect(contrast(dark.accent, '#17140f')).toBeGreaterThanOrEqual(4.5);
        expect(contrast(dark.on, dark.accent)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(light.on, light.accent)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(light.deep, '#faf7f1')).toBeGreaterThanOrEqual(4.5);
        expect(contrast(dark.deep, '#17140f')).toBeGreaterThanOrEqual(4.5);
      },
    ),
  );
});

test('the sheet names the colour once for each paper', () => {
  const sheet = accentSheet('#1f5f4a');
  expect(sheet.match(/--accent:#1f5f4a/g)).toHaveLength(1);
  expect(sheet.match(/prefers-color-scheme:dark/g)).toHaveLength(1);
});
