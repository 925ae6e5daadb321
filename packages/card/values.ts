/** Values as people read them: decoded, unescaped, taken apart. */
import { fromBase64, fromQuotedPrintable, textOf } from './bytes.ts';
import type { Property } from './property.ts';

export const parameter = (property: Property, name: string): string =>
  property.parameters.get(name)?.[0] ?? '';

export function encodingOf(property: Property): 'quoted' | 'base64' | 'none' {
  const word = parameter(property, 'ENCODING').toUpperCase();
  if (word === 'QUOTED-PRINTABLE' || word === 'Q') return 'quoted';
  return word === 'BASE64' || word === 'B' ? 'base64' : 'none';
}

/** The value with its transfer encoding undone; escapes still stand. */
export function decoded(property: Property): string {
  const encoding = encodingOf(property);
  if (encoding === 'quoted') return fromQuotedPrintable(property.value);
  if (encoding !== 'base64') return property.value;
  const bytes = fromBase64(property.value);
  return bytes === null ? property.value : textOf(bytes);
}

/** One text: escapes undone (RFC 6350, 3.4), white space at both ends gone. */
export const text = (property: Property): string => unescaped(decoded(property)).trim();

/** The parts between semicolons, each a list of what stands between its commas where `lists`. */
export function parts(property: Property): string[] {
  return splitUnescaped(decoded(property), ';').map((part) => unescaped(part).trim());
}

/** Several values in one: what stands between commas, or between semicolons as some phones write it. */
export function list(property: Property): string[] {
  const value = decoded(property);
  const pieces = splitUnescaped(value, ',');
  const meant = pieces.length > 1 ? pieces : splitUnescaped(value, ';');
  return meant.map((piece) => unescaped(piece).trim()).filter(Boolean);
}

function splitUnescaped(value: string, sign: string): string[] {
  const pieces = [''];
  for (let at = 0; at < value.length; at++) {
    if (value[at] === '\\' && at + 1 < value.length) pieces[pieces.length - 1] += value[at]! + value[++at]!;
    else if (value[at] === sign) pieces.push('');
    else pieces[pieces.length - 1] += value[at]!;
  }
  return pieces;
}

/** `\n` is a new line, `\,` a comma; `\:` too, which the standard does not know and telephones write. */
function unescaped(value: string): string {
  return value.replace(/\\([\\,;:nN])/g, (_, sign: string) => (sign === 'n' || sign === 'N' ? '\n' : sign));
}

/** `work`, `home`, `cell`…: lower case, without words that say nothing (`internet`, `voice`) or how dear it is. */
export function typesOf(property: Property): string[] {
  const types = (property.parameters.get('TYPE') ?? []).map((type) => type.toLowerCase());
  return [...new Set(types)].filter((type) => type !== '' && type !== 'pref' && type !== 'internet');
}

/** PREF=1 of vCard 4.0; `pref` among the types of the older ones counts as 1. */
export function preferenceOf(property: Property): number | null {
  const said = Number(parameter(property, 'PREF'));
  if (Number.isInteger(said) && said >= 1 && said <= 100) return said;
  const types = (property.parameters.get('TYPE') ?? []).map((type) => type.toLowerCase());
  return types.includes('pref') || property.parameters.has('PREF') ? 1 : null;
}
