import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { afterAll, describe, expect, test } from 'vitest';
import { tiesCommand } from './ties.ts';

const folder = mkdtempSync(join(tmpdir(), 'filiera-ties-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function fileOf(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

/** Runs the command and gives back what it wrote. */
async function told(argv: string[], input = '') {
  const written = { out: '', err: '' };
  const into = (key: 'out' | 'err') =>
    new Writable({
      write(chunk, _, done) {
        written[key] += String(chunk);
        done();
      },
    });
  const code = await tiesCommand(argv, { out: into('out'), err: into('err'), in: Readable.from([input]) });
  return { code, ...written };
}

/** Two pairs that ask one foundry, which alone knows the stamper; and one who knows nobody. */
const chain = {
  directed: true,
  nodes: ['Alfa', 'Beta', 'Fonderia', 'Stampi', 'Solo'],
  edges: [
    [0, 1],
    [1, 0],
    [0, 2],
    [1, 2],
    [2, 3],
    [3, 3],
    [2, 3],
  ],
};

describe('filiera ties', () => {
  test('--json measures the symmetrised simple graph, with null where a measure is undefined', async () => {
    const { code, out, err } = await told([fileOf('chain.json', chain), '--json']);
    const answer = JSON.parse(out);
    expect(code).toBe(0);
    expect(err).toMatch(/Ties of a node with itself/);
    expect(answer).toMatchObject({
      n: 5,
      m: 4,
      directed: true,
      components: [4, 1],
      globalEfficiency: 0.5,
      articulationPoints: [2],
      bridges: [[2, 3]],
      diameter: 2,
      pairsWithin: { 2: 0.6, 3: 0.6 },
      fragility: { betweenness: { leaving: [2, 0, 1, 3, 4], largest: [4, 2, 1, 1, 1, 0] } },
    });
    expect(answer.nodes[2]).toMatchObject({
      name: 'Fonderia',
      degree: 3,
      betweenness: 2,
      closeness: 1,
      closenessWassermanFaust: 0.75,
      harmonic: 0.75,
      core: 2,
    });
    expect(answer.nodes[4]).toMatchObject({
      degree: 0,
      betweenness: 0,
      closeness: null,
      harmonic: 0,
      constraint: null,
      effectiveSize: null,
      core: 0,
    });
    expect(answer.nodes.map((node: { community: number }) => typeof node.community)).toEqual(
      new Array(5).fill('number'),
    );
    expect(answer.directedMeasures).toBeUndefined();
  });

  test('--directed adds what depends on the direction', async () => {
    const { out } = await told([fileOf('chain.json', chain), '--json', '--directed']);
    const { directedMeasures: of } = JSON.parse(out);
    expect(of).toMatchObject({ m: 5, reciprocity: 0.4, strongComponents: [2, 1, 1, 1] });
    expect(of.nodes[2]).toMatchObject({ inDegree: 2, outDegree: 1, betweenness: 2 });
    expect(Object.values<number>(of.triads).reduce((a, b) => a + b)).toBe(10);
  });

  test.each([
    ['a list', ['raw', 'raw', 'cast', 'press', 'none']],
    ['by name', { Alfa: 'raw', Beta: 'raw', Fonderia: 'cast', Stampi: 'press', Solo: 'none' }],
    ['rows', 'name;group\nAlfa;raw\nBeta;raw\nFonderia;cast\nStampi;press\nSolo;none\n'],
  ])('--groups finds the liaison: %s', async (name, groups) => {
    const { out } = await told([
      fileOf('chain.json', chain),
      '--json',
      '--groups',
      fileOf(`${name}.groups`, groups),
    ]);
    const { brokerage } = JSON.parse(out);
    expect(brokerage.nodes[2]).toMatchObject({
      name: 'Fonderia',
      group: 'cast',
      liaison: 2,
      all: 2,
      gatekeeper: 0,
    });
    expect(brokerage.whole.liaison.count).toBe(2);
  });

  test('for the eye: sentences, and a table of who stands between', async () => {
    const { out } = await told([fileOf('chain.json', chain), '--directed']);
    expect(out).toContain('5 nodes, 4 ties (whichever way they go).');
    expect(out).toContain('It hangs by 1 node (Fonderia) and 1 tie that would split it.');
    expect(out).toMatch(/^Fonderia +3 +2 +1 +0.75/m);
    expect(out).toMatch(/^Solo +0 +0 +none/m);
  });

  test('a list of edges on the standard input, sampled, says so', async () => {
    const ring = Array.from({ length: 40 }, (_, v) => `n${v},n${(v + 1) % 40}`).join('\n');
    const { out } = await told(['-', '--json', '--sample', '10', '--seed', '4'], `from,to\n${ring}\n`);
    const { nodes, rests } = JSON.parse(out);
    expect(rests.betweenness.sampled).toMatchObject({ of: 40, taken: 10 });
    expect(nodes[0].betweennessError).toBeGreaterThan(0);
  });

  test.each([
    [['a.json', 'b.json'], 'name one FILE'],
    [['nowhere.json'], "nowhere.json can't be read"],
    [['--sample', '0', 'x'], '--sample must be at least 1'],
    [['--seed', 'one', 'x'], '--seed must be a whole number, not one'],
    [['--sample', '3', '--exact', 'x'], 'exclude each other'],
  ])('asked wrongly: %j', async (argv, line) => {
    await expect(told(argv)).rejects.toThrow(line);
  });

  test.each([
    ['no such node', { ...chain, edges: [[0, 7]] }, 'edges[0] names the node 7'],
    ['no network', [1, 2], "can't be read"],
    ['half a file', '{"directed": true, "nodes": [', 'not JSON'],
  ])('refused: %s', async (name, content, line) => {
    await expect(told([fileOf(`${name}.json`, content)])).rejects.toThrow(line);
  });

  test('groups that do not fit are refused by name', async () => {
    const file = fileOf('chain.json', chain);
    const few = fileOf('few.groups', { Alfa: 'raw' });
    await expect(told([file, '--groups', few])).rejects.toThrow('no group for Beta, Fonderia, Stampi, Solo');
    const short = fileOf('short.groups', ['raw']);
    await expect(told([file, '--groups', short])).rejects.toThrow('has 1 groups for 5 nodes');
  });
});
