import { symmetrised } from '../directions.ts';
import type { Graph } from '../graph.ts';
import { seeded } from '../random.ts';
import type { Random } from '../random.ts';
import type { Rests } from '../rests.ts';
import { connected } from './connected.ts';
import { gathered, levelOf } from './level.ts';
import type { Level } from './level.ts';
import { kind, modularityOf } from './modularity.ts';
import { moveNodes } from './moving.ts';
import { renumbered } from './partition.ts';
import type { Partition } from './partition.ts';
import { refined } from './refining.ts';

export interface CommunityOptions {
  /** 1 if absent. The same seed gives the same communities. */
  seed?: number;
  /** 1 if absent; higher finds smaller communities. */
  resolution?: number;
  /**
   * Once so many arcs and nodes have been looked at, nothing more is begun, but two passes are always made. If absent, each arc
   * 150 times, and from 3 to 10 million in all: a tenth of a second.
   */
  work?: number;
  /** No more runs than these; 100 if absent. */
  runs?: number;
}

export interface Communities extends Partition {
  /** Null where there is no tie. */
  modularity: number | null;
  /** How many runs were made, and how many ended with the best modularity found. */
  runs: number;
  best: number;
  rests: Rests;
}

/** After so many runs without a better one, the search has seen enough. */
const PATIENCE = 30;

/**
 * Communities by Leiden (Traag, Waltman and van Eck 2019), for modularity, on the symmetrised graph, weighted by
 * strength where it has one: the best of several runs. Every community is connected; they are numbered from 0 by their
 * lowest node, and a node without ties is one of its own. It is a search: the modularity is a lower bound of the best.
 */
export function communities(graph: Graph, options: CommunityOptions = {}): Communities {
  const { seed = 1, resolution = 1, runs = 100 } = options;
  const whole = symmetrised(graph);
  const level = levelOf(whole);
  const work = options.work ?? Math.min(10_000_000, Math.max(3_000_000, 150 * level.to.length));
  const random = seeded(seed);
  let best = renumbered(Int32Array.from({ length: graph.n }, (_, v) => v));
  let value = modularityOf(whole, best.of, best.sizes.length, resolution);
  let [made, same, waited, spent] = [0, 0, 0, 0];
  while (value !== null && made < runs && waited < PATIENCE && (made === 0 || spent < work)) {
    const run = oneRun(whole, level, resolution, random, work - spent);
    spent += run.work;
    made++;
    waited++;
    if (run.value > value + 1e-12) [best, value, same, waited] = [run.partition, run.value, 1, 0];
    else if (run.value > value - 1e-12) same++;
  }
  return {
    ...best,
    modularity: value,
    runs: made,
    best: same,
    rests: {
      n: graph.n,
      convention: `Leiden for modularity of the symmetrised ${kind(graph)} graph, resolution ${resolution}, best of ${made} runs from seed ${seed}`,
    },
  };
}

/** From every node alone, pass after pass, until a pass gains nothing or, after the second, the work is done. */
function oneRun(graph: Graph, level: Level, resolution: number, random: Random, most: number) {
  let of: Int32Array = Int32Array.from({ length: level.n }, (_, v) => v);
  let partition = renumbered(of);
  let value = -Infinity;
  let work = 0;
  for (let passes = 0; ; passes++) {
    if (passes >= 2 && work >= most) return { partition, value, work };
    const pass = onePass(level, of, resolution, random);
    work += pass.work;
    const next = renumbered(connected(graph, pass.of));
    const reached = modularityOf(graph, next.of, next.sizes.length, resolution)!;
    if (reached <= value + 1e-12) return { partition, value, work };
    [partition, value, of] = [next, reached, next.of];
  }
}

/** Moves, refines and gathers, level after level, from the groups given; gives back each node's group. */
function onePass(level: Level, groups: Int32Array, resolution: number, random: Random) {
  let of: Int32Array = groups.slice();
  // Which node of the present level each node of the first is in.
  let inside: Int32Array | null = null;
  let work = 0;
  for (;;) {
    work += moveNodes(level, of, resolution, random);
    const finer = renumbered(refined(level, of, resolution, random));
    work += level.to.length + level.n;
    const moved: Int32Array = inside ? inside.map((at) => of[at]!) : of.slice();
    if (finer.sizes.length === level.n) return { of: moved, work };
    inside = inside ? inside.map((at) => finer.of[at]!) : finer.of;
    const next = new Int32Array(finer.sizes.length);
    for (let v = 0; v < level.n; v++) next[finer.of[v]!] = of[v]!;
    of = renumbered(next).of;
    level = gathered(level, finer);
  }
}
