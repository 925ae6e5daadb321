import { WrongUse } from './command.ts';

/**
 * The group of each node, in the order of the nodes. The file is JSON, a list of groups in that order, the same under
 * `groups`, or { name: group }; or lines of name and group with a comma, semicolon or tab between them.
 */
export function groupsOf(file: string, bytes: Uint8Array, names: readonly string[]): string[] {
  const text = new TextDecoder().decode(bytes).trim();
  const value = /^[[{]/.test(text) ? fromJson(file, text) : fromLines(text);
  if (Array.isArray(value)) {
    if (value.length !== names.length)
      throw new WrongUse(`${file} has ${value.length} groups for ${names.length} nodes`);
    return value.map((group) => groupIn(file, group));
  }
  const missing = names.filter((name) => !value.has(name));
  if (missing.length > 0)
    throw new WrongUse(
      `${file} has no group for ${missing.slice(0, 5).join(', ')}${missing.length > 5 ? ' …' : ''}`,
    );
  return names.map((name) => groupIn(file, value.get(name)));
}

function fromJson(file: string, text: string): unknown[] | Map<string, unknown> {
  try {
    const value = JSON.parse(text);
    if (Array.isArray(value)) return value;
    return Array.isArray(value.groups) ? value.groups : new Map(Object.entries(value));
  } catch (error) {
    throw new WrongUse(`${file} can't be read: ${(error as Error).message}`);
  }
}

function fromLines(text: string): Map<string, string> {
  const rows = text
    .split(/\r?\n/)
    .map((line) => line.split(/[,;\t]/).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1')));
  return new Map(rows.flatMap(([name, group]) => (name && group ? [[name, group] as const] : [])));
}

function groupIn(file: string, group: unknown): string {
  if (typeof group === 'string' || typeof group === 'number') return String(group);
  throw new WrongUse(`${file}: a group must be a word or a number, not ${JSON.stringify(group)}`);
}
