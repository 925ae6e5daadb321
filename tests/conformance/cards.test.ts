import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/rooms/members/import-encoding.ts';
import { readCards, toJCard, writeCard, type Card } from '../../packages/card/index.ts';

const folder = join(process.env.FILIERA_CONFORMANCE ?? join(process.cwd(), '../shared/data'), 'cards');
const there = existsSync(folder);
const files = there ? readdirSync(folder).filter((name) => name.endsWith('.vcf')) : [];
if (!there) console.info('conformance data not found: skipped');

const textIn = (name: string) => decodeText(readFileSync(join(folder, name))).text;

/** Lines of the file that are numbers or addresses of its own cards, counted without our reader. */
function countIn(text: string, name: string): number {
  const outer = text.replace(/^AGENT:[\s\S]*?^ END:VCARD$/gm, '');
  return outer.match(new RegExp(`^\\s?(\\w+\\.)?${name}[;:]`, 'gim'))?.length ?? 0;
}

const essence = (card: Card) => ({
  name: card.name,
  org: card.org,
  emails: card.emails.map((reach) => reach.value),
  phones: card.phones.map((reach) => reach.value),
});

describe.runIf(there)('cards of real telephones and mail programs', () => {
  it.each(files)('%s: no card, number or address is dropped', (name) => {
    const text = textIn(name);
    const { cards } = readCards(text);
    const all = <T>(of: (card: Card) => T[]) => cards.flatMap(of).length;
    const nested = /^AGENT:BEGIN/m.test(text);
    if (!nested) {
      expect(cards.length).toBe(countIn(text, 'BEGIN'));
      expect(all((card) => card.phones)).toBe(countIn(text, 'TEL'));
      expect(all((card) => card.emails)).toBe(countIn(text, 'EMAIL'));
    }
  });

  it.each(files)('%s: written and read again, by us and by ical.js, it says the same', (name) => {
    for (const card of readCards(textIn(name)).cards)
      for (const version of ['3.0', '4.0'] as const) {
        const written = writeCard(card, version);
        expect(readCards(written).cards.map(essence)).toEqual([essence(card)]);
        const theirs = new ICAL.Component(ICAL.parse(written) as never);
        const values = (property: string) =>
          theirs.getAllProperties(property).map((one) => String(one.getFirstValue()));
        expect(values('fn')).toEqual([card.name]);
        expect(values('email')).toEqual(card.emails.map((reach) => reach.value));
        expect(values('tel')).toEqual(card.phones.map((reach) => reach.value));
        expect(toJCard(card)[0]).toBe('vcard');
      }
  });
});
