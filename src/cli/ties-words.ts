import { byFalling, type Panel, ROLES } from '#packages/ties';
import { type Asked, brokerageOf, directedOf, withinOf } from './ties-answer.ts';

/** At most so many firms in the table: the others are in the JSON. */
const ROWS = 20;

/** The panel for the eye: sentences on the whole, then a table of those who stand most between others. */
export function panelInWords(asked: Asked): string {
  const { graph, told, groups } = asked;
  const { n, m } = told.graph;
  const lines = [`${many(n, 'node')}, ${many(m, 'tie')}${graph.directed ? ' (whichever way they go)' : ''}.`];
  if (n > 0) lines.push(...wholeInWords(told));
  if (asked.directed) lines.push(directedInWords(asked));
  if (groups) lines.push(brokersInWords(asked, groups));
  if (n > 0) lines.push('', ...table(told));
  return `${lines.join('\n')}\n`;
}

function wholeInWords(told: Panel): string[] {
  const sizes = told.components.value;
  const alone = sizes.filter((size) => size === 1).length;
  const { sampled } = told.betweenness.rests;
  return [
    sizes.length === 1
      ? 'Everyone can reach everyone.'
      : `${many(sizes.length, 'part')}, the largest of ${sizes[0]}; ${alone} without any tie.`,
    `Reach: efficiency ${short(told.globalEfficiency.value)}${interval(told)}; ${percent(withinOf(told, 2))} of pairs within two steps, ${percent(withinOf(told, 3))} within three; mean distance ${short(told.averageDistance.value)}, longest ${told.diameter.value ?? 'none'}.`,
    `Closure: density ${short(told.density.value)}; ${percent(told.clustering.transitivity.value)} of pairs of contacts are tied (transitivity).`,
    groupsInWords(told),
    hangsBy(told),
    leaves(told),
    ...(sampled
      ? [
          `Shortest paths are from ${sampled.taken} of ${sampled.of} nodes: betweenness may be off by ${short(sampled.error)} or less, 19 times in 20.`,
        ]
      : []),
  ];
}

function interval({ globalEfficiency }: Panel): string {
  const between = globalEfficiency.rests.interval;
  return between ? ` (between ${short(between[0])} and ${short(between[1])})` : '';
}

function groupsInWords({ communities, corePeriphery, graph }: Panel): string {
  if (communities.modularity === null) return 'Without ties there are no communities.';
  const core = corePeriphery.core.length;
  return `Communities: ${communities.sizes.length}, modularity ${short(communities.modularity)}. Core and periphery: the pattern fits with correlation ${short(corePeriphery.value)}, a core of ${core} in ${graph.n}.`;
}

function directedInWords({ graph }: Asked): string {
  const { m, reciprocity, strongComponents, nodes } = directedOf(graph);
  const [first] = nodes.toSorted((a, b) => b.pagerank - a.pagerank);
  return `With their direction: ${many(m, 'arc')}, ${percent(reciprocity)} of them answered; ${many(strongComponents.length, 'part')} in which everyone reaches everyone, the largest of ${strongComponents[0] ?? 0}; pagerank is highest for ${first?.name ?? 'nobody'}.`;
}

/** Each role with how often it is taken, against chance, and who takes it most. */
function brokersInWords({ graph }: Asked, groups: string[]): string {
  const { whole, nodes } = brokerageOf(graph, groups);
  const roles = ROLES.map((role) => {
    const { count, z } = whole[role];
    const most = nodes.toSorted((a, b) => b[role] - a[role])[0];
    return `${role} ${count}${z === null ? '' : ` (z ${short(z)})`}${most && most[role] > 0 ? `, most ${most.name}` : ''}`;
  });
  return `Brokers among ${new Set(groups).size} groups: ${roles.join('; ')}.`;
}

function hangsBy({ articulation, bridges, graph }: Panel): string {
  const firms = articulation.value.map((v) => graph.names[v]!);
  if (firms.length === 0 && bridges.value.length === 0)
    return 'It hangs by nobody: no node and no tie splits it.';
  return `It hangs by ${many(firms.length, 'node')}${listed(firms)} and ${many(bridges.value.length, 'tie')} that would split it.`;
}

function leaves({ fragility, components }: Panel): string {
  const left = fragility.betweenness.left.value;
  const gone = Math.min(5, left.length - 1);
  return `Without the ${gone} most in between, the largest part goes from ${components.value[0]} to ${left[gone]}.`;
}

function listed(names: string[]): string {
  return names.length === 0 ? '' : ` (${names.slice(0, 8).join(', ')}${names.length > 8 ? ' …' : ''})`;
}

function table(told: Panel): string[] {
  const head = [
    '',
    'degree',
    'between',
    'closeness',
    'harmonic',
    'constraint',
    'eff. size',
    'core',
    'community',
  ];
  const order = Array.from(byFalling(told.betweenness.value));
  const rows = order
    .slice(0, ROWS)
    .map((v) => [
      told.graph.names[v]!.slice(0, 32),
      String(told.degree.value[v]),
      short(told.betweenness.value[v]!),
      short(told.closeness.value[v]!),
      short(told.harmonic.value[v]!),
      short(told.constraint.value[v]!),
      short(told.effectiveSize.value[v]!),
      String(told.core.value[v]),
      String(told.communities.of[v]),
    ]);
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]!.length)));
  const lines = all.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!)))
      .join('  ')
      .trimEnd(),
  );
  const rest = order.length - rows.length;
  return rest > 0 ? [...lines, `and ${rest} more: --json has them all.`] : lines;
}

/** Four figures that count, or "none" where the measure is undefined. */
function short(value: number | null): string {
  if (value === null) return 'none';
  return new Intl.NumberFormat('en', { maximumSignificantDigits: 4, useGrouping: false }).format(value);
}

function percent(share: number | null): string {
  return share === null
    ? 'none'
    : `${new Intl.NumberFormat('en', { maximumFractionDigits: 1 }).format(100 * share)} %`;
}

function many(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
