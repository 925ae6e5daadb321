import { Unreadable } from './findings.ts';
import type { Findings } from './findings.ts';

/** Node and browsers both have it; declared here because a package knows neither. */
declare const TextDecoder: {
  new (label: string, options?: { fatal?: boolean }): { decode(bytes: Uint8Array): string };
};

/**
 * The text of a file. A byte order mark decides (UTF-8, UTF-16 either way); UTF-16 without one is known by its zero
 * bytes; XML may name its encoding; all else is UTF-8. Bytes that are not UTF-8 are refused with their line, or, where
 * `western`, the whole is read as Windows-1252 and noted. Throws `Unreadable`.
 */
export function textOf(source: string | Uint8Array, findings: Findings, western = false): string {
  if (typeof source === 'string') return source.charCodeAt(0) === 0xfeff ? source.slice(1) : source;
  const [first, second] = source;
  if (first === 0xff && second === 0xfe) return decoded(source.subarray(2), 'utf-16le');
  if (first === 0xfe && second === 0xff) return decoded(source.subarray(2), 'utf-16be');
  if (first !== 0 && second === 0) return decoded(source, 'utf-16le');
  if (first === 0 && second !== 0) return decoded(source, 'utf-16be');
  const named = named8(source);
  if (named && !/^utf-?8$/i.test(named)) return decoded(source, named);
  const bad = brokenAt(source);
  if (bad === -1) return new TextDecoder('utf-8').decode(source);
  if (western) {
    findings.note('encoding');
    return new TextDecoder('windows-1252').decode(source);
  }
  const line = source.subarray(0, bad).reduce((count, byte) => count + (byte === 10 ? 1 : 0), 1);
  throw new Unreadable('encoding', `byte ${bad}`, `Line ${line} is not UTF-8: save the file as UTF-8.`, line);
}

function decoded(bytes: Uint8Array, label: string): string {
  let decoder;
  try {
    decoder = new TextDecoder(label, { fatal: true });
  } catch {
    throw new Unreadable('encoding', 'encoding', `The encoding "${label.slice(0, 40)}" is not known.`, 1);
  }
  try {
    return decoder.decode(bytes);
  } catch {
    throw new Unreadable('encoding', label, `The file says it is ${label}, but it is not.`);
  }
}

/** The encoding that an XML declaration names; it is itself in plain letters. */
function named8(bytes: Uint8Array): string | undefined {
  if (bytes[0] !== 0x3c || bytes[1] !== 0x3f) return undefined;
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  return /^<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1];
}

/** Where the first byte stands that is not UTF-8 (RFC 3629: no overlong forms, no surrogates), or -1. */
export function brokenAt(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const lead = bytes[at]!;
    if (lead < 0x80) {
      at++;
      continue;
    }
    const length =
      lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
    if (length === 0 || at + length > bytes.length) return at;
    const next = bytes[at + 1]!;
    const least = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
    const most = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
    if (next < least || next > most) return at;
    for (let tail = 2; tail < length; tail++) if ((bytes[at + tail]! & 0xc0) !== 0x80) return at;
    at += length;
  }
  return -1;
}
