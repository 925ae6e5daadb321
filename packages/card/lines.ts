/**
 * The logical lines of a file. vCard 3.0 and 4.0 fold: a line that begins with white space goes on with the one before
 * (RFC 6350, 3.2). vCard 2.1 breaks quoted-printable with `=` at the end, and ends base64 with an empty line. Real
 * files mix all of it, so each is undone where it is met, whatever the version says.
 */
export interface Line {
  text: string;
  /** Where it begins in the file, counted from 1. */
  number: number;
}

export function logicalLines(file: string): Line[] {
  const raw = file.replace(/^\ufeff/, '').split(/\r*\n|\r/);
  const lines: Line[] = [];
  for (let at = 0; at < raw.length; at++) {
    const text = raw[at]!;
    const last = lines.at(-1);
    if (/^[ \t]/.test(text) && last && last.text !== '') last.text += text.slice(1);
    else if (last && quoted(last.text) && last.text.endsWith('=')) last.text = last.text.slice(0, -1) + text;
    else if (last && base64(last.text) && goesOn(text)) last.text += text;
    else lines.push({ text, number: at + 1 });
  }
  return lines.filter(({ text }) => text.trim() !== '');
}

const quoted = (line: string) => /^[^:]*;(?:ENCODING=)?(?:QUOTED-PRINTABLE|Q)[;:]/i.test(line);
const base64 = (line: string) => /^[^:]*;(?:ENCODING=)?(?:BASE64|B)[;:]/i.test(line);

/** Base64 of old phones that was broken without a space before it: letters only, and nothing like `NAME:` */
const goesOn = (text: string) => /^[A-Za-z0-9+/]+={0,2}\s*$/.test(text);
