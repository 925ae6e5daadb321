import { expect, test } from 'vitest';
import { ownPath, readLang, readTheme } from './preferences.ts';

test('only the two papers and the two languages are taken from a cookie', () => {
  expect(readTheme('dark')).toBe('dark');
  expect(readTheme('sepia')).toBeNull();
  expect(readLang('it')).toBe('it');
  expect(readLang('xx')).toBeNull();
});

test('a form can only send its reader back to a page of ours', () => {
  expect(ownPath('/members?q=acciaio')).toBe('/members?q=acciaio');
  for (const elsewhere of ['//evil.example', '/\\evil.example', 'https://evil.example', '/a\nb', '', null])
    expect(ownPath(elsewhere, '/today')).toBe('/today');
});
