import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameValue, type Flat } from './flat.ts';
import { mergeFlat, mergeRows, unmergeFlat, type Choice } from './merge.ts';

const keep: Flat = { name: 'Ferri Spa', city: '', email: 'info@ferri.it', tags: ['steel'] };
const gone: Flat = { name: 'FERRI', city: 'Forlì', email: 'info@ferri.it', tags: ['alloy', 'steel'] };

describe('merging two firms', () => {
  it('suggests the firm kept, filled up from the other', () =>
    expect(mergeRows(keep, gone).map(({ key, suggested, settled }) => [key, suggested, settled])).toEqual([
      ['name', 'keep', false],
      ['city', 'gone', true],
      ['email', 'keep', true],
      ['tags', 'both', true],
    ]));
  it('takes each choice', () =>
    expect(mergeFlat(keep, gone, { name: 'gone' })).toEqual({
      name: 'FERRI',
      city: 'Forlì',
      email: 'info@ferri.it',
      tags: ['alloy', 'steel'],
    }));
  it('lets a value keep its own visibility, and opens nothing', () =>
    expect(
      mergeFlat(
        { email: 'a@a.it', phone: '1' },
        { email: 'b@b.it', phone: '2', 'see.email': 'public', 'see.phone': 'public' },
        { email: 'gone' },
      ),
    ).toEqual({ email: 'b@b.it', phone: '1', 'see.email': 'public', 'see.phone': null }));
  it('with itself changes nothing', () => expect(mergeFlat(keep, keep, {})).toEqual(keep));
});

const values = fc.dictionary(
  fc.constantFrom('name', 'city', 'email', 'own.size'),
  fc.constantFrom('', 'a', 'b', 3),
);
const tagged = fc
  .tuple(values, fc.uniqueArray(fc.constantFrom('alloy', 'gears', 'steel')))
  .map(([flat, tags]): Flat => ({ ...flat, tags: tags.sort() }));

describe('unmerging', () => {
  it('gives back the firm as it was, whatever was chosen', () =>
    fc.assert(
      fc.property(
        tagged,
        tagged,
        fc.dictionary(fc.constantFrom('name', 'city', 'email'), fc.constantFrom<Choice>('keep', 'gone')),
        (before, other, choices) => {
          const after = mergeFlat(before, other, choices);
          const back = unmergeFlat(before, after, after);
          for (const key of Object.keys({ ...before, ...after }))
            expect(sameValue(back[key], before[key])).toBe(true);
        },
      ),
    ));
  it('keeps what was edited since', () =>
    expect(
      unmergeFlat(keep, mergeFlat(keep, gone, {}), { ...mergeFlat(keep, gone, {}), email: 'new@ferri.it' }),
    ).toEqual({ ...keep, email: 'new@ferri.it' }));
});
