import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import {
  betweenness,
  clustering,
  constraint,
  cores,
  cuts,
  type Graph,
  nearness,
  pagerank,
  panel,
  seeded,
  whatIfOf,
} from '#packages/ties';
import { slider } from './ties/evidence.ts';
import { graphology, graphologyHere } from './ties/graphology.ts';
import { igraph, type Question } from './ties/igraph.ts';
import { type Kind, kinds, networkOf } from './ties/networks.ts';
import { once, seconds } from './ties/time.ts';

/**
 * Ties in processor seconds of this machine, beside graphology (unweighted settings) and, where python3-igraph is
 * installed, igraph. A line for each measure and network; at the end one line of JSON, with what missed its limit.
 * Values that differ from igraph's by more than 1e-9 stop the bench.
 *
 *   npm run bench:ties            everything, some five minutes
 *   npm run bench:ties -- small   without the networks of 500,000 ties and more
 */
interface Line {
  measure: string;
  kind: Kind;
  nodes: number;
  ties: number;
  ours: number;
  graphology: number | null;
  igraph: number | null;
}

const lines: Line[] = [];
const totals: Record<string, number> = {};
const missed: string[] = [];
const asked = process.argv[2];

const itself = fileURLToPath(import.meta.url);

if (asked === 'large panel') process.stdout.write(JSON.stringify(largePanel()));
else if (asked === 'graphology')
  process.stdout.write(JSON.stringify(graphologyHere(JSON.parse(process.argv[3]!))));
else {
  for (const kind of kinds) {
    exact(kind, 1000, 5000);
    exact(kind, 5000, 50_000);
    if (asked !== 'small') large(kind, 100_000, 500_000);
  }
  totalsOf();
  process.stdout.write(`${JSON.stringify({ lines, totals, missed })}\n`);
}

function exact(kind: Kind, nodes: number, ties: number): void {
  const graph = networkOf(kind, nodes, ties);
  const ours = {
    betweenness: seconds(() => betweenness(graph)),
    closeness: seconds(() => nearness(graph)),
    ...quick(graph),
  };
  const theirs = igraph(graph, Object.keys(ours) as Question[]);
  compare(graph, theirs);
  alike(betweenness(graph).value, theirs?.betweenness.value);
  const peers = graphology(itself, kind, nodes, ties, 0);
  tell(kind, graph, ours, theirs, { ...peers }, { graphology: 0.6, igraph: 1.2 });
}

function large(kind: Kind, nodes: number, ties: number): void {
  const graph = networkOf(kind, nodes, ties);
  const sample = { sources: 24, seed: 1 };
  const ours = { sampled: seconds(() => betweenness(graph, { sample })), ...quick(graph) };
  const theirs = igraph(graph, ['pagerank', 'constraint', 'cores', 'clustering', 'cuts']);
  compare(graph, theirs);
  const peers = graphology(itself, kind, nodes, ties, sample.sources);
  tell(kind, graph, ours, theirs, { ...peers }, { graphology: 0.25, igraph: 0.7 });
}

/** What takes no waves. */
function quick(graph: Graph) {
  return {
    pagerank: seconds(() => pagerank(graph)),
    constraint: seconds(() => constraint(graph)),
    cores: seconds(() => cores(graph)),
    clustering: seconds(() => clustering(graph)),
    cuts: seconds(() => cuts(graph)),
  };
}

function compare(graph: Graph, theirs: ReturnType<typeof igraph>): void {
  alike(constraint(graph).value, theirs?.constraint.value);
  alike(pagerank(graph).value, theirs?.pagerank.value);
}

/** The limits are of paths and pagerank beside graphology; beside igraph, from 50,000 ties on, of constraint too. */
function tell(
  kind: Kind,
  graph: Graph,
  ours: Record<string, number>,
  theirs: ReturnType<typeof igraph>,
  peers: Record<string, number | null>,
  limits: { graphology: number; igraph: number },
): void {
  const bound = ['betweenness', 'sampled', 'pagerank', 'constraint'];
  for (const [measure, mine] of Object.entries(ours)) {
    const line: Line = {
      measure,
      kind,
      nodes: graph.n,
      ties: graph.m,
      ours: mine,
      graphology: peers[measure] ?? null,
      igraph: theirs?.[measure as Question]?.seconds ?? null,
    };
    lines.push(line);
    const what = `${measure.padEnd(12)} ${kind.padEnd(12)} ${String(graph.m).padStart(7)} ties`;
    const beside = (['graphology', 'igraph'] as const).map((name) => {
      if (line[name] === null) return '';
      const ratio = mine / line[name];
      const bounds = bound.includes(measure) && (name === 'graphology' || graph.m > 40_000);
      if (bounds && ratio > limits[name]) missed.push(`${what}: ${ratio.toFixed(2)} of ${name}`);
      return `  ${ratio.toFixed(2)} of ${name}'s ${line[name].toFixed(5)}`;
    });
    process.stderr.write(`${what}  ${mine.toFixed(5)} s${beside.join('')}\n`);
  }
}

/** Both must compute the same, or their times say nothing. */
function alike(ours: ArrayLike<number | null>, theirs: (number | null)[] | undefined): void {
  theirs?.forEach((value, at) => {
    const [mine, allowed] = [ours[at] ?? null, 1e-9 * Math.max(1, Math.abs(value ?? 0))];
    if (value === null ? mine !== null : mine === null || Math.abs(mine - value) > allowed)
      throw new Error(`node ${at}: ${mine} here, ${value} in igraph`);
  });
}

function totalsOf(): void {
  for (const [firms, ties, limit] of [
    [1000, 8000, 0.5],
    [2000, 20_000, 1.5],
  ] as const) {
    const graph = networkOf('small world', firms, ties);
    total(
      `panel of ${firms} firms, ${ties} ties`,
      seconds(() => panel(graph)),
      limit,
    );
    const prepared = once(() => whatIfOf(graph));
    total(`preparing what-ifs of ${firms} firms`, prepared, null);
    const random = seeded(3);
    const pairs = Int32Array.from({ length: 4000 }, (_, at) =>
      at % 2 ? random(firms / 2) : firms / 2 + random(firms / 2),
    );
    const whatIf = whatIfOf(graph);
    total(
      `2,000 what-ifs of ${firms} firms`,
      seconds(() => whatIf.effects(pairs)),
      0.15,
    );
  }
  const step = slider(50_000);
  total('a step of the time slider over 50,000 facts', seconds(step), 0.2);
  if (asked === 'small') return;
  // A process of its own, so that its peak of memory is its own too.
  const child = spawnSync(process.execPath, [itself, 'large panel']);
  const { spent, peak } = JSON.parse(child.stdout.toString());
  total('sampled panel of 100,000 firms, 1,000,000 ties', spent, 30);
  total('its peak of memory in GiB, network included', peak, 1);
}

function largePanel() {
  const graph = networkOf('scale free', 100_000, 1_000_000);
  const spent = once(() => panel(graph));
  return { spent, peak: process.resourceUsage().maxRSS / 2 ** 20 };
}

function total(what: string, value: number, limit: number | null): void {
  totals[what] = Number(value.toPrecision(3));
  if (limit !== null && value > limit) missed.push(`${what}: ${totals[what]}`);
  process.stderr.write(`${what}: ${totals[what]}${limit === null ? '' : ` (limit ${limit})`}\n`);
}
