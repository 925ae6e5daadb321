import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Block, type Group, mostGenerous, paginate } from './paginate.ts';

const block = (height: number): Block => ({ height, draw: () => undefined });
const heights = fc.array(fc.integer({ min: 10, max: 90 }), { minLength: 1, maxLength: 30 });
const groups = fc.array(
  heights.map((rows): Group => ({ head: block(20), again: block(12), rows: rows.map(block) })),
  { minLength: 1, maxLength: 4 },
);
const total = (page: Block[]) => page.reduce((sum, one) => sum + one.height, 0);

test('every block stands once, in order, on a page that holds it', () => {
  fc.assert(
    fc.property(groups, (all) => {
      const pages = paginate(all, 150, 200);
      const agains = new Set(all.map((group) => group.again));
      expect(pages.flat().filter((one) => !agains.has(one))).toEqual(all.flatMap((g) => [g.head, ...g.rows]));
      pages.forEach((page, i) => expect(total(page)).toBeLessThanOrEqual(i ? 200 : 150));
    }),
  );
});

test('a head is never the last thing on a page', () => {
  fc.assert(
    fc.property(groups, (all) => {
      const heads = new Set(all.flatMap((group) => [group.head, group.again]));
      for (const page of paginate(all, 150, 200)) expect(heads.has(page.at(-1)!)).toBe(false);
    }),
  );
});

test('a block taller than a page still gets one', () => {
  const giant = block(500);
  const pages = paginate(
    [{ head: block(20), again: block(12), rows: [block(50), giant, block(50)] }],
    100,
    100,
  );
  expect(pages.map((page) => page.length)).toEqual([2, 2, 2]);
  expect(pages[1]).toContain(giant);
});

test('the most generous setting that needs no more paper wins', () => {
  const pagesWith = (height: number) =>
    paginate([{ head: block(10), again: block(10), rows: [block(height), block(height)] }], 100, 100);
  expect(mostGenerous([20, 30, 40, 60], pagesWith)[0]![1]!.height).toBe(40);
  expect(mostGenerous([60, 80], pagesWith)[0]![1]!.height).toBe(80);
});
