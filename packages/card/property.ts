import type { Fault } from './fault.ts';
import type { Line } from './lines.ts';

/** One line taken apart: `item1.TEL;TYPE=work,pref:+39…`. The value is still encoded. */
export interface Property {
  group: string;
  /** Upper case. */
  name: string;
  /** Names upper case. Bare words of vCard 2.1 (`TEL;WORK;VOICE:`) stand under TYPE, or ENCODING. */
  parameters: Map<string, string[]>;
  value: string;
  line: number;
}

const ENCODINGS = new Set(['QUOTED-PRINTABLE', 'BASE64', '8BIT', '7BIT', 'B', 'Q']);

/** Takes a line apart; one that can't be is told as a fault and left out. */
export function readProperty({ text, number }: Line, faults: Fault[]): Property | null {
  const head = headOf(text);
  if (head === null) {
    faults.push({
      code: 'no-colon',
      line: number,
      message: `There is no colon in “${shown(text)}”, so it has no value.`,
      hint: 'Write NAME:value, or begin the line with a space if it belongs to the one before.',
    });
    return null;
  }
  const [first = '', ...rest] = splitOutside(head, ';');
  const dot = first.lastIndexOf('.');
  const name = first
    .slice(dot + 1)
    .trim()
    .toUpperCase();
  if (!/^[A-Z0-9][A-Z0-9 _-]*$/.test(name)) {
    faults.push({
      code: 'bad-name',
      line: number,
      message: `“${shown(first)}” is no name of a field.`,
      hint: 'Names have letters, digits and hyphens: FN, TEL, X-PHASE.',
    });
    return null;
  }
  const group = dot < 0 ? '' : first.slice(0, dot).trim();
  return { group, name, parameters: readParameters(rest), value: text.slice(head.length + 1), line: number };
}

function readParameters(parts: readonly string[]): Map<string, string[]> {
  const parameters = new Map<string, string[]>();
  for (const part of parts) {
    const at = part.indexOf('=');
    const bare = at < 0;
    const word = (bare ? part : part.slice(0, at)).trim().toUpperCase();
    if (word === '') continue;
    const name = bare ? (ENCODINGS.has(word) ? 'ENCODING' : 'TYPE') : word;
    const values = bare ? [part.trim()] : splitOutside(part.slice(at + 1), ',').map(plainValue);
    // TYPE="work,voice" is one quoted value that means two.
    const meant = name === 'TYPE' ? values.flatMap((value) => value.split(',')) : values;
    parameters.set(name, [...(parameters.get(name) ?? []), ...meant.map((value) => value.trim())]);
  }
  return parameters;
}

/** Without its quotes; `^n`, `^'` and `^^` as RFC 6868 has them. */
function plainValue(value: string): string {
  const inside = value.trim().replace(/^"(.*)"$/s, '$1');
  return inside.replace(/\^([n'^])/g, (_, sign: string) => (sign === 'n' ? '\n' : sign === "'" ? '"' : '^'));
}

/** What stands before the first colon that is not between quotes. */
function headOf(text: string): string | null {
  let inQuotes = false;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '"') inQuotes = !inQuotes;
    else if (text[at] === ':' && !inQuotes) return text.slice(0, at);
  }
  // A quote that was never closed hides no colon.
  const colon = text.indexOf(':');
  return colon < 0 ? null : text.slice(0, colon);
}

function splitOutside(text: string, sign: string): string[] {
  const parts = [''];
  let inQuotes = false;
  for (const letter of text) {
    if (letter === '"') inQuotes = !inQuotes;
    if (letter === sign && !inQuotes) parts.push('');
    else parts[parts.length - 1] += letter;
  }
  return parts;
}

export const shown = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
