import { describe, expect, test, vi } from 'vitest';
import { betweenness, graphOf, panel } from './index.ts';

vi.setConfig({ testTimeout: 60_000 });

/** Marriages among the families of Florence, 1394–1434 (Padgett and Ansell, AJS 98 (1993); as in UCINET). */
const marriages = `
  Acciaiuoli-Medici Albizzi-Ginori Albizzi-Guadagni Albizzi-Medici Barbadori-Castellani Barbadori-Medici
  Bischeri-Guadagni Bischeri-Peruzzi Bischeri-Strozzi Castellani-Peruzzi Castellani-Strozzi Guadagni-Lamberteschi
  Guadagni-Tornabuoni Medici-Ridolfi Medici-Salviati Medici-Tornabuoni Pazzi-Salviati Peruzzi-Strozzi
  Ridolfi-Strozzi Ridolfi-Tornabuoni`;

/** Friends in a karate club: the contacts of each of the 34 with a higher number (Zachary, JAR 33 (1977)). */
const friends = [
  [2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 18, 20, 22, 32],
  [3, 4, 8, 14, 18, 20, 22, 31],
  [4, 8, 9, 10, 14, 28, 29, 33],
  [8, 13, 14],
  [7, 11],
  [7, 11, 17],
  [17],
  [],
  [31, 33, 34],
  [34],
  [],
  [],
  [],
  [34],
  [33, 34],
  [33, 34],
  [],
  [],
  [33, 34],
  [34],
  [33, 34],
  [],
  [33, 34],
  [26, 28, 30, 33, 34],
  [26, 28, 32],
  [32],
  [30, 34],
  [34],
  [32, 34],
  [33, 34],
  [33, 34],
  [33, 34],
  [34],
];

describe('what others have published', () => {
  test('the Medici stood between the families of Florence', () => {
    const pairs = marriages
      .trim()
      .split(/\s+/)
      .map((pair) => pair.split('-') as [string, string]);
    const names = [...new Set(pairs.flat())].sort();
    const { graph } = graphOf({
      names,
      edges: pairs.map(([a, b]) => [names.indexOf(a), names.indexOf(b)] as const),
    });
    const { value } = betweenness(graph);
    const share = (name: string): string => (value[names.indexOf(name)]! / ((14 * 13) / 2)).toFixed(4);
    expect([graph.n, graph.m]).toEqual([15, 20]);
    // Padgett and Ansell's argument; the figures are those of every manual since.
    expect([share('Medici'), share('Guadagni'), share('Strozzi')]).toEqual(['0.5220', '0.2546', '0.1026']);
  });

  test('the instructor and the president held the karate club', () => {
    const edges = friends.flatMap((row, u) => row.map((v) => [u, v - 1] as const));
    const told = panel(graphOf({ n: 34, edges }).graph);
    expect(told.graph.m).toBe(78);
    const share = (v: number): string => (told.betweenness.value[v]! / ((33 * 32) / 2)).toFixed(4);
    expect([share(0), share(33)]).toEqual(['0.4376', '0.3041']);
    expect(told.clustering.transitivity.value!.toFixed(4)).toBe('0.2557');
    expect(told.clustering.average.value!.toFixed(4)).toBe('0.5706');
    expect(told.averageDistance.value!.toFixed(4)).toBe('2.4082');
    expect(told.diameter.value).toBe(5);
  });

  test('the middle of a grid of 50 × 50', () => {
    const edges: [number, number][] = [];
    for (let v = 0; v < 2500; v++) {
      if (v % 50 < 49) edges.push([v, v + 1]);
      if (v < 2450) edges.push([v, v + 50]);
    }
    const { value } = betweenness(graphOf({ n: 2500, edges }).graph);
    // LightGraphs.jl, issue 1405: path counts above 2^32 and above 2^63 are met on the way.
    expect(value.reduce((a, b) => Math.max(a, b), 0).toFixed(4)).toBe('90107.6986');
  });
});
