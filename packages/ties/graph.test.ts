import { expect, test } from 'vitest';
import {
  arcAt,
  graphOf,
  largestComponent,
  projected,
  readGraph,
  reversed,
  symmetrised,
  tiesOf,
  without,
} from './index.ts';
import { strongComponents, weakComponents } from './index.ts';

const edges: [number, number][] = [
  [3, 1],
  [0, 1],
  [1, 0],
  [2, 2],
  [1, 3],
];

test('an undirected graph keeps each tie once and counts what it left out', () => {
  const { graph, dropped } = graphOf({ n: 5, edges, strengths: [1, 2, 3, 9, 0] });
  expect(dropped).toEqual({ loops: 1, repeated: 1, empty: 1 });
  expect(graph).toMatchObject({ directed: false, n: 5, m: 2, names: ['0', '1', '2', '3', '4'] });
  expect([...graph.start]).toEqual([0, 1, 3, 3, 4, 4]);
  expect([...graph.to]).toEqual([1, 0, 3, 1]);
  expect([...graph.strength!]).toEqual([5, 5, 1, 1]);
});

test('a directed graph keeps both directions, and its reverse turns them', () => {
  const { graph } = graphOf({ n: 4, directed: true, edges, strengths: [1, 2, 3, 9, 4], combine: 'max' });
  expect(graph.m).toBe(4);
  expect([...graph.to]).toEqual([1, 0, 3, 1]);
  const back = reversed(graph);
  expect([...back.start]).toEqual([0, 1, 3, 3, 4]);
  expect([...back.strength!]).toEqual([3, 2, 1, 4]);
  expect([...symmetrised(graph).strength!]).toEqual([5, 5, 5, 5]);
  expect([...symmetrised(graph, 'max').strength!]).toEqual([3, 3, 4, 4]);
});

test('ties are numbered by rising ids from both ends', () => {
  const { graph } = graphOf({
    n: 4,
    edges: [
      [2, 3],
      [0, 3],
      [1, 0],
      [1, 2],
    ],
  });
  const { from, to, tie } = tiesOf(graph);
  expect([...from].map((u, at) => [u, to[at]])).toEqual([
    [0, 1],
    [0, 3],
    [1, 2],
    [2, 3],
  ]);
  for (let u = 0; u < 4; u++)
    for (let v = 0; v < 4; v++) {
      const [there, back] = [arcAt(graph, u, v), arcAt(graph, v, u)];
      expect(there >= 0).toBe(back >= 0);
      if (there >= 0) expect([tie[there], Math.min(u, v)]).toEqual([tie[back], from[tie[back]!]]);
    }
});

test.each([
  [{ n: 2, edges: [[0, 2]] }, 'edge 0 is [0, 2]: both must be whole numbers from 0 to 1'],
  [{ n: 2, edges: [[0, 0.5]] }, 'edge 0 is [0, 0.5]: both must be whole numbers from 0 to 1'],
  [
    { n: 2, edges: [[0, 1]], strengths: [NaN] },
    'edge 0 has strength NaN: it must be finite and not negative',
  ],
  [{ n: 2, edges: [[0, 1]], strengths: [-1] }, 'edge 0 has strength -1: it must be finite and not negative'],
  [{ n: 2, edges: [[0, 1]], strengths: [] }, 'there are 0 strengths for 1 edges'],
  [{ n: -1, edges: [] }, 'the number of nodes must be a whole number from 0, not -1'],
  [{ n: 3, edges: [[0, 1, 2]] }, 'edges must be pairs of ids, each [u, v] or all in one flat row'],
  [{ n: 3, edges: Int32Array.of(0, 1, 2) }, 'edges must be pairs of ids, each [u, v] or all in one flat row'],
  [{ n: 3, names: ['a'], edges: [] }, 'there are 1 names for 3 nodes'],
])('refused: %j', (input, message) => {
  const reading = readGraph(input as never);
  expect(reading).toMatchObject({ ok: false, faults: [{ message }] });
  expect(() => graphOf(input as never)).toThrow(message);
});

test('a million nodes without ties are a million components', () => {
  const { graph } = graphOf({ n: 1_000_000, edges: new Int32Array(0) });
  expect(weakComponents(graph).sizes.length).toBe(1_000_000);
});

test('components, weak and strong, are numbered by their lowest id', () => {
  const { graph } = graphOf({
    n: 6,
    directed: true,
    edges: [
      [5, 3],
      [3, 4],
      [4, 5],
      [0, 4],
      [1, 2],
    ],
  });
  expect([...weakComponents(graph).of]).toEqual([0, 1, 1, 0, 0, 0]);
  expect([...strongComponents(graph).of]).toEqual([0, 1, 2, 3, 3, 3]);
  expect([...strongComponents(graph).sizes]).toEqual([1, 1, 1, 3]);
  expect([...largestComponent(graph).kept]).toEqual([0, 3, 4, 5]);
  const { graph: rest, kept } = without(graph, [4, 1]);
  expect([[...kept], [...rest.start], [...rest.to]]).toEqual([[0, 2, 3, 5], [0, 0, 0, 0, 1], [2]]);
});

test('members who share gatherings are tied as often as they share', () => {
  const pairs = Int32Array.of(0, 0, 1, 0, 2, 0, 0, 1, 2, 1, 2, 1);
  const members = { names: ['a', 'b', 'c'], gatherings: 2, pairs };
  expect([...projected(members).strength!]).toEqual([1, 2, 1, 1, 2, 1]);
  expect([...projected(members, 'newman').strength!]).toEqual([0.5, 1.5, 0.5, 0.5, 1.5, 0.5]);
});
