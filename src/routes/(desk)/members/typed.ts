import type { Refusal } from '#platform';
import { formValues, type Flat } from '#members';
import type { EditConflict, KeptField } from '#members/server';

export type TypedForm = Record<string, string>;

/** A form as it came: names and lines of text. Files and doubled names have no place in these forms. */
export function typedIn(form: FormData): TypedForm {
  const typed: TypedForm = {};
  for (const [name, value] of form) if (typeof value === 'string') typed[name] = value;
  return typed;
}

/** What the editor started from, as the form carried it along. Unreadable: everything counts as changed meanwhile. */
export function baseIn(typed: TypedForm): Flat {
  try {
    const base: unknown = JSON.parse(typed['base'] ?? '');
    return typeof base === 'object' && base !== null && !Array.isArray(base) ? (base as Flat) : {};
  } catch {
    return {};
  }
}

/** After a conflict each line was chosen: "right" is what is there now, which is what this try starts from. */
export function withChoices(
  typed: TypedForm,
  base: Flat,
  noun: 'firm' | 'person',
  fields: readonly KeptField[],
  lang: 'it' | 'en',
): TypedForm {
  const theirs = formValues(base, noun, fields, lang);
  const chosen = { ...typed };
  for (const [name, side] of Object.entries(typed)) {
    if (name.startsWith('take.') && side === 'right') chosen[name.slice(5)] = theirs[name.slice(5)] ?? '';
  }
  return chosen;
}

/** All that a form refused: one line each. */
export const refusalsOf = (refusal: Refusal): Refusal[] =>
  (refusal.data?.['problems'] as Refusal[] | undefined) ?? [refusal];

export const conflictOf = (refusal: Refusal): EditConflict | null =>
  refusal.code === 'changed-meanwhile' ? (refusal.data as unknown as EditConflict) : null;
