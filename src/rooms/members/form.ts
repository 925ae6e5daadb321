import { accepted, refused, type Lang, type Refusal, type Result } from '#platform';
import { readField, typedField, type Field } from './field.ts';
import { firmKeys, readFirm } from './firm.ts';
import { ownKey, seeKey, type Flat } from './flat.ts';
import { personKeys, readPerson } from './person.ts';
import { readTags } from './tag.ts';
import { audiences, firmDefaults, isAudience, personDefaults } from './visibility.ts';

/** What a form sends: input names are the flat keys ("city", "own.turnover", "see.email", "tags"). */
export type Typed = Readonly<Record<string, string>>;

/** Reads a whole firm form to its flat shape, or refuses with every problem at once. */
export function readFirmForm(typed: Typed, fields: readonly Field[], lang: Lang): Result<Flat> {
  return readForm(typed, fields, lang, readFirm(typed), firmDefaults);
}

export function readPersonForm(typed: Typed, fields: readonly Field[], lang: Lang): Result<Flat> {
  return readForm(typed, fields, lang, readPerson(typed), personDefaults);
}

function readForm<Entry extends object>(
  typed: Typed,
  fields: readonly Field[],
  lang: Lang,
  entry: Result<Entry>,
  defaults: Readonly<Record<string, string>>,
): Result<Flat> {
  const problems: Refusal[] = entry.ok ? [] : [...((entry.refusal.data?.['problems'] ?? []) as Refusal[])];
  const flat: Flat = entry.ok ? { ...(entry.value as Flat) } : {};
  for (const field of fields) {
    const key = ownKey(field.key);
    if (!(key in typed)) continue;
    const read = readField(field, typed[key]!, lang);
    if (read.ok) flat[key] = read.value;
    else problems.push(read.refusal);
  }
  // What equals the default is not kept: a default that changes later then changes for those who never chose.
  for (const [name, audience] of Object.entries(typed)) {
    if (!name.startsWith('see.') || !isAudience(audience)) continue;
    flat[name] = audience === defaultSight(name.slice(4), fields, defaults) ? null : audience;
  }
  if ('tags' in typed) {
    const tags = readTags(typed['tags']!);
    flat['tags'] = tags.map((tag) => tag.label).sort();
  }
  return problems.length > 0 ? refused('form/unreadable', undefined, { problems }) : accepted(flat);
}

/** Who sees a key as long as nobody has chosen. */
export function defaultSight(
  key: string,
  fields: readonly Pick<Field, 'key' | 'visibility'>[],
  defaults: Readonly<Record<string, string>>,
): string {
  const own = fields.find((field) => ownKey(field.key) === key);
  return own?.visibility ?? defaults[key] ?? audiences[3];
}

/** The way back: what each input shows for a firm or person as kept. */
export function formValues(
  flat: Flat,
  noun: 'firm' | 'person',
  fields: readonly Field[],
  lang: Lang,
): Record<string, string> {
  const keys: readonly string[] = noun === 'firm' ? firmKeys : personKeys;
  const defaults: Readonly<Record<string, string>> = noun === 'firm' ? firmDefaults : personDefaults;
  const values: Record<string, string> = {};
  for (const key of keys) values[key] = String(flat[key] ?? '');
  for (const field of fields) values[ownKey(field.key)] = typedField(field, flat[ownKey(field.key)], lang);
  for (const key of [...keys, ...fields.map((field) => ownKey(field.key))]) {
    values[seeKey(key)] = String(flat[seeKey(key)] ?? defaultSight(key, fields, defaults));
  }
  if (Array.isArray(flat['tags'])) values['tags'] = flat['tags'].join(', ');
  return values;
}
