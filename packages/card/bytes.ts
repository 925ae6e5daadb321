/** Bytes that stood for text: quoted-printable and base64, in the character sets old phones use. */

/** What Windows-1252 puts where Latin-1 has control characters (0x80 to 0x9f). */
const WINDOWS =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

/**
 * Text from bytes. UTF-8 where the bytes are valid UTF-8, whatever the file says: phones that write another name
 * there are many, bytes that are valid by chance few. Otherwise Windows-1252, of which Latin-1 is a part.
 */
export function textOf(bytes: readonly number[]): string {
  return fromUtf8(bytes) ?? bytes.map(fromWindows).join('');
}

const fromWindows = (byte: number) =>
  byte >= 0x80 && byte < 0xa0 ? WINDOWS[byte - 0x80]! : String.fromCharCode(byte);

/** Null: not UTF-8. */
function fromUtf8(bytes: readonly number[]): string | null {
  let text = '';
  for (let at = 0; at < bytes.length;) {
    const lead = bytes[at]!;
    const length = lead < 0x80 ? 1 : lead >= 0xc2 && lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    if ((lead >= 0x80 && lead < 0xc2) || lead > 0xf4 || at + length > bytes.length) return null;
    let code = length === 1 ? lead : lead & (0xff >> (length + 1));
    for (let next = 1; next < length; next++) {
      const byte = bytes[at + next]!;
      if ((byte & 0xc0) !== 0x80) return null;
      code = (code << 6) | (byte & 0x3f);
    }
    const least = [0, 0, 0x80, 0x800, 0x10000][length]!;
    if (code < least || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return null;
    text += String.fromCodePoint(code);
    at += length;
  }
  return text;
}

/**
 * Quoted-printable (RFC 2045, 6.7): `=C3=A0`. Characters outside ASCII that stand there unencoded, which happens, are
 * kept as they are; a `=` that starts nothing stays a `=`.
 */
export function fromQuotedPrintable(text: string): string {
  let result = '';
  let bytes: number[] = [];
  const settle = () => {
    if (bytes.length > 0) result += textOf(bytes);
    bytes = [];
  };
  for (let at = 0; at < text.length; at++) {
    const pair = text[at] === '=' ? text.slice(at + 1, at + 3) : '';
    if (/^[0-9A-Fa-f]{2}$/.test(pair)) {
      bytes.push(parseInt(pair, 16));
      at += 2;
    } else {
      settle();
      result += text[at]!;
    }
  }
  settle();
  return result.replace(/\r\n?/g, '\n');
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The bytes of base64; null where it is not. */
export function fromBase64(text: string): number[] | null {
  const tight = text.replace(/\s+/g, '').replace(/=+$/, '');
  if (!/^[A-Za-z0-9+/]*$/.test(tight) || tight.length % 4 === 1) return null;
  const bytes: number[] = [];
  let held = 0;
  let bits = 0;
  for (const letter of tight) {
    held = ((held << 6) | LETTERS.indexOf(letter)) & 0xffffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((held >> bits) & 0xff);
    }
  }
  return bytes;
}

/** How many bytes a text takes in UTF-8. */
export function utf8Length(text: string): number {
  let length = 0;
  for (const sign of text) {
    const code = sign.codePointAt(0)!;
    length += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return length;
}
