import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FirmEntry } from '#members';
import { normalise } from '#platform';
import { HIDDEN, namesThem, withoutNames, type Naming } from './opportunity-names.ts';
import { seenBy, type OpportunityOfFirm, type Viewer } from './opportunity-sight.ts';

const firm: FirmEntry = {
  name: 'Fonderie Corvallè S.p.A.',
  website: 'https://www.corvalle.example',
  email: 'info@corvalle.example',
  phone: '',
  vat_number: '01234567890',
  country: 'IT',
  region: 'Veneto',
  city: 'Valdorsa',
  postcode: '',
  address: 'Via dei Crogioli 4',
  summary: 'Foundry',
  description: '',
  offers: '',
  needs: '',
  lang: 'it',
};
const naming: Naming = {
  name: firm.name,
  others: [firm.city, firm.address, firm.vat_number, 'Ines Corvallini', 'Corvallini'],
  addresses: [firm.website, firm.email],
  isCommon: (word) => ['fonderia', 'fonderie', 'spa', 'titanio'].includes(word),
};
const one: OpportunityOfFirm = {
  id: 'o1',
  firmId: 'f1',
  state: 'open',
  kind: 'commercial-request',
  title: 'Corvallè cerca chi stampa titanio',
  text: 'Noi di FONDERIE-CORVALLE (Valdorsa) cerchiamo fonderie. Ines Corvallini, ines@corvalle.example, +39 0444 123456',
  lang: 'it',
  capabilities: ['mechanical:cold-forging'],
  certifications: [],
  markets: [],
  quantity: 500,
  anonymous: true,
  visibility: 'members',
  expiresOn: '2027-01-31',
};
const member: Viewer = { audience: 'members', firmId: 'f2' };
const nobody = new Set<string>();
const seen = (given: Partial<OpportunityOfFirm>, viewer: Viewer, revealedTo = nobody) =>
  seenBy({ ...one, ...given }, firm, naming, viewer, revealedTo);

describe('who reads it', () => {
  test.each([
    ['public', 'public', true],
    ['public', 'members', true],
    ['members', 'public', false],
    ['members', 'members', true],
    ['counterpart', 'members', false],
    ['counterpart', 'counterpart', true],
    ['animator', 'counterpart', false],
  ] as const)('for %s: %s reads it: %s', (visibility, audience, reads) => {
    expect(seen({ visibility }, { audience, firmId: null }) !== null).toBe(reads);
  });

  test.each(['waiting', 'set-aside', 'closed'] as const)('nobody else reads one that is %s', (state) => {
    expect(seen({ state }, member)).toBe(null);
    expect(seen({ state }, { audience: 'members', firmId: 'f1' })?.firm?.name).toBe(firm.name);
    expect(seen({ state }, { audience: 'animator', firmId: null })?.firm?.name).toBe(firm.name);
  });
});

describe('whose it is', () => {
  test('stays hidden, also in its own words, until both have said yes', () => {
    expect(seen({}, member)).toMatchObject({
      title: `${HIDDEN} cerca chi stampa titanio`,
      text: `Noi di ${HIDDEN} (${HIDDEN}) cerchiamo fonderie. ${HIDDEN}, ${HIDDEN}, ${HIDDEN}`,
      firm: null,
    });
    expect(seen({}, member, new Set(['f2']))).toMatchObject({
      title: one.title,
      firm: { id: 'f1', name: firm.name, city: 'Valdorsa' },
    });
  });

  test('passes to the side that agreed and to no other', () => {
    expect(seen({}, { ...member, firmId: 'f3' }, new Set(['f2']))?.firm).toBe(null);
    expect(seen({}, { audience: 'members', firmId: null }, new Set(['f2']))?.firm).toBe(null);
  });

  test('is told where it was not left out, as far as the firm shows itself', () => {
    expect(seen({ anonymous: false }, member)?.firm).toEqual({ id: 'f1', name: firm.name });
    expect(seen({ anonymous: false, visibility: 'public' }, { audience: 'public', firmId: null })?.firm).toBe(
      null,
    );
  });
});

describe('names in a text', () => {
  test.each([
    ['Le Fonderie Corvalle S.p.A. cercano', `Le ${HIDDEN}. cercano`],
    ['scrivete a INFO@CORVALLE.EXAMPLE', `scrivete a ${HIDDEN}`],
    ['www.corvalle.example/lavora', HIDDEN],
    ['P. IVA 01234567890', `P. IVA ${HIDDEN}`],
    ['vicino a Valdorsa, in via dei crogioli 4', `vicino a ${HIDDEN}, in ${HIDDEN}`],
    ['la sig.ra Corvallini', `la sig.ra ${HIDDEN}`],
    ['0444 123 456 oppure 348 1234567', `${HIDDEN} oppure ${HIDDEN}`],
  ])('%s', (text, expected) => expect(withoutNames(text, naming)).toBe(expected));

  test('figures and common words of the trade stay', () => {
    const text = 'Cerchiamo fonderie per 5000 pezzi in titanio, Ø 6.5 mm, DIN 912, entro 2027';
    expect(withoutNames(text, naming)).toBe(text);
    expect(namesThem(text, naming)).toBe(false);
  });
});

test('law: whatever an anonymous firm is called and writes, nothing a member reads names it', () => {
  const word = fc.stringMatching(/^[A-Z][a-zàèéìòù]{3,9}$/);
  const dress = fc.constantFrom(
    (name: string) => name,
    (name: string) => name.toUpperCase(),
    (name: string) => name.replaceAll(' ', '-'),
    (name: string) => `«${name}»,`,
    (name: string) => `${name}S.r.l.`.replace('S.r.l.', ' S.r.l.'),
  );
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1, maxLength: 3 }),
      word,
      fc.array(fc.tuple(fc.constantFrom('name', 'city', 'none'), dress, fc.lorem({ maxCount: 4 })), {
        maxLength: 6,
      }),
      (words, city, parts) => {
        const name = words.join(' ');
        const text = parts
          .map(([what, dressed, filler]) => {
            if (what === 'none') return filler;
            return `${filler} ${dressed(what === 'name' ? name : city)}`;
          })
          .join(' ');
        const view = seenBy(
          { ...one, title: `${name} needs`, text },
          { ...firm, name, city },
          { name, others: [name, city], addresses: [], isCommon: () => false },
          member,
          nobody,
        );
        const leaves = normalise(JSON.stringify(view)).match(/[\p{L}\p{N}]+/gu) ?? [];
        const run = ` ${leaves.join(' ')} `;
        for (const hidden of [name, city, ...words]) expect(run).not.toContain(` ${normalise(hidden)} `);
      },
    ),
    { numRuns: 300 },
  );
});
