import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Paces } from './pace.ts';

it('lets a minute’s worth through, then one at a time', () => {
  const paces = new Paces({ perMinute: 60 });
  for (let act = 0; act < 60; act++) expect(paces.take('a', 0)).toBe(0);
  expect(paces.take('a', 0)).toBe(1);
  expect(paces.take('b', 0)).toBe(0);
  expect(paces.take('a', 1000)).toBe(0);
  expect(paces.take('a', 1000)).toBe(1);
  expect(paces.take('a', 61_000)).toBe(0);
});

it('never lets more than two minutes’ worth through in any minute', () =>
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 500 }), { maxLength: 400 }), (pauses) => {
      const paces = new Paces({ perMinute: 30 });
      let now = 0;
      const passed: number[] = [];
      for (const pause of pauses) {
        now += pause;
        if (paces.take('a', now) === 0) passed.push(now);
      }
      return passed.every((start) => passed.filter((at) => at >= start && at < start + 60_000).length <= 60);
    }),
  ));
