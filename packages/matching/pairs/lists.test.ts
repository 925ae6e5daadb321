import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Lists, fairLists } from './lists.ts';

type Edge = [a: number, b: number, score: number];

const graphs = (firms: number, edges: number): fc.Arbitrary<Edge[]> =>
  fc.uniqueArray(
    fc
      .tuple(fc.nat(firms - 1), fc.nat(firms - 1), fc.integer({ min: -3, max: 3 }))
      .filter(([a, b]) => a !== b)
      .map(([a, b, score]): Edge => [Math.min(a, b), Math.max(a, b), score]),
    { selector: ([a, b]) => `${a} ${b}`, maxLength: edges },
  );

const named = (at: number) => String.fromCharCode(97 + at);

function listsOf(firms: number, edges: Edge[], cap: number): Lists {
  const scores = new Map(
    edges.flatMap(([a, b, score]) => [
      [`${named(a)}${named(b)}`, score],
      [`${named(b)}${named(a)}`, score],
    ]),
  );
  const ids = Array.from({ length: firms }, (_, at) => named(at));
  return fairLists(ids, cap, (a, b) => scores.get(a + b) ?? -Infinity);
}

/** By trying every choice of pairs. */
function mostReached(firms: number, edges: Edge[], cap: number): number {
  let most = 0;
  for (let choice = 0; choice < 2 ** edges.length; choice++) {
    const load = new Int32Array(firms);
    edges.forEach(([a, b], at) => {
      if ((choice >> at) & 1) {
        load[a]!++;
        load[b]!++;
      }
    });
    if (Math.max(...load) <= cap) most = Math.max(most, load.filter((count) => count > 0).length);
  }
  return most;
}

describe('lists', () => {
  it('reach as many firms as any choice within the cap, and no firm is in more pairs than the cap', () =>
    fc.assert(
      fc.property(graphs(7, 10), fc.integer({ min: 2, max: 3 }), (edges, cap) => {
        const { of, pairs, left } = listsOf(7, edges, cap);
        for (const list of of.values()) expect(list.length).toBeLessThanOrEqual(cap);
        expect([...of.values()].filter((list) => list.length > 0)).toHaveLength(mostReached(7, edges, cap));
        expect(left.map(({ firm }) => firm)).toEqual([...of.keys()].filter((id) => of.get(id)!.length === 0));
        expect(new Set(pairs.map(({ a, b }) => a + b)).size).toBe(pairs.length);
        // Only admissible pairs, and none could be added.
        for (const { a, b, score } of pairs)
          expect(
            edges.some((edge) => named(edge[0]) === a && named(edge[1]) === b && edge[2] === score),
          ).toBe(true);
        for (const [a, b] of edges) {
          const taken = pairs.some((pair) => pair.a === named(a) && pair.b === named(b));
          const full = of.get(named(a))!.length === cap || of.get(named(b))!.length === cap;
          expect(taken || full).toBe(true);
        }
      }),
      { numRuns: 300 },
    ));

  it('keep the cap and leave nobody who has a partner with room, however many they are', () =>
    fc.assert(
      fc.property(graphs(26, 60), fc.integer({ min: 2, max: 5 }), (edges, cap) => {
        const { of, left } = listsOf(26, edges, cap);
        for (const list of of.values()) expect(list.length).toBeLessThanOrEqual(cap);
        for (const { partners } of left)
          for (const partner of partners) expect(of.get(partner)!.length).toBe(cap);
      }),
      { numRuns: 100 },
    ));

  it('take the best pairs first, and let the least of them go for whom nobody else could meet', () => {
    const edges: Edge[] = [
      [0, 3, 4],
      [0, 2, 3],
      [2, 3, 2],
    ];
    const chosen = (more: Edge[]) =>
      listsOf(4, [...edges, ...more], 2).pairs.map(({ a, b, by }) => [a + b, by]);
    expect(chosen([])).toEqual([
      ['ad', 'score'],
      ['ac', 'score'],
      ['cd', 'score'],
    ]);
    expect(chosen([[1, 3, 0]])).toEqual([
      ['ad', 'score'],
      ['ac', 'score'],
      ['bd', 'cover'],
    ]);
  });

  it('say for whom there was no room', () => {
    const star: Edge[] = [1, 2, 3, 4].map((leaf) => [0, leaf, leaf]);
    const { left, of } = listsOf(6, star, 2);
    expect(of.get('a')!.map(({ b }) => b)).toEqual(['e', 'd']);
    expect(left).toEqual([
      { firm: 'b', why: 'no-room', partners: ['a'] },
      { firm: 'c', why: 'no-room', partners: ['a'] },
      { firm: 'f', why: 'no-pair', partners: [] },
    ]);
  });

  it('refuse a cap below two', () => expect(() => listsOf(2, [[0, 1, 1]], 1)).toThrow(RangeError));
});
