/** A card as JSON (RFC 7095, jCard): `["vcard", [[name, parameters, type, value], …]]`. */
import type { Card, PostalAddress, Reach } from './card.ts';
import { spokenName } from './card.ts';

export type JCardValue = string | readonly (string | readonly string[])[];
export type JCardProperty = readonly [
  name: string,
  parameters: Readonly<Record<string, string | readonly string[]>>,
  type: string,
  ...values: JCardValue[],
];
export type JCard = readonly ['vcard', readonly JCardProperty[]];

export function toJCard(card: Card): JCard {
  const { family, given, additional, prefix, suffix } = card.parts;
  const properties: JCardProperty[] = [
    ['version', {}, 'text', '4.0'],
    ...(card.kind === 'individual' ? [] : [text('kind', card.kind)]),
    ...some('uid', card.uid),
    text('fn', card.name || spokenName(card.parts) || card.org),
    ['n', {}, 'text', [family, given, additional, prefix, suffix]],
    ...some('nickname', card.nickname),
    ...(card.org ? [organisation(card)] : []),
    ...some('title', card.title),
    ...some('role', card.role),
    ...card.emails.map((reach) => reached('email', 'text', reach)),
    ...card.phones.map((reach) => reached('tel', 'text', reach)),
    ...card.urls.map((reach) => reached('url', 'uri', reach)),
    ...card.addresses.map(postal),
    ...(card.categories.length > 0 ? [['categories', {}, 'text', ...card.categories] as const] : []),
    ...some('bday', card.birthday),
    ...some('note', card.note),
    ...photo(card),
    ...some('rev', card.revised),
  ];
  return ['vcard', properties];
}

const text = (name: string, value: string): JCardProperty => [name, {}, 'text', value];
const some = (name: string, value: string) => (value ? [text(name, value)] : []);

const organisation = ({ org, units }: Card): JCardProperty =>
  units.length > 0 ? ['org', {}, 'text', [org, ...units]] : text('org', org);

function reached(name: string, type: string, { value, types, preference }: Reach): JCardProperty {
  return [
    name,
    { ...typed(types), ...(preference === null ? {} : { pref: String(preference) }) },
    type,
    value,
  ];
}

const typed = (types: readonly string[]): Record<string, string | readonly string[]> =>
  types.length === 0 ? {} : { type: types.length === 1 ? types[0]! : types };

function postal({ types, label, ...address }: PostalAddress): JCardProperty {
  const { box, extended, street, city, region, postcode, country } = address;
  return [
    'adr',
    { ...typed(types), ...(label ? { label } : {}) },
    'text',
    [box, extended, street, city, region, postcode, country],
  ];
}

function photo(card: Card): JCardProperty[] {
  if (!card.photo) return [];
  const uri =
    card.photo.kind === 'link' ? card.photo.url : `data:${card.photo.mediaType};base64,${card.photo.data}`;
  return [['photo', {}, 'uri', uri]];
}
