import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filterAddress, isFiltered, noFilter, readFirmFilter, readPlace, writePlace } from './firm-list.ts';
import { audiences } from './visibility.ts';

const id = '01a1ff79-e348-79f6-af18-295bd2a920c6';

describe("a list's address", () => {
  it('says only what differs from the plain list', () => {
    expect(filterAddress(noFilter)).toBe('');
    expect(
      filterAddress({ ...noFilter, query: 'ferri', country: 'IT', region: 'Emilia-Romagna' }, { after: 'x' }),
    ).toBe('?q=ferri&country=IT&region=Emilia-Romagna&after=x');
    expect(isFiltered({ ...noFilter, sort: 'recent' })).toBe(false);
    expect(isFiltered({ ...noFilter, archived: true })).toBe(true);
  });

  it('leaves out what makes no sense', () =>
    expect(
      readFirmFilter(
        new URLSearchParams(
          'tag=1&country=Italy&region=Lazio&email=all&since=2026-13-01&archived=1&sort=size',
        ),
      ),
    ).toEqual(noFilter));

  it('reads back as written', () => {
    const filter = fc.record({
      query: fc.string().map((text) => text.trim()),
      tag: fc.option(fc.constant(id), { nil: null }),
      country: fc.constantFrom('IT', 'GB'),
      region: fc.option(fc.constantFrom('Lazio', 'Emilia-Romagna & più'), { nil: null }),
      email: fc.option(fc.constantFrom('missing' as const, ...audiences), { nil: null }),
      since: fc.option(fc.constant('2026-11-01'), { nil: null }),
      archived: fc.boolean(),
      sort: fc.constantFrom('name' as const, 'recent' as const),
    });
    fc.assert(
      fc.property(filter, (some) => {
        expect(readFirmFilter(new URLSearchParams(filterAddress(some)))).toEqual(some);
      }),
    );
  });
});

describe('a place in a list', () => {
  it('survives its address, whatever letters it has', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.boolean(), (name, late) => {
        expect(readPlace(writePlace([late, name, id]), 3)).toEqual([late, name, id]);
      }),
    ));
  it.each([
    null,
    '',
    'x',
    '%%%',
    writePlace(['a', 'b']),
    writePlace(['a']),
    btoa('{"a":1}'),
    'a'.repeat(3000),
  ])('%s is none', (text) => expect(readPlace(text, 2)).toBeNull());
});
