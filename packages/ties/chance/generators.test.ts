import fc from 'fast-check';
import { expect, test } from 'vitest';
import { barabasiAlbert, erdosRenyi, wattsStrogatz, type MadeUp } from './generators.ts';
import { Pairs } from './pairs.ts';
import { seeded, shuffled } from '../random.ts';

const seed = fc.integer({ min: 0, max: 2 ** 40 });

function pairsOf({ n, edges }: MadeUp): Set<number> {
  const pairs = new Set<number>();
  for (let at = 0; at < edges.length; at += 2) {
    const [u, v] = [edges[at]!, edges[at + 1]!].sort((a, b) => a - b) as [number, number];
    expect(u).toBeLessThan(v);
    expect(v).toBeLessThan(n);
    pairs.add(u * n + v);
  }
  return pairs;
}

test('every generator makes simple networks of the size it promises, the same for the same seed', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), fc.nat(1000), seed, (n, more, seed) => {
      const m = more % ((n * (n - 1)) / 2 + 1);
      expect(pairsOf(erdosRenyi({ n, m, seed })).size).toBe(m);
      expect(erdosRenyi({ n, m, seed })).toEqual(erdosRenyi({ n, m, seed }));
      const near = more % Math.ceil(n / 2);
      expect(pairsOf(wattsStrogatz({ n, near, rewired: 0.3, seed })).size).toBe(n * near);
      const each = more % n;
      const ties = ((each + 1) * each) / 2 + (n - each - 1) * each;
      expect(pairsOf(barabasiAlbert({ n, each, seed })).size).toBe(ties);
    }),
  );
});

test('G(n, m) draws every pair as often as any other', () => {
  const counts = new Map<number, number>();
  for (let seed = 0; seed < 6000; seed++)
    for (const pair of pairsOf(erdosRenyi({ n: 5, m: 3, seed })))
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
  expect(counts.size).toBe(10);
  // 1800 expected, standard deviation 35.
  for (const count of counts.values()) expect(Math.abs(count - 1800)).toBeLessThan(180);
});

test('a ring stays a ring where nothing is rewired, and attachment makes hubs', () => {
  expect([...wattsStrogatz({ n: 5, near: 1, rewired: 0, seed: 1 }).edges]).toEqual([
    0, 1, 1, 2, 2, 3, 3, 4, 4, 0,
  ]);
  const degree = new Int32Array(2000);
  for (const end of barabasiAlbert({ n: 2000, each: 3, seed: 4 }).edges) degree[end]!++;
  expect(Math.max(...degree)).toBeGreaterThan(60);
  expect(Math.min(...degree)).toBe(3);
});

test('what cannot be made is refused', () => {
  expect(() => erdosRenyi({ n: 3, m: 4, seed: 1 })).toThrow('3 nodes have only 3 pairs, not 4');
  expect(() => wattsStrogatz({ n: 4, near: 2, rewired: 0, seed: 1 })).toThrow('a ring of 4');
  expect(() => barabasiAlbert({ n: 3, each: 3, seed: 1 })).toThrow('too few');
  expect(() => erdosRenyi({ n: 2.5, m: 0, seed: 1 })).toThrow('whole number');
});

test('a set of pairs holds what a Set holds, whatever comes and goes', () => {
  const step = fc.tuple(fc.boolean(), fc.nat(7), fc.nat(7));
  fc.assert(
    fc.property(fc.array(step, { maxLength: 300 }), (steps) => {
      const pairs = new Pairs(8, 1);
      const naive = new Set<number>();
      for (const [adds, u, v] of steps) {
        expect(pairs.has(u, v)).toBe(naive.has(u * 8 + v));
        if (adds) {
          expect(pairs.add(u, v)).toBe(!naive.has(u * 8 + v));
          naive.add(u * 8 + v);
        } else {
          pairs.delete(u, v);
          naive.delete(u * 8 + v);
        }
        expect(pairs.size).toBe(naive.size);
      }
      for (let u = 0; u < 8; u++)
        for (let v = 0; v < 8; v++) expect(pairs.has(u, v)).toBe(naive.has(u * 8 + v));
    }),
  );
});

test('draws are even, and a shuffle reaches every order', () => {
  const random = seeded(9);
  const counts = new Int32Array(7);
  for (let draw = 0; draw < 70_000; draw++) counts[random(7)]!++;
  for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(500);
  const orders = new Set<string>();
  for (let draw = 0; draw < 400; draw++) orders.add(shuffled(4, random).join());
  expect(orders.size).toBe(24);
});
