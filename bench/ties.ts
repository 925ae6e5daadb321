import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import {
  betweenness,
  constraint,
  clustering,
  cores,
  cuts,
  type Graph,
  nearness,
  pagerank,
  panel,
} from '#packages/ties';
import { slider, whatIfs } from './ties/evidence.ts';
import * as peer from './ties/graphology.ts';
import { igraph, type Question } from './ties/igraph.ts';
import { type Kind, kinds, networkOf } from './ties/networks.ts';
import { seconds } from './ties/time.ts';

/**
 * Ties in processor seconds of this machine, beside graphology (unweighted settings) and, where python3-igraph is
 * installed, igraph. A line for each measure and network, at the end one line of JSON. Values that differ from
 * igraph's by more than 1e-9 stop the bench.
 *
 *   npm run bench:ties            everything, about ten minutes
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
const asked = process.argv[2];

if (asked === 'large panel') {
  process.stdout.write(JSON.stringify(largePanel()));
} else {
  for (const kind of kinds) {
    exact(kind, networkOf(kind, 1000, 5000));
    exact(kind, networkOf(kind, 5000, 50_000));
    if (asked !== 'small') large(kind, networkOf(kind, 100_000, 500_000));
  }
  for (const [firms, ties] of [
    [1000, 8000],
    [2000, 20_000],
  ] as const) {
    const graph = networkOf('small world', firms, ties);
    total(
      `panel of ${firms} firms and ${ties} ties, first call`,
      once(() => panel(graph)),
    );
    total(
      `panel of ${firms} firms and ${ties} ties, again`,
      seconds(() => panel(graph)),
    );
    const { prepare, some, all } = whatIfs(graph);
    total(`preparing what-ifs for ${firms} firms and ${ties} ties`, seconds(prepare));
    total(`2000 what-ifs for ${firms} firms and ${ties} ties, first call`, once(some));
    total(`2000 what-ifs for ${firms} firms and ${ties} ties, again`, seconds(some));
    total(`2000 what-ifs for ${firms} firms and ${ties} ties, all six objectives`, seconds(all));
  }
  const { week, knowing } = slider();
  total('a week on the time slider over 50000 facts, first call', once(week));
  total('a week on the time slider over 50000 facts, again', seconds(week));
  total('the same with what was known then', seconds(knowing));
  if (asked !== 'small') {
    // A process of its own, so that its peak of memory is its own too.
    const child = spawnSync(process.execPath, [fileURLToPath(import.meta.url), 'large panel']);
    const { spent, peak } = JSON.parse(child.stdout.toString());
    total('sampled panel of 100000 firms and 1000000 ties', spent);
    total('its peak of memory, GiB, network included', peak);
  }
  process.stdout.write(`${JSON.stringify({ lines, totals })}\n`);
}

function exact(kind: Kind, graph: Graph): void {
  const theirs = igraph(graph, [
    'betweenness',
    'closeness',
    'pagerank',
    'constraint',
    'cores',
    'clustering',
    'cuts',
  ]);
  const copy = peer.inGraphology(graph);
  const tell = teller(kind, graph, theirs);
  alike(betweenness(graph).value, theirs?.betweenness.value);
  alike(constraint(graph).value, theirs?.constraint.value);
  alike(pagerank(graph).value, theirs?.pagerank.value);
  tell(
    'betweenness',
    () => betweenness(graph),
    () => peer.betweenness(copy),
  );
  tell('closeness', () => nearness(graph));
  tell(
    'pagerank',
    () => pagerank(graph),
    () => peer.pagerank(copy),
  );
  tell('constraint', () => constraint(graph));
  tell('cores', () => cores(graph));
  tell('clustering', () => clustering(graph));
  tell('cuts', () => cuts(graph));
}

function large(kind: Kind, graph: Graph): void {
  const sample = { sources: 48, seed: 1 };
  const sources = Int32Array.from({ length: sample.sources }, (_, at) => at * 2000);
  const theirs = igraph(graph, ['pagerank', 'constraint', 'cores', 'clustering', 'cuts']);
  const copy = peer.inGraphology(graph);
  const tell = teller(kind, graph, theirs);
  alike(constraint(graph).value, theirs?.constraint.value);
  alike(pagerank(graph).value, theirs?.pagerank.value);
  tell('sampled', () => betweenness(graph, { sample }), peer.wayOut(copy, sources));
  tell(
    'pagerank',
    () => pagerank(graph),
    () => peer.pagerank(copy),
  );
  tell('constraint', () => constraint(graph));
  tell('cores', () => cores(graph));
  tell('clustering', () => clustering(graph));
  tell('cuts', () => cuts(graph));
}

function teller(kind: Kind, graph: Graph, theirs: ReturnType<typeof igraph>) {
  return (
    measure: Question | 'sampled',
    ours: () => unknown,
    graphology: (() => unknown) | null = null,
  ): void => {
    const line: Line = {
      measure,
      kind,
      nodes: graph.n,
      ties: graph.m,
      ours: seconds(ours),
      graphology: graphology && seconds(graphology),
      igraph: theirs && measure !== 'sampled' ? theirs[measure].seconds : null,
    };
    lines.push(line);
    const beside = (['graphology', 'igraph'] as const)
      .filter((name) => line[name] !== null)
      .map((name) => `${(line.ours / line[name]!).toFixed(2)} of ${name}'s ${line[name]!.toFixed(4)}`);
    const what = `${measure.padEnd(12)} ${kind.padEnd(12)} ${String(graph.m).padStart(7)} ties`;
    process.stderr.write(`${what}  ${line.ours.toFixed(4)} s  ${beside.join('  ')}\n`);
  };
}

/** Both must compute the same, or their times say nothing. */
function alike(ours: ArrayLike<number | null>, theirs: (number | null)[] | undefined): void {
  theirs?.forEach((value, at) => {
    if (
      value === null ? ours[at] !== null : Math.abs(ours[at]! - value) > 1e-9 * Math.max(1, Math.abs(value))
    )
      throw new Error(`node ${at}: ${ours[at]} here, ${value} in igraph`);
  });
}

function largePanel() {
  const graph = networkOf('scale free', 100_000, 1_000_000);
  const spent = once(() => panel(graph));
  return { spent, peak: process.resourceUsage().maxRSS / 2 ** 20 };
}

function once(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

function total(what: string, value: number): void {
  totals[what] = Math.round(value * 1000) / 1000;
  process.stderr.write(`${what}: ${totals[what]}\n`);
}
