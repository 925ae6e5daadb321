/** One stretch of text that a single font file can set; `file` null: no font has these letters. */
export interface Run {
  file: string | null;
  text: string;
}

const UNSEEN = /[\p{Cc}\p{Cf}]/gu;

/** Text as it can be set: accents in one form, plain and no-break spaces only, nothing invisible. */
export function settable(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\s/gu, (space) => (space === '\u{a0}' || space === '\u{202f}' ? '\u{a0}' : ' '))
    .replace(UNSEEN, '');
}

/**
 * Split by who can set what. A letter that no file has is tried in its plain form ("Ａ" as "A", "㎜" as
 * "mm") before it is given up.
 */
export function splitRuns(text: string, fileFor: (code: number) => string | null): Run[] {
  const runs: Run[] = [];
  const put = (letter: string, file: string | null) => {
    const last = runs.at(-1);
    if (last?.file === file) last.text += letter;
    else runs.push({ file, text: letter });
  };
  for (const letter of settable(text)) {
    const file = fileFor(letter.codePointAt(0)!);
    const plain = file === null ? [...letter.normalize('NFKC')] : [letter];
    const files = plain.map((one) => fileFor(one.codePointAt(0)!));
    if (files.includes(null)) put(letter, null);
    else plain.forEach((one, i) => put(one, files[i]!));
  }
  return runs;
}
