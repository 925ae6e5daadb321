import type { Column } from './network.ts';

/** Text between tags. A carriage return is written as a reference, or a reader would make a new line of it. */
export function text(value: string): string {
  return /[&<>\r]/.test(value) ? value.replace(/[&<>\r]/g, (character) => ESCAPED[character]!) : value;
}

/** An attribute with its quotes, after a space. */
export function attribute(name: string, value: string | number): string {
  const written = String(value);
  const safe = /[&<>"\r\n\t]/.test(written)
    ? written.replace(/[&<>"\r\n\t]/g, (character) => ESCAPED[character]!)
    : written;
  return ` ${name}="${safe}"`;
}

const ESCAPED: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
};

/** The kind of a column, in the words that GraphML and GEXF share. */
export function kindOf(column: Column): 'double' | 'boolean' | 'string' {
  for (const value of column) {
    if (typeof value === 'number') return 'double';
    if (typeof value === 'boolean') return 'boolean';
    if (typeof value === 'string') return 'string';
  }
  return 'string';
}
