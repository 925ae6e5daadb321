/**
 * From bytes to text. A list of firms comes out of a spreadsheet from any year and any country and rarely
 * says how it was written: a mark at its start is proof, bytes that are valid UTF-8 are as good as proof,
 * everything else is a guess, and a guess is always said to be one.
 */
export const encodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'macintosh',
  'windows-1250',
  'windows-1251',
  'gb18030',
  'shift_jis',
] as const;
export type Encoding = (typeof encodings)[number];

export interface Decoded {
  text: string;
  encoding: Encoding;
  because: 'chosen' | 'mark' | 'zeros' | 'plain' | 'valid' | 'mostly-valid' | 'not-valid' | 'mac-letters';
  guessed: boolean;
}

export function decodeText(bytes: Uint8Array, chosen?: Encoding): Decoded {
  if (chosen) return decoded(bytes, chosen, 'chosen', false);
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return decoded(bytes, 'utf-8', 'mark', false);
  if (startsWith(bytes, [0xff, 0xfe])) return decoded(bytes, 'utf-16le', 'mark', false);
  if (startsWith(bytes, [0xfe, 0xff])) return decoded(bytes, 'utf-16be', 'mark', false);

  const zeros = zeroBytes(bytes);
  if (zeros.odd > 0.3 && zeros.even < 0.1) return decoded(bytes, 'utf-16le', 'zeros', true);
  if (zeros.even > 0.3 && zeros.odd < 0.1) return decoded(bytes, 'utf-16be', 'zeros', true);

  const { accented, broken } = utf8Sequences(bytes);
  if (broken === 0) return decoded(bytes, 'utf-8', accented === 0 ? 'plain' : 'valid', false);
  // A few broken bytes in a file otherwise full of sound sequences: two files pasted together.
  if (accented >= 4 * broken) return decoded(bytes, 'utf-8', 'mostly-valid', true);
  if (looksMac(bytes)) return decoded(bytes, 'macintosh', 'mac-letters', true);
  return decoded(bytes, 'windows-1252', 'not-valid', true);
}

function decoded(
  bytes: Uint8Array,
  encoding: Encoding,
  because: Decoded['because'],
  guessed: boolean,
): Decoded {
  const text = new TextDecoder(encoding).decode(bytes);
  return { text: encoding.startsWith('utf') ? repairControls(text) : text, encoding, because, guessed };
}

/** The characters that Windows-1252 puts where Unicode has unprintable controls. */
const windowsMarks = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Text once copied byte by byte from Windows-1252 into Unicode carries such controls: put the marks back. */
const repairControls = (text: string) =>
  text.replace(/[\u0080-\u009f]/g, (control) => windowsMarks[control.charCodeAt(0) - 0x80]!);

function startsWith(bytes: Uint8Array, mark: number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte);
}

function zeroBytes(bytes: Uint8Array): { even: number; odd: number } {
  const looked = Math.min(bytes.length, 4000) & ~1;
  const found = [0, 0];
  for (let at = 0; at < looked; at++) if (bytes[at] === 0) found[at & 1]!++;
  return { even: found[0]! / (looked / 2 || 1), odd: found[1]! / (looked / 2 || 1) };
}

function utf8Sequences(bytes: Uint8Array): { accented: number; broken: number } {
  let accented = 0;
  let broken = 0;
  for (let at = 0; at < bytes.length;) {
    const first = bytes[at]!;
    const length =
      first < 0x80 ? 1 : first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
    let sound = length > 0;
    for (let next = 1; sound && next < length; next++) sound = (bytes[at + next]! & 0xc0) === 0x80;
    if (!sound) broken++;
    else if (length > 1) accented++;
    at += sound ? length : 1;
  }
  return { accented, broken };
}

/** Old Mac text has its accented letters at 80–9F, inside words; Windows text has them at C0–FF. */
function looksMac(bytes: Uint8Array): boolean {
  const isLetter = (byte: number | undefined) =>
    byte !== undefined && (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;
  let mac = 0;
  let windows = 0;
  for (let at = 1; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte < 0x80 || !isLetter(bytes[at - 1])) continue;
    if (byte < 0xa0 && byte !== 0x92 && byte !== 0x99) mac++;
    else if (byte >= 0xc0) windows++;
  }
  return mac > 2 * windows;
}
