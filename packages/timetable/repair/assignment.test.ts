import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assign } from './assignment.ts';

/** The least cost over every choice of columns. */
function leastCost(cost: number[][], row = 0, taken: number[] = []): number {
  if (row === cost.length) return 0;
  return Math.min(
    Infinity,
    ...cost[row]!.map((here, column) =>
      taken.includes(column) ? Infinity : here + leastCost(cost, row + 1, [...taken, column]),
    ),
  );
}

test('finds the cheapest assignment there is, or none', () => {
  const cell = fc.oneof(
    { weight: 3, arbitrary: fc.nat(20) },
    { weight: 1, arbitrary: fc.constant(Infinity) },
  );
  const matrix = fc
    .integer({ min: 1, max: 6 })
    .chain((columns) =>
      fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { maxLength: 6 }),
    );
  fc.assert(
    fc.property(matrix, (cost) => {
      const columns = assign(cost);
      const least = leastCost(cost);
      if (columns === null) {
        expect(least).toBe(Infinity);
        return;
      }
      expect(new Set(columns).size).toBe(cost.length);
      expect(columns.reduce((sum, column, row) => sum + cost[row]![column]!, 0)).toBe(least);
    }),
    { numRuns: 500 },
  );
});
