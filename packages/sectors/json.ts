import type { Fault } from './fault.ts';
import { breakOf, tokens } from './json-break.ts';

/** A JSON text with its value and the line of everything in it. */
export interface Document {
  file: string;
  value: unknown;
  /** The line of the value at a path such as `[3].labels.fr`, or of the nearest thing around it. */
  lineOf(at: string): number | undefined;
  /** Paths of fields that an object names a second time: JSON would silently keep the last. */
  twice: string[];
}

/** Parses one file. Never throws: what is no JSON is a fault with its line, if that can be told. */
export function parse(file: string, text: string): Document | Fault {
  const plain = text.replace(/^\uFEFF/, '');
  try {
    const value: unknown = JSON.parse(plain);
    const { lines, twice } = placesOf(plain);
    return { file, value, lineOf: (at) => nearest(lines, at), twice };
  } catch {
    return notJson(file, plain);
  }
}

function notJson(file: string, text: string): Fault {
  const { line, token } = breakOf(text);
  return {
    code: 'not-json',
    file,
    at: '',
    line,
    message: `${file} is not JSON from line ${line} on: ${token === null ? 'it ends too early' : `${token} has no place there`}.`,
    hint: 'Look there and on the line before: usually a comma is missing, or one too many before ] or }.',
  };
}

function nearest(lines: Map<string, number>, at: string): number | undefined {
  let path = at;
  while (path !== '' && !lines.has(path))
    path = path.slice(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['), 0));
  return lines.get(path);
}

// Deeper than any file of a pack, so that a tower of brackets costs no memory.
const DEEPEST = 8;

interface Open {
  at: string;
  list: boolean;
  /** Of a list, how many items have begun. */
  items: number;
  /** Of an object, the key whose value comes next. */
  key: string | null;
}

// The text is known to be JSON, so that only brackets, commas and keys matter; no recursion, whatever its depth.
function placesOf(text: string): { lines: Map<string, number>; twice: string[] } {
  const lines = new Map<string, number>();
  const twice: string[] = [];
  const open: Open[] = [];
  let line = 1;
  for (const [token] of text.matchAll(tokens)) {
    if (token === '\n') line += 1;
    else if (token === ']' || token === '}') open.pop();
    else if (token === ',') {
      const around = open.at(-1)!;
      around.key = null;
    } else if (token !== ':') {
      const around = open.at(-1);
      if (around && !around.list && around.key === null) {
        around.key = JSON.parse(token) as string;
        continue;
      }
      const at = open.length > DEEPEST ? '' : pathIn(around);
      if (around && !around.list && at && lines.has(at)) twice.push(at);
      if (at || !around) lines.set(at, line);
      if (token === '[' || token === '{') open.push({ at, list: token === '[', items: 0, key: null });
    }
  }
  return { lines, twice };
}

function pathIn(around: Open | undefined): string {
  if (!around) return '';
  if (around.list) return `${around.at}[${++around.items}]`;
  return around.at ? `${around.at}.${around.key}` : `${around.key}`;
}
