import type { Lang } from '#platform';

/**
 * Reads a number as people of a language type it: "1.234,5" in Italian, "1,234.5" in English. A lone separator that
 * could be either ("1.234") is read the language's way; one that can only be a decimal ("1.5") as that.
 */
export function readNumber(typed: string, lang: Lang): number | null {
  const text = typed.replace(/[\s\u00a0'’]/g, '').replace('−', '-');
  if (!/^[+-]?(\d[\d.,]*|[.,]\d+)$/.test(text)) return null;
  const decimal = decimalMark(text, lang);
  const grouping = decimal === ',' ? '.' : ',';
  const [whole = '', fraction, ...more] = text.split(decimal);
  if (more.length > 0 || fraction?.includes(grouping)) return null;
  if (whole.includes(grouping) && !/^[+-]?\d{1,3}([.,]\d{3})+$/.test(whole)) return null;
  const number = Number(`${whole.replaceAll(grouping, '') || '0'}.${fraction || '0'}`);
  return Number.isFinite(number) && Math.abs(number) <= Number.MAX_SAFE_INTEGER ? number : null;
}

function decimalMark(text: string, lang: Lang): string {
  const [dot, comma] = [text.lastIndexOf('.'), text.lastIndexOf(',')];
  if (dot >= 0 && comma >= 0) return dot > comma ? '.' : ',';
  const custom = lang === 'it' ? ',' : '.';
  const only = dot >= 0 ? '.' : comma >= 0 ? ',' : custom;
  // A separator that stands twice groups, whatever the language.
  if (text.indexOf(only) !== text.lastIndexOf(only)) return only === '.' ? ',' : '.';
  if (only === custom) return custom;
  return /^[+-]?\d{1,3}([.,]\d{3})+$/.test(text) ? custom : only;
}

/** A number as it stands in a form: no grouping, so that reading it again gives the same number. */
export function numberText(number: number, lang: Lang): string {
  const text = new Intl.NumberFormat('en-GB', { useGrouping: false, maximumFractionDigits: 20 }).format(
    number,
  );
  return lang === 'it' ? text.replace('.', ',') : text;
}
