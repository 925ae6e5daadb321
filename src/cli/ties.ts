import { readFile } from 'node:fs/promises';
import {
  type Graph,
  type Network,
  type NetworkNote,
  panel,
  readGraph,
  readNetwork,
  type Sample,
} from '#packages/ties';
import { argumentsOf, type Command, WrongUse } from './command.ts';
import { groupsOf } from './ties-groups.ts';
import { answerOf, type Asked } from './ties-answer.ts';
import { panelInWords } from './ties-words.ts';

const usage = `filiera ties FILE [--json] [--directed] [--groups FILE] [--sample K | --exact] [--seed K]

Measures the network of FILE: who holds it together, how near everyone is, where it would break. Needs no database.
FILE is our JSON ({ directed, nodes, edges: [[u, v]] }, edges by number from 0), GraphML, GEXF or a CSV of edges,
told by its content; - is the standard input. Ties count once, without their direction and without their strength.

  --json           { n, m, globalEfficiency, modularity, components, …, nodes: [{ name, degree, betweenness, … }] };
                   docs/ties.md says what each field is. null where a measure is undefined.
  --directed       adds what depends on the direction of ties.
  --groups FILE    adds Gould and Fernandez' broker roles. FILE gives each node its group: JSON, a list in the order
                   of the nodes or { name: group }; or a CSV of names and groups.
  --sample K       shortest paths from K nodes chosen by the seed, with the error told.
  --exact          from all nodes, however long it takes. Default: exact where nodes × ties is at most 2 billion,
                   else a sample of 400.
  --seed K         a whole number, for the sample and the communities. Default 1.

Exit codes: 0 measured, 2 asked wrongly or FILE can't be read.
`;

export const tiesCommand: Command = async (argv, io) => {
  if (argv.includes('--help') || argv.includes('-h')) {
    io.out.write(usage);
    return 0;
  }
  const { file, groups, json, directed, sample, seed } = wantedOf(argv);
  const { network, notes } = networkOf(file, await bytesOf(file, io.in));
  for (const { message, count } of notes)
    io.err.write(`filiera: ${message}${count > 1 ? ` (${count})` : ''}\n`);
  const graph = graphIn(file, network);
  const asked: Asked = {
    graph,
    told: panel(graph, { sample, seed }),
    notes,
    directed,
    groups: groups === undefined ? null : groupsOf(groups, await bytesOf(groups, io.in), graph.names),
  };
  io.out.write(json ? `${JSON.stringify(answerOf(asked))}\n` : panelInWords(asked));
  return 0;
};

interface Wanted {
  file: string;
  groups: string | undefined;
  json: boolean;
  directed: boolean;
  sample: Sample | 'exact' | undefined;
  seed: number;
}

function wantedOf(argv: string[]): Wanted {
  const { values, positionals } = argumentsOf(argv, {
    json: { type: 'boolean' },
    directed: { type: 'boolean' },
    exact: { type: 'boolean' },
    groups: { type: 'string' },
    sample: { type: 'string' },
    seed: { type: 'string' },
  });
  if (positionals.length !== 1) throw new WrongUse('name one FILE. Try: filiera ties --help');
  const seed = wholeOf('--seed', values.seed) ?? 1;
  const sources = wholeOf('--sample', values.sample);
  if (sources === 0) throw new WrongUse('--sample must be at least 1');
  if (sources !== undefined && values.exact) throw new WrongUse('--sample and --exact exclude each other');
  return {
    file: positionals[0]!,
    groups: values.groups,
    json: values.json === true,
    directed: values.directed === true,
    sample: values.exact ? 'exact' : sources === undefined ? undefined : { sources, seed },
    seed,
  };
}

function wholeOf(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{1,9}$/.test(text)) throw new WrongUse(`${option} must be a whole number, not ${text}`);
  return Number(text);
}

async function bytesOf(file: string, input: NodeJS.ReadableStream): Promise<Uint8Array> {
  try {
    if (file !== '-') return await readFile(file);
    const parts: Buffer[] = [];
    for await (const part of input) parts.push(Buffer.from(part));
    return Buffer.concat(parts);
  } catch (error) {
    throw new WrongUse(`${file} can't be read: ${(error as Error).message}`);
  }
}

function networkOf(file: string, bytes: Uint8Array): { network: Network; notes: NetworkNote[] } {
  const reading = readNetwork(bytes);
  if (reading.ok) return reading;
  const lines = reading.faults.map(({ line, message }) => `  ${line ? `line ${line}: ` : ''}${message}`);
  throw new WrongUse(`${file} can't be read:\n${lines.join('\n')}`);
}

function graphIn(file: string, { directed, nodes, edges }: Network): Graph {
  const reading = readGraph({ directed, names: nodes, edges });
  if (reading.ok) return reading.graph;
  throw new WrongUse(
    `${file} can't be read:\n${reading.faults.map(({ message }) => `  ${message}`).join('\n')}`,
  );
}
