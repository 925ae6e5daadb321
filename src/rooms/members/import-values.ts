/** What a value looks like, and its one written form. Each reader answers null when the value can't be that. */

const emailForm = /^[^\s@<>,;:"()]+@[^\s@<>,;:"()]+\.[a-z]{2,}$/i;
const domainForm = /^(?=.{4,253}$)([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9])?\.)+[a-z]{2,}$/i;

export function readEmail(text: string): string | null {
  const bare = /<([^<>]+)>\s*$/.exec(text)?.[1] ?? text;
  const email = bare
    .replace(/^mailto:/i, '')
    .trim()
    .toLowerCase();
  return emailForm.test(email) && email.length <= 254 ? email : null;
}

export function readWebsite(text: string): string | null {
  const bare = text
    .trim()
    .replace(/\s/g, '')
    .replace(/^(h[tp]{2,4}s?(:\/*|\/\/))+/i, '');
  const [host = ''] = bare.split(/[/?#:]/, 1);
  const ascii = asciiHost(host);
  if (ascii === null || !domainForm.test(ascii)) return null;
  const scheme = /^http:\/\//i.test(text.trim()) ? 'http' : 'https';
  return `${scheme}://${ascii}${bare.slice(host.length).replace(/\/$/, '')}`;
}

/** Hosts with accents are allowed; URL knows how they travel. */
function asciiHost(host: string): string | null {
  return URL.canParse(`https://${host}`) ? new URL(`https://${host}`).hostname : null;
}

export function readPhone(text: string): string | null {
  const tidy = text
    .replace(/^(tel|phone|fax|mob|cell)\w*\s*[.:]*\s*/i, '')
    .replace(/\(0\)/, '')
    .trim();
  const digits = tidy.replace(/\D/g, '');
  if (/^(\d{4}-\d\d-\d\d|\d\d?[/.]\d\d?[/.]\d{4})$/.test(tidy)) return null;
  const said = tidy.replace(/\s*(int|ext|interno|x)\.?\s*\d{1,5}$/i, '');
  if (digits.length < 5 || digits.length > 20 || !/^[+\d][\d\s().\-/–]*$|^\([\d+]/.test(said)) return null;
  return tidy.replace(/^00(?=[1-9])/, '+').replace(/\s+/g, ' ');
}

export function readVat(text: string): string | null {
  const bare = text
    .toUpperCase()
    .replace(/^(P\.?\s?IVA|VAT|C\.?F\.?|TVA|UST\S*)[^A-Z0-9]*/, '')
    .replace(/[\s.\-/]/g, '');
  return /^[A-Z]{0,3}[0-9A-Z]{6,14}$/.test(bare) && (bare.match(/\d/g) ?? []).length >= 5 ? bare : null;
}

export const readNumber = (text: string): number | null => {
  const plain = text.trim().replace(/^([-+]?\d{1,3}),(\d{3,})$/, '$1.$2');
  return /^[-+]?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
};

/** A column name never looks like this. */
export function looksLikeData(text: string): boolean {
  const cell = text.trim();
  if (cell.length > 60) return true;
  return /^https?:|^www\.|@.+\./i.test(cell) || readNumber(cell) !== null || /\d{4,}/.test(cell);
}

/** Signs that letters were lost on the way: the replacement mark, or the box old programs print for it. */
export const isUndecodable = (text: string): boolean =>
  /[\ufffd\u25a1\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(text);

/** Outer spaces, hard spaces and runs of blanks are never meant. New lines inside a cell are kept. */
export const tidy = (text: string): string =>
  text
    .replace(/\u0000/g, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
