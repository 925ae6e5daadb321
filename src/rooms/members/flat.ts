/**
 * A firm or a person laid flat: one value per key, own fields as "own.turnover", visibility as "see.email".
 * Conflict, merge and history all work on this one shape, so nothing can be forgotten by one of them.
 */
export type FlatValue = string | number | boolean | null | readonly string[] | { [key: string]: FlatValue };
export type Flat = Record<string, FlatValue>;

export const ownKey = (key: string) => `own.${key}`;
export const seeKey = (key: string) => `see.${key}`;

export interface Kept {
  entry: Record<string, string>;
  own_fields: Record<string, FlatValue>;
  visibility: Record<string, string>;
  tags?: readonly string[];
}

export function layFlat({ entry, own_fields, visibility, tags }: Kept): Flat {
  const flat: Flat = { ...entry };
  for (const [key, value] of Object.entries(own_fields)) flat[ownKey(key)] = value;
  for (const [key, value] of Object.entries(visibility)) flat[seeKey(key)] = value;
  if (tags) flat['tags'] = [...tags].sort();
  return flat;
}

/** The way back: what goes in which column. A key that is missing or null in an own field is not kept. */
export function standUp(flat: Flat): Required<Kept> {
  const kept: Required<Kept> = { entry: {}, own_fields: {}, visibility: {}, tags: [] };
  for (const [key, value] of Object.entries(flat)) {
    if (key === 'tags') kept.tags = value as readonly string[];
    else if (key.startsWith('own.')) {
      if (value !== null) kept.own_fields[key.slice(4)] = value;
    } else if (key.startsWith('see.')) {
      if (typeof value === 'string') kept.visibility[key.slice(4)] = value;
    } else kept.entry[key] = value as string;
  }
  return kept;
}

export const isEmptyValue = (value: FlatValue | undefined) =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** The same value, whatever the order of an object's keys. Missing, null and "" are all: nothing there. */
export function sameValue(a: FlatValue | undefined, b: FlatValue | undefined): boolean {
  if (isEmptyValue(a) || isEmptyValue(b)) return isEmptyValue(a) && isEmptyValue(b);
  return JSON.stringify(inOrder(a!)) === JSON.stringify(inOrder(b!));
}

function inOrder(value: FlatValue): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => [key, inOrder(inner as FlatValue)]);
}

export const isSet = (value: FlatValue | undefined): value is readonly string[] => Array.isArray(value);
