import { describe, expect, it } from 'vitest';
import { decodeText } from './import-encoding.ts';

const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, big: boolean, mark: boolean) => {
  const units = [...((mark ? '\ufeff' : '') + text)].map((letter) => letter.charCodeAt(0));
  return Uint8Array.from(units.flatMap((unit) => (big ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])));
};
const list = 'nome;città\nSocietà Rossi;Forlì\n';

describe('the letters of a file', () => {
  it.each([
    ['UTF-8 with its mark', utf8(`\ufeff${list}`), 'utf-8', 'mark', false],
    ['UTF-8 without', utf8(list), 'utf-8', 'valid', false],
    ['plain letters', utf8('name;city\n'), 'utf-8', 'plain', false],
    ['UTF-16 LE with its mark', utf16(list, false, true), 'utf-16le', 'mark', false],
    ['UTF-16 BE with its mark', utf16(list, true, true), 'utf-16be', 'mark', false],
    ['UTF-16 LE without', utf16(list, false, false), 'utf-16le', 'zeros', true],
    ['UTF-16 BE without', utf16(list, true, false), 'utf-16be', 'zeros', true],
    ['Windows', latin(list), 'windows-1252', 'not-valid', true],
    ['Mac', latin('nome;citt\x88\nSociet\x88 Rossi;Forl\x93\n'), 'macintosh', 'mac-letters', true],
  ])('%s', (_, bytes, encoding, because, guessed) => {
    expect(decodeText(bytes)).toMatchObject({ encoding, because, guessed });
    if (because !== 'plain') expect(decodeText(bytes).text).toBe(list);
  });

  it('keeps to UTF-8 when a few bytes of many are broken, and shows where', () => {
    const bytes = new Uint8Array([...utf8('àèìòù àèìòù '), 0xe8, 0x20]);
    expect(decodeText(bytes)).toMatchObject({
      because: 'mostly-valid',
      guessed: true,
      text: 'àèìòù àèìòù \ufffd ',
    });
  });

  it('reads the quotes and dashes of Windows, in its own files and lost in others', () => {
    expect(decodeText(latin('caff\xe8 \x96 \x80 5')).text).toBe('caffè – € 5');
    expect(decodeText(utf8('A \u0096 B')).text).toBe('A – B');
  });

  it('takes the animator’s word for it', () => {
    expect(decodeText(latin('\xb3\xf3d\xbc'), 'windows-1250').text).toBe('łódĽ');
  });
});
