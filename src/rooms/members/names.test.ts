import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firmName, nameKey } from './names.ts';
import { likeness } from './names-spelling.ts';

describe('a firm’s name', () => {
  it.each([
    ['Rossi S.r.l.', 'rossi'],
    ['ROSSI SRL', 'rossi'],
    ['Rossi S. p. A.', 'rossi'],
    ['Rossi & C. sas', 'rossi'],
    ['Müller GmbH & Co. KG', 'muller'],
    ['VACUUMSCHMELZE GMBH CO. KG', 'vacuumschmelze'],
    ['Bergman Riveria - Serflex S.A.C.', 'bergman riveria serflex'],
    ['Yangzhou Yaxiya Headwear & Garment Co.Ltd', 'yangzhou yaxiya headwear garment'],
    ['Industrias Químicas Perlacos, S.L.', 'industrias quimicas perlacos'],
    ['Foo Sp. z o.o.', 'foo'],
    ['PT Foo Bar', 'foo bar'],
    ['The Boeing Company', 'boeing'],
    ['Aircraft Lighting Int’l', 'aircraft lighting international'],
    ['F.lli Bianchi snc', 'fratelli bianchi'],
    ['L.A. S.p.A.', 'la'],
    ['ISOMAXX®', 'isomaxx'],
    ['Co.', 'co'],
  ])('%s → %s', (written, key) => expect(nameKey(written)).toBe(key));

  it('law: always keeps something of a name that has letters', () => {
    const word = fc.constantFrom(
      'Rossi',
      'srl',
      'S.p.A.',
      '&',
      'Co.',
      'di',
      'GmbH',
      'the',
      'L.A.',
      '3D',
      '®',
      '-',
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (words) => {
        const written = words.join(' ');
        fc.pre(/[\p{L}\p{N}]/u.test(written));
        expect(firmName(written).solid).not.toBe('');
      }),
    );
  });
});

describe('spelling', () => {
  it.each([
    ['performance', 'peformance', 1 - 1 / 11],
    ['verdi', 'vedri', 0.8],
    ['same', 'same', 1],
  ])('%s and %s', (a, b, alike) => expect(likeness(a, b)).toBeCloseTo(alike));

  it('law: is the same both ways, and 1 only for the same word', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(likeness(a, b)).toBe(likeness(b, a));
        expect(likeness(a, b) === 1).toBe(a === b);
        // Stopping early never changes an answer that is good enough.
        const whole = likeness(a, b);
        expect(likeness(a, b, 0.6)).toBe(whole >= 0.6 - 1e-9 ? whole : 0);
      }),
    );
  });
});
