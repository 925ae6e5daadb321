import type { Card } from './card.ts';
import type { Fault } from './fault.ts';
import { fromBase64 } from './bytes.ts';
import type { Property } from './property.ts';
import { decoded, encodingOf, list, parameter, parts, preferenceOf, text, typesOf } from './values.ts';

type Labels = ReadonlyMap<string, string>;
type Take = (card: Card, property: Property, labels: Labels) => void;

/** Puts a property where it belongs; what has no place is kept among `other`. */
export function takeProperty(card: Card, property: Property, labels: Labels, faults: Fault[]): void {
  if (encodingOf(property) === 'base64' && fromBase64(property.value) === null)
    faults.push({
      code: 'bad-encoding',
      line: property.line,
      message: `${property.name} says it is base64 and is not.`,
      hint: 'It was kept as it stands.',
    });
  const take = takers[property.name];
  if (take) take(card, property, labels);
  else if (!passedOver.has(property.name)) keep(card, property);
}

const passedOver = new Set(['X-ABLABEL', 'PRODID', 'LABEL', 'AGENT', 'BEGIN', 'END', 'CHARSET']);

function keep(card: Card, property: Property): void {
  const value = text(property);
  if (value === '') return;
  card.other.push({
    name: property.name,
    parameters: Object.fromEntries(property.parameters),
    value,
    group: property.group,
  });
}

/** The first that says something counts; a later one is kept aside. */
const once =
  (key: 'name' | 'nickname' | 'title' | 'role' | 'note' | 'birthday' | 'uid' | 'revised'): Take =>
  (card, property) => {
    const value = key === 'nickname' ? list(property).join(', ') : text(property);
    if (card[key] === '') card[key] = value;
    else if (value !== card[key]) keep(card, property);
  };

const reach =
  (key: 'emails' | 'phones' | 'urls', tidy: (value: string) => string): Take =>
  (card, property, labels) => {
    const value = tidy(text(property));
    if (value === '') return;
    card[key].push({
      value,
      types: typesOf(property),
      label: labels.get(property.group.toLowerCase()) ?? '',
      preference: preferenceOf(property),
    });
  };

const takers: Readonly<Record<string, Take>> = {
  VERSION: (card, property) => {
    const version = text(property);
    if (/^(2\.1|3\.0|4\.0)$/.test(version)) card.version = version;
  },
  KIND: (card, property) => takeKind(card, text(property)),
  'X-ADDRESSBOOKSERVER-KIND': (card, property) => takeKind(card, text(property)),
  FN: once('name'),
  N: (card, property) => {
    if (Object.values(card.parts).some(Boolean)) return;
    const [family = '', given = '', additional = '', prefix = '', suffix = ''] = parts(property);
    card.parts = { family, given, additional, prefix, suffix };
  },
  NICKNAME: once('nickname'),
  ORG: (card, property) => {
    const [org = '', ...units] = parts(property);
    if (card.org !== '') return keep(card, property);
    card.org = org;
    card.units = units.filter(Boolean);
  },
  TITLE: once('title'),
  ROLE: once('role'),
  NOTE: once('note'),
  BDAY: once('birthday'),
  UID: once('uid'),
  REV: once('revised'),
  EMAIL: reach('emails', (value) => value.replace(/^mailto:/i, '')),
  TEL: reach('phones', phone),
  URL: reach('urls', (value) => value),
  ADR: (card, property) => {
    const [box = '', extended = '', street = '', city = '', region = '', postcode = '', country = ''] =
      parts(property);
    const address = { box, extended, street, city, region, postcode, country };
    const label = parameter(property, 'LABEL');
    if (Object.values(address).some(Boolean) || label)
      card.addresses.push({ ...address, types: typesOf(property), label });
  },
  CATEGORIES: (card, property) => {
    card.categories = [...new Set([...card.categories, ...list(property)])];
  },
  PHOTO: (card, property) => {
    card.photo ??= photoOf(property);
  },
};

/** `tel:+39-…;ext=102` as people dial it. */
function phone(value: string): string {
  return value.replace(/^tel:/i, '').replace(/;ext=/i, ' ext. ').replace(/;.*$/, '').trim();
}

function takeKind(card: Card, said: string): void {
  const kind = said.toLowerCase();
  if (kind === 'org' || kind === 'organization') card.kind = 'org';
  else if (kind === 'group' || kind === 'location') card.kind = kind;
}

function photoOf(property: Property): Card['photo'] {
  const value = property.value.trim();
  const inside = /^data:([^;,]+);base64\\?,(.*)$/is.exec(value);
  if (inside) return { kind: 'inside', mediaType: inside[1]!.toLowerCase(), data: tight(inside[2]!) };
  if (encodingOf(property) === 'base64') {
    const type = (typesOf(property)[0] ?? parameter(property, 'MEDIATYPE')).toLowerCase();
    const data = tight(value);
    if (data === '' || fromBase64(data) === null) return null;
    return { kind: 'inside', mediaType: type.includes('/') ? type : `image/${type || 'jpeg'}`, data };
  }
  const url = decoded(property).replace(/\\:/g, ':').trim();
  return /^https?:/i.test(url) ? { kind: 'link', url } : null;
}

const tight = (data: string) => data.replace(/\s+/g, '');
