import { expect, test } from 'vitest';
import { cosine, likenessOf, nearestTo } from './likeness.ts';

const at = (...numbers: number[]) => Float32Array.from(numbers);

test('vectors of two models have nothing in common', () => {
  expect(cosine(at(1, 0), at(1, 0, 0))).toBe(0);
  expect(cosine(at(0.6, 0.8), at(0.6, 0.8))).toBeCloseTo(1);
});

test('the nearest come first, and whoever is not near is not there', () => {
  const firms = new Map([
    ['far', at(0, 1)],
    ['near', at(0.8, 0.6)],
    ['nearest', at(1, 0)],
  ]);
  expect(nearestTo(at(1, 0), firms).map(({ id }) => id)).toEqual(['nearest', 'near']);
  expect(nearestTo(at(1, 0), firms, 1)).toHaveLength(1);
  expect(likenessOf(new Map([['need', at(1, 0)]]), firms)).toMatchObject([
    { opportunity: 'need', firm: 'nearest', seen: 'animator' },
    { opportunity: 'need', firm: 'near', seen: 'animator' },
  ]);
});
