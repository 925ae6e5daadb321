import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reconcile } from './conflict.ts';
import { layFlat, sameValue, standUp, type Flat } from './flat.ts';
import { differences, narrowed, revert } from './history.ts';

const value = fc.oneof(fc.constantFrom('', 'a', 'b', 'c'), fc.integer({ min: 0, max: 2 }), fc.boolean());
const flat: fc.Arbitrary<Flat> = fc.dictionary(
  fc.constantFrom('name', 'city', 'own.size', 'see.email'),
  value,
);
const same = (a: Flat, b: Flat) =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].every((k) => sameValue(a[k], b[k]));

describe('two editors', () => {
  const base = { name: 'Ferri', city: 'Forlì', email: '' };
  it('who touch different things lose nothing', () =>
    expect(reconcile(base, { ...base, city: 'Faenza' }, { ...base, email: 'a@ferri.it' })).toEqual({
      merged: { name: 'Ferri', city: 'Faenza', email: 'a@ferri.it' },
      conflicts: [],
      theirChanges: ['email'],
    }));
  it('who disagree see both', () =>
    expect(reconcile(base, { ...base, city: 'Faenza' }, { ...base, city: 'Cesena' })).toEqual({
      merged: { ...base, city: 'Cesena' },
      conflicts: [{ key: 'city', base: 'Forlì', mine: 'Faenza', theirs: 'Cesena' }],
      theirChanges: [],
    }));
  it('who tag differently both have their way', () =>
    expect(
      reconcile({ tags: ['old', 'steel'] }, { tags: ['steel', 'new'] }, { tags: ['old', 'steel', 'alloy'] }),
    ).toEqual({ merged: { tags: ['alloy', 'new', 'steel'] }, conflicts: [], theirChanges: [] }));
  it('a form that did not ask for a key did not empty it', () =>
    expect(reconcile(base, { name: 'Ferri 2' }, base).merged).toEqual({ ...base, name: 'Ferri 2' }));
});

describe('laws of reconciling', () => {
  it('who changes nothing gets theirs; whom nobody crossed gets mine', () =>
    fc.assert(
      fc.property(flat, flat, (base, other) => {
        expect(same(reconcile(base, base, other).merged, other)).toBe(true);
        const alone = reconcile(base, { ...base, ...other }, base);
        expect(alone.conflicts).toEqual([]);
        expect(same(alone.merged, { ...base, ...other })).toBe(true);
      }),
    ));
  it('every value typed is either in the result or in a conflict', () =>
    fc.assert(
      fc.property(flat, flat, flat, (base, mine, theirs) => {
        const { merged, conflicts } = reconcile(base, mine, theirs);
        for (const key of Object.keys(mine)) {
          if (sameValue(mine[key], base[key])) continue;
          const told = conflicts.find((conflict) => conflict.key === key);
          expect(sameValue(merged[key], mine[key]) || sameValue(told?.mine, mine[key])).toBe(true);
        }
      }),
    ));
  it('it does not matter who saved first, apart from who is asked', () =>
    fc.assert(
      fc.property(flat, flat, flat, (base, a, b) => {
        const [one, two] = [
          { ...base, ...a },
          { ...base, ...b },
        ];
        const keys = (m: Flat, t: Flat) =>
          reconcile(base, m, t)
            .conflicts.map((c) => c.key)
            .sort();
        expect(keys(one, two)).toEqual(keys(two, one));
      }),
    ));
});

describe('history', () => {
  it('tells what changed and nothing else', () =>
    expect(
      differences(
        { name: 'Ferri', city: '', own: { a: 1, b: 2 } },
        { name: 'Ferri', city: 'Forlì', own: { b: 2, a: 1 } },
      ),
    ).toEqual([{ key: 'city', before: '', after: 'Forlì' }]));
  it('keeps only what differs', () => {
    expect(narrowed({ a: 1, b: 2 }, { a: 1, b: 3 })).toEqual({ before: { b: 2 }, after: { b: 3 } });
    expect(narrowed({ a: '' }, { a: null })).toBeNull();
  });
  it('reverting the last change gives back what was', () =>
    fc.assert(
      fc.property(flat, flat, (before, after) => {
        const change = narrowed(before, after);
        if (change) expect(same(revert(change, after).merged, before)).toBe(true);
      }),
    ));
  it('reverting an older change leaves later ones standing', () =>
    expect(
      revert({ before: { city: 'A', name: 'X' }, after: { city: 'B', name: 'Y' } }, { city: 'C', name: 'Y' }),
    ).toEqual({
      merged: { city: 'C', name: 'X' },
      conflicts: [{ key: 'city', base: 'B', mine: 'A', theirs: 'C' }],
      theirChanges: [],
    }));
});

it('laying flat and standing up gives the same firm', () => {
  const firm = {
    entry: { name: 'Ferri', city: '' },
    own_fields: { size: 3, turnover: { minor: 5, currency: 'EUR' } },
    visibility: { email: 'members', 'own.size': 'public' },
    tags: ['alloy', 'steel'],
  };
  expect(standUp(layFlat(firm))).toEqual(firm);
});
