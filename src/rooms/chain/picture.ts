import { packOf } from './chain.ts';
import type { ChainFacts } from './findings-facts.ts';
import { size, type Block } from './picture-block.ts';
import { layersOf } from './picture-layers.ts';
import { untangled, withLanes, type LaidRows } from './picture-order.ts';
import { placed } from './picture-place.ts';
import { laidBlocks, settingsFor } from './picture-rows.ts';
import { drawnTies, type Thread } from './picture-strands.ts';
import { inPack, shownTies, type ShownTie } from './picture-ties.ts';

/** More marks than these, and stages show how many they are instead of who. */
export const mostNames = 220;

export interface PictureWish {
  pack: string;
  /** The width there is; a chain that needs more takes more. */
  width: number;
  nameOf(firm: string): string;
  labelOf(stage: string): string;
}

/** A chain as it is drawn. */
export interface Picture {
  width: number;
  height: number;
  /** Firms are named, or counted. */
  named: boolean;
  /** In chain order, row by row. */
  blocks: Block[];
  threads: Thread[];
  /** Steps of the pack that no tie takes. */
  faint: Thread[];
  /** Stages beside the chain at which somebody stands. */
  around: { stage: string; firms: string[] }[];
  /** How many firms one point stands for. */
  perDot: number;
}

/**
 * Draws one pack: rows from raw material to final use, a block for each stage, the firms in it, supply ties as lines.
 * The same facts always give the same picture.
 */
export function pictureOf(facts: ChainFacts, wish: PictureWish): Picture {
  const isOwn = inPack(wish.pack);
  const stages = facts.stages.filter(({ id }) => isOwn(id));
  const firmsAt = new Map<string, string[]>(stages.map(({ id }) => [id, []]));
  for (const firm of facts.firms) for (const stage of new Set(firm.stages)) firmsAt.get(stage)?.push(firm.id);
  const { layers, around } = layersOf(stages);
  const inChain = new Set(layers.flat());
  const ties = shownTies(facts, (stage) => inChain.has(stage));
  const marks = [...inChain].reduce((sum, stage) => sum + firmsAt.get(stage)!.length, 0);
  const named = marks <= mostNames;

  const links = linksOf(stages, layers, ties, named);
  const laid = untangled(withLanes(layers, links));
  const perDot = Math.ceil(Math.max(...[...firmsAt.values()].map(({ length }) => length), 0) / 480) || 1;
  const load = loadOf(laid, links, ties, named);
  const filling = { firmsAt, named, perDot, load, ...wish };
  const settings = settingsFor(laid.rows, filling);
  const width = Math.max(wish.width, settings.needed);
  const left = placed(settings.rows, laid.steps, width);
  const blocks = laidBlocks(laid.rows, settings, left, { ...filling, ties });
  const drawn = drawnTies({ laid, blocks, left, load, links, ties, named });
  const height = Math.max(0, ...blocks.map(({ y, height }) => y + height)) + size.gap / 2;
  return {
    width,
    height,
    named,
    blocks,
    ...drawn,
    around: around.flatMap((stage) => {
      const firms = firmsAt.get(stage)!;
      return firms.length > 0 || packOf(stage) === 'own' ? [{ stage, firms }] : [];
    }),
    perDot,
  };
}

/** How many lines pass each lane. */
function loadOf(
  { ways }: LaidRows,
  links: readonly { from: string; to: string }[],
  ties: readonly ShownTie[],
  named: boolean,
): Map<string, number> {
  const between = new Map<string, number>();
  for (const { from, to } of ties)
    for (const key of [`${from}|${to}`, `${to}|${from}`]) between.set(key, (between.get(key) ?? 0) + 1);
  const load = new Map<string, number>();
  links.forEach(({ from, to }, i) => {
    const lines = between.get(`${from}|${to}`) ?? 0;
    for (const lane of ways[i]!.slice(1, -1))
      load.set(lane, (load.get(lane) ?? 0) + (named ? lines : Math.min(2, lines)));
  });
  return load;
}

/** Which stages are joined by lines: those a tie joins, thickest first when there are many, and those the pack joins. */
function linksOf(
  stages: readonly { id: string; after: readonly string[] }[],
  layers: readonly string[][],
  ties: readonly ShownTie[],
  named: boolean,
): { from: string; to: string }[] {
  const row = new Map(layers.flatMap((layer, i) => layer.map((id) => [id, i] as const)));
  const counts = new Map<string, { from: string; to: string; ties: number }>();
  const join = (a: string, b: string, ties: number) => {
    const [ra, rb] = [row.get(a), row.get(b)];
    if (ra === undefined || rb === undefined || ra === rb) return;
    const [from, to] = ra < rb ? [a, b] : [b, a];
    const known = counts.get(`${from}|${to}`);
    if (known) known.ties += ties;
    else counts.set(`${from}|${to}`, { from, to, ties });
  };
  for (const { id, after } of stages) for (const feeder of after) join(feeder, id, 0);
  for (const { from, to } of ties) join(from, to, 1);
  const all = [...counts.values()];
  if (named) return all;
  const least = [...all].sort((a, b) => b.ties - a.ties)[mostStrands]?.ties ?? 0;
  return all.filter((link) => link.ties > least || isStep(stages, link));
}

/** Where stages show how many they are, so many strands are drawn; the rest stands in the table. */
const mostStrands = 90;

const isStep = (
  stages: readonly { id: string; after: readonly string[] }[],
  { from, to }: { from: string; to: string },
) => stages.some(({ id, after }) => id === to && after.includes(from));

export type { Block } from './picture-block.ts';
export type { Thread } from './picture-strands.ts';
