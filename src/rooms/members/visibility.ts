import { firmKeys, type FirmEntry, type FirmKey } from './firm.ts';
import type { FlatValue } from './flat.ts';
import { personKeys, type PersonEntry, type PersonKey } from './person.ts';

/** Who is looking, from the farthest to the nearest. A counterpart is somebody one has agreed to meet. */
export const audiences = ['public', 'members', 'counterpart', 'animator'] as const;
export type Audience = (typeof audiences)[number];
export type VisibilityMap = Readonly<Record<string, string>>;

export const isAudience = (value: unknown): value is Audience => audiences.some((one) => one === value);

/** Whether something shown from `visibility` on reaches this audience. Unknown words hide. */
export function reaches(visibility: string | undefined, audience: Audience): boolean {
  const from = isAudience(visibility) ? visibility : 'animator';
  return audiences.indexOf(audience) >= audiences.indexOf(from);
}

/**
 * Until the firm decides otherwise: its name is known to the members, and whoever agreed to meet it gets what is
 * on a visiting card's front. All else is the animator's alone.
 */
export const firmDefaults: Partial<Record<FirmKey, Audience>> = {
  name: 'members',
  summary: 'counterpart',
  website: 'counterpart',
  city: 'counterpart',
  region: 'counterpart',
  country: 'counterpart',
};
export const personDefaults: Partial<Record<PersonKey, Audience>> = {
  given_name: 'counterpart',
  family_name: 'counterpart',
};

export interface OwnFieldSeen {
  key: string;
  visibility: Audience;
}
interface Presented<Entry> {
  /** Only the keys this audience may see, and only where something is written. */
  entry: Partial<Entry>;
  own: Record<string, FlatValue>;
}

/** Exactly what leaves: no page, paper or file for others takes a firm's values from anywhere but here. */
export function visibleTo(
  firm: FirmEntry & { own_fields?: Readonly<Record<string, FlatValue>>; visibility?: VisibilityMap },
  audience: Audience,
  fields: readonly OwnFieldSeen[] = [],
): Presented<FirmEntry> {
  return present(firm, firmKeys, firmDefaults, audience, fields);
}

export function personVisibleTo(
  person: PersonEntry & { own_fields?: Readonly<Record<string, FlatValue>>; visibility?: VisibilityMap },
  audience: Audience,
  fields: readonly OwnFieldSeen[] = [],
): Presented<PersonEntry> {
  return present(person, personKeys, personDefaults, audience, fields);
}

function present<Entry extends object>(
  kept: Entry & { own_fields?: Readonly<Record<string, FlatValue>>; visibility?: VisibilityMap },
  keys: readonly (keyof Entry & string)[],
  defaults: Partial<Record<keyof Entry, Audience>>,
  audience: Audience,
  fields: readonly OwnFieldSeen[],
): Presented<Entry> {
  const entry: Partial<Entry> = {};
  for (const key of keys) {
    if (kept[key] !== '' && reaches(kept.visibility?.[key] ?? defaults[key], audience))
      entry[key] = kept[key];
  }
  const own: Record<string, FlatValue> = {};
  for (const field of fields) {
    const value = kept.own_fields?.[field.key];
    if (value === undefined || value === null || value === '') continue;
    if (reaches(kept.visibility?.[`own.${field.key}`] ?? field.visibility, audience)) own[field.key] = value;
  }
  return { entry, own };
}
