/** Cards out: vCard 3.0 for old address books, 4.0 for new ones. Lines end with CRLF and are folded at 75 bytes. */
import { utf8Length } from './bytes.ts';
import type { Card, Other, PostalAddress, Reach } from './card.ts';
import { spokenName } from './card.ts';

export type OutVersion = '3.0' | '4.0';

/** One card as a file (RFC 2426 or RFC 6350). Reading it again gives the same card. */
export function writeCard(card: Card, version: OutVersion): string {
  const four = version === '4.0';
  const { family, given, additional, prefix, suffix } = card.parts;
  // FN has to be there; of somebody without a name it says nothing.
  const name = card.name || spokenName(card.parts) || card.org;
  const lines = [
    'BEGIN:VCARD',
    `VERSION:${version}`,
    ...(card.kind === 'individual' ? [] : [`${four ? 'KIND' : 'X-ADDRESSBOOKSERVER-KIND'}:${card.kind}`]),
    ...(card.uid ? [`UID:${escaped(card.uid)}`] : []),
    `FN:${escaped(name)}`,
    `N:${[family, given, additional, prefix, suffix].map(escaped).join(';')}`,
    ...one('NICKNAME', card.nickname),
    ...(card.org || card.units.length > 0 ? [`ORG:${[card.org, ...card.units].map(escaped).join(';')}`] : []),
    ...one('TITLE', card.title),
    ...one('ROLE', card.role),
    ...card.emails.flatMap((reach, at) => reached('EMAIL', `mail${at + 1}`, reach, four)),
    ...card.phones.flatMap((reach, at) => reached('TEL', `tel${at + 1}`, reach, four)),
    ...card.urls.flatMap((reach, at) => reached('URL', `url${at + 1}`, reach, four)),
    ...card.addresses.map((address) => postal(address, four)),
    ...(card.categories.length > 0 ? [`CATEGORIES:${card.categories.map(escaped).join(',')}`] : []),
    ...one('BDAY', card.birthday),
    ...one('NOTE', card.note),
    ...photo(card, four),
    ...one('REV', card.revised),
    ...card.other.flatMap(kept),
    'END:VCARD',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

export const writeCards = (cards: readonly Card[], version: OutVersion): string =>
  cards.map((card) => writeCard(card, version)).join('');

const escaped = (value: string) => value.replace(/[\\,;]/g, '\\$&').replace(/\r\n?|\n/g, '\\n');
const one = (name: string, value: string) => (value ? [`${name}:${escaped(value)}`] : []);

function reached(name: string, group: string, reach: Reach, four: boolean): string[] {
  const types = [...reach.types, ...(!four && reach.preference !== null ? ['pref'] : [])];
  const dear = four && reach.preference !== null ? `;PREF=${reach.preference}` : '';
  const line = `${name}${types.map((type) => `;TYPE=${quotedWhereNeeded(type)}`).join('')}${dear}:${valueOf(name, reach)}`;
  if (!reach.label) return [line];
  return [`${group}.${line}`, `${group}.X-ABLabel:${escaped(reach.label)}`];
}

/** A web address is a URI and is not escaped; the others are text. */
const valueOf = (name: string, { value }: Reach) =>
  name === 'URL' ? value.replace(/\s+/g, '') : escaped(value);

function postal(address: PostalAddress, four: boolean): string {
  const { box, extended, street, city, region, postcode, country } = address;
  const types = address.types.map((type) => `;TYPE=${quotedWhereNeeded(type)}`).join('');
  const label = four && address.label ? `;LABEL="${caret(address.label)}"` : '';
  return `ADR${types}${label}:${[box, extended, street, city, region, postcode, country].map(escaped).join(';')}`;
}

function photo(card: Card, four: boolean): string[] {
  if (!card.photo) return [];
  if (card.photo.kind === 'link')
    return [four ? `PHOTO:${card.photo.url}` : `PHOTO;VALUE=uri:${card.photo.url}`];
  const { mediaType, data } = card.photo;
  if (four) return [`PHOTO:data:${mediaType};base64,${data}`];
  return [`PHOTO;ENCODING=b;TYPE=${mediaType.replace(/^image\//, '').toUpperCase()}:${data}`];
}

/** What the card has no room for goes out as it came, but for its encoding, which is undone. */
function kept({ name, parameters, value, group }: Other): string[] {
  const said = Object.entries(parameters)
    .filter(([key]) => key !== 'ENCODING' && key !== 'CHARSET')
    .flatMap(([key, values]) => values.map((one) => `;${key}=${quotedWhereNeeded(one)}`))
    .join('');
  return [`${group ? `${group}.` : ''}${name}${said}:${escaped(value)}`];
}

const quotedWhereNeeded = (value: string) => (/[^A-Za-z0-9-]/.test(value) ? `"${caret(value)}"` : value);
/** RFC 6868: what can't stand between quotes. */
const caret = (value: string) =>
  value
    .replace(/\^/g, '^^')
    .replace(/"/g, "^'")
    .replace(/\r\n?|\n/g, '^n');

/** Folded at 75 bytes of UTF-8, never inside a character (RFC 6350, 3.2). */
function folded(line: string): string {
  if (utf8Length(line) <= 75) return line;
  const pieces = [''];
  let room = 75;
  for (const sign of line) {
    const size = utf8Length(sign);
    if (size > room) {
      pieces.push('');
      room = 74;
    }
    pieces[pieces.length - 1] += sign;
    room -= size;
  }
  return pieces.join('\r\n ');
}
