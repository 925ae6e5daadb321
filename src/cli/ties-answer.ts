import {
  betweenness,
  brokerage,
  burt,
  degree,
  type Graph,
  graphOf,
  type NetworkNote,
  pagerank,
  type Panel,
  reciprocity,
  type Role,
  ROLES,
  strongComponents,
  tiesOf,
  triadCensus,
} from '#packages/ties';

/** What was asked, and the panel that answers it. */
export interface Asked {
  /** As in the file, directed or not. */
  graph: Graph;
  told: Panel;
  notes: NetworkNote[];
  directed: boolean;
  /** Node → group. */
  groups: string[] | null;
}

/** The answer as `--json` prints it: nodes numbered from 0 as in the file. docs/ties.md says what each field is. */
export function answerOf(asked: Asked) {
  const { graph, told, notes } = asked;
  return {
    n: told.graph.n,
    m: told.graph.m,
    directed: graph.directed,
    density: told.density.value,
    modularity: told.communities.modularity,
    communities: Array.from(told.communities.sizes),
    components: Array.from(told.components.value),
    globalEfficiency: told.globalEfficiency.value,
    averageDistance: told.averageDistance.value,
    diameter: told.diameter.value,
    pairsWithin: { 2: withinOf(told, 2), 3: withinOf(told, 3) },
    transitivity: told.clustering.transitivity.value,
    averageClustering: told.clustering.average.value,
    degreeCentralization: told.degreeCentralization.value,
    betweennessCentralization: told.betweennessCentralization.value,
    degreeAssortativity: told.assortativity.value,
    corePeriphery: { correlation: told.corePeriphery.value, core: Array.from(told.corePeriphery.core) },
    articulationPoints: told.articulation.value,
    bridges: told.bridges.value,
    fragility: { betweenness: fragilityOf(told, 'betweenness'), degree: fragilityOf(told, 'degree') },
    nodes: nodesOf(told),
    ...(asked.directed && { directedMeasures: directedOf(graph) }),
    ...(asked.groups && { brokerage: brokerageOf(graph, asked.groups) }),
    rests: {
      betweenness: told.betweenness.rests,
      closeness: told.closeness.rests,
      closenessWassermanFaust: told.closenessOfAll.rests,
      harmonic: told.harmonic.rests,
      globalEfficiency: told.globalEfficiency.rests,
      constraint: told.constraint.rests,
      effectiveSize: told.effectiveSize.rests,
      clustering: told.clustering.local.rests,
      communities: told.communities.rests,
      corePeriphery: told.corePeriphery.rests,
    },
    notes,
  };
}

/** The share of pairs with a path of at most `k` steps. */
export function withinOf({ within }: Panel, k: number): number | null {
  return within.value[Math.min(k, within.value.length - 1)] ?? null;
}

function fragilityOf({ fragility }: Panel, by: 'betweenness' | 'degree') {
  return { leaving: Array.from(fragility[by].leaving), largest: Array.from(fragility[by].left.value) };
}

function nodesOf(told: Panel) {
  return told.graph.names.map((name, v) => ({
    name,
    degree: told.degree.value[v]!,
    betweenness: told.betweenness.value[v]!,
    ...(told.betweenness.errors && { betweennessError: told.betweenness.errors[v]! }),
    closeness: told.closeness.value[v]!,
    closenessWassermanFaust: told.closenessOfAll.value[v]!,
    harmonic: told.harmonic.value[v]!,
    constraint: told.constraint.value[v]!,
    effectiveSize: told.effectiveSize.value[v]!,
    efficiency: told.efficiency.value[v]!,
    hierarchy: told.hierarchy.value[v]!,
    clustering: told.clustering.local.value[v]!,
    core: told.core.value[v]!,
    community: told.communities.of[v]!,
  }));
}

/** What depends on the direction of ties. A file without directions has each tie both ways. */
export function directedOf(given: Graph) {
  const graph = given.directed ? given : bothWays(given);
  const [into, out] = [degree(graph, 'in'), degree(graph, 'out')];
  const between = betweenness(graph).value;
  const rank = pagerank(graph).value;
  const { constraint } = burt(graph);
  return {
    m: graph.m,
    reciprocity: reciprocity(graph).value,
    strongComponents: Array.from(strongComponents(graph).sizes).sort((a, b) => b - a),
    triads: triadCensus(graph).value,
    nodes: graph.names.map((name, v) => ({
      name,
      inDegree: into[v]!,
      outDegree: out[v]!,
      betweenness: between[v]!,
      pagerank: rank[v]!,
      constraint: constraint.value[v]!,
    })),
  };
}

/** Gould and Fernandez' roles, on the ties as the file has them, directed or not. */
export function brokerageOf(graph: Graph, groups: string[]) {
  const { roles, rests } = brokerage(graph, groups);
  const byRole = <Value>(of: (role: Role) => Value): Record<Role, Value> =>
    Object.fromEntries(ROLES.map((role) => [role, of(role)])) as Record<Role, Value>;
  return {
    whole: byRole((role) => roles[role].whole),
    nodes: graph.names.map((name, v) => ({
      name,
      group: groups[v]!,
      ...byRole((role) => roles[role].counts[v]!),
      expected: byRole((role) => roles[role].expected[v]!),
      z: byRole((role) => roles[role].z[v]!),
    })),
    rests,
  };
}

function bothWays(graph: Graph): Graph {
  const { from, to } = tiesOf(graph);
  const edges = Array.from(from, (u, tie) => [u, to[tie]!] as const);
  return graphOf({
    directed: true,
    names: graph.names,
    edges: edges.flatMap(
      ([u, v]) =>
        [
          [u, v],
          [v, u],
        ] as const,
    ),
  }).graph;
}
