import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Matching } from './blossom.ts';

/** The most pairs, by trying everything. */
function mostPairs(edges: readonly (readonly [number, number])[]): number {
  if (edges.length === 0) return 0;
  const [[one, other], ...rest] = edges as [readonly [number, number], ...(readonly [number, number])[]];
  const apart = rest.filter((edge) => !edge.includes(one) && !edge.includes(other));
  return Math.max(mostPairs(rest), 1 + mostPairs(apart));
}

const graph = fc.integer({ min: 2, max: 9 }).chain((people) =>
  fc.record({
    people: fc.constant(people),
    edges: fc
      .uniqueArray(
        fc
          .tuple(fc.nat(people - 1), fc.nat(people - 1))
          .filter(([one, other]) => one < other)
          .map((edge) => edge as readonly [number, number]),
        { maxLength: 14, selector: ([one, other]) => one * people + other },
      )
      .filter((edges) => edges.length > 0),
    made: fc.nat(3),
  }),
);

test('finds as many pairs as there can be, whatever was paired before', () => {
  fc.assert(
    fc.property(graph, ({ people, edges, made }) => {
      const near: number[][] = Array.from({ length: people }, () => []);
      for (const [one, other] of edges) {
        near[one]!.push(other);
        near[other]!.push(one);
      }
      const matching = new Matching(people);
      matching.begin([...Array(people).keys()], near);
      for (const [one, other] of edges.slice(0, made)) matching.join(one, other, true);
      const kept = [...matching.mate];
      matching.complete();
      kept.forEach((mate, person) => {
        if (mate >= 0) expect(matching.mate[person]).toBe(mate);
      });
      matching.release();
      matching.complete();
      let paired = 0;
      matching.mate.forEach((mate, person) => {
        if (mate < 0) return;
        paired += 1;
        expect(matching.mate[mate]).toBe(person);
        expect(near[person]).toContain(mate);
      });
      expect(paired / 2).toBe(mostPairs(edges));
    }),
    { numRuns: 400 },
  );
});

test('two odd cycles joined by an edge are all paired', () => {
  const matching = new Matching(6);
  matching.begin(
    [0, 1, 2, 3, 4, 5],
    [
      [1, 2],
      [0, 2],
      [0, 1, 3],
      [2, 4, 5],
      [3, 5],
      [3, 4],
    ],
  );
  matching.join(0, 2, false);
  matching.join(3, 4, false);
  matching.complete();
  expect([...matching.mate]).toEqual([1, 0, 3, 2, 5, 4]);
});
