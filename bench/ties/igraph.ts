import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Graph, tiesOf } from '#packages/ties';

/** What igraph is asked, by the name of the measure: Python with `g` the graph. It samples no betweenness. */
const QUESTIONS = {
  betweenness: 'g.betweenness()',
  pagerank: 'g.pagerank(damping=0.85)',
  constraint: 'g.constraint()',
  cores: 'g.coreness()',
  clustering: 'g.transitivity_local_undirected(mode="zero")',
  cuts: '[g.articulation_points(), g.bridges()]',
  closeness: '[g.closeness(), g.harmonic_centrality()]',
};
export type Question = keyof typeof QUESTIONS;

export interface Told {
  seconds: number;
  /** The values, where they are one row of numbers. */
  value: (number | null)[];
}

const SCRIPT = `
import array, json, math, sys, time
import igraph
asked = json.load(sys.stdin)
ends = array.array('i')
with open(asked['edges'], 'rb') as file: ends.frombytes(file.read())
g = igraph.Graph(n=asked['n'], edges=list(zip(ends[0::2], ends[1::2])))
answers = {}
for name, question in asked['questions'].items():
    code = compile(question, name, 'eval')
    def once():
        before = time.process_time()
        value = eval(code)
        return time.process_time() - before, value
    spent, value = once()
    if spent < 0.4:
        spent, times = 0.0, 0
        while spent < 0.4:
            spent += once()[0]
            times += 1
        spent /= times
    row = value if isinstance(value[0], (int, float)) else []
    answers[name] = {'seconds': spent, 'value': [None if math.isnan(x) else x for x in row]}
json.dump(answers, sys.stdout)
`;

const python = ['python3', '/usr/bin/python3'].find(
  (one) => spawnSync(one, ['-c', 'import igraph']).status === 0,
);

/** igraph's answers, timed inside Python around the call alone; null where it is not installed. */
export function igraph(graph: Graph, questions: Question[]): Record<Question, Told> | null {
  if (!python) return null;
  const folder = mkdtempSync(join(tmpdir(), 'filiera-bench-'));
  try {
    const { from, to } = tiesOf(graph);
    const ends = Int32Array.from({ length: 2 * graph.m }, (_, at) => (at % 2 ? to : from)[at >> 1]!);
    const edges = join(folder, 'edges');
    writeFileSync(edges, Buffer.from(ends.buffer));
    const asked = Object.fromEntries(questions.map((name) => [name, QUESTIONS[name]]));
    const answer = spawnSync(python, ['-c', SCRIPT], {
      input: JSON.stringify({ n: graph.n, edges, questions: asked }),
      maxBuffer: 1e9,
    });
    if (answer.status !== 0) throw new Error(`igraph: ${answer.stderr.toString()}`);
    return JSON.parse(answer.stdout.toString()) as Record<Question, Told>;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
