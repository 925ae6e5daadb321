import type { Findings } from './findings.ts';
import type { Column } from './network.ts';

/** A column as it was found; undefined where there is none for that node or edge. */
export type Raw = unknown[];

/** Columns of edges that are strengths: their values must be numbers that a graph can use. */
export const STRENGTHS: readonly string[] = ['strength', 'weight'];

/**
 * Brings a column to one kind: all numbers, all booleans, or else text. Numbers that are not finite are left out;
 * lists and objects make the column null. Minus zero becomes zero, as in JSON.
 */
export function columnOf(raw: Raw, findings: Findings): Column | null {
  const kinds = new Set<string>();
  for (const value of raw) if (value !== undefined && value !== null) kinds.add(typeof value);
  if (kinds.has('object') || kinds.has('function')) {
    findings.note('column-dropped');
    return null;
  }
  if (kinds.size > 1) findings.note('mixed-column');
  const kind = kinds.size === 1 ? [...kinds][0]! : 'string';
  return raw.map((value) => {
    if (value === undefined || value === null) return null;
    if (kind === 'number') {
      if (Number.isFinite(value)) return (value as number) + 0;
      findings.note('no-number');
      return null;
    }
    return kind === 'boolean' ? value : clean(String(value), findings);
  }) as Column;
}

/**
 * The strengths of edges, checked: finite and not negative, null where there is none. Text that is a number is read
 * as one where the format has no numbers of its own (`text`).
 */
export function strengthsOf(
  raw: Raw,
  at: string,
  findings: Findings,
  text: boolean,
  lines?: number[],
): (number | null)[] {
  let missing = 0;
  const strengths = raw.map((value, index) => {
    if (value === undefined || value === null || value === '') {
      missing++;
      return null;
    }
    const number = typeof value === 'string' && text ? numberOf(value) : value;
    if (typeof number !== 'number' || !Number.isFinite(number)) {
      const shown = typeof value === 'string' ? `"${value.slice(0, 40)}"` : String(value);
      findings.fault(
        'not-a-number',
        `${at}[${index}]`,
        `The ${at} of tie ${index} is ${shown}: it must be a number.`,
        lines?.[index],
      );
      return null;
    }
    if (number < 0)
      findings.fault(
        'out-of-range',
        `${at}[${index}]`,
        `The ${at} of tie ${index} is ${number}: it must not be negative.`,
        lines?.[index],
      );
    if (typeof value === 'string') findings.note('number-as-text');
    return number + 0;
  });
  if (missing < raw.length) findings.note('strength-missing', missing);
  return strengths;
}

/** A number as programs write it, whole of the text; undefined where it is none. No hexadecimal, no infinity. */
export function numberOf(text: string): number | undefined {
  const trimmed = text.trim();
  if (!/^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/.test(trimmed)) return undefined;
  const number = Number(trimmed);
  return Number.isFinite(number) ? number + 0 : undefined;
}

// Control characters (but tab and new lines), halves of surrogate pairs and U+FFFE, U+FFFF: XML has no way to say them.
const UNSAYABLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text that every format can carry. */
export function clean(text: string, findings: Findings): string {
  return text.replace(UNSAYABLE, () => {
    findings.note('cleaned');
    return '\ufffd';
  });
}
