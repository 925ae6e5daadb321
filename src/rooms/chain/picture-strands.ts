import { size, type Block } from './picture-block.ts';
import type { LaidRows } from './picture-order.ts';
import { laneWidth } from './picture-rows.ts';
import { abreast, flowing, hanging, wired, type Passage, type Point } from './picture-threads.ts';
import type { ShownTie } from './picture-ties.ts';

/** A line of the picture: one tie between two firms, or all ties between two stages. */
export interface Thread {
  path: string;
  from: string;
  to: string;
  /** Of one tie, its ends. */
  supplier: string | null;
  buyer: string | null;
  ties: number;
  confirmed: boolean;
  width: number;
}

interface Drawing {
  laid: LaidRows;
  blocks: readonly Block[];
  left: ReadonlyMap<string, number>;
  load: ReadonlyMap<string, number>;
  links: readonly { from: string; to: string }[];
  ties: readonly ShownTie[];
  named: boolean;
}

interface Ground {
  block: ReadonlyMap<string, Block>;
  row: ReadonlyMap<string, number>;
  /** Where the row of a stage ends: below a short stage lines run straight until there, past its taller neighbours. */
  floor(stage: string): number;
  /** Lanes of a link, from above. */
  lanes(from: string, to: string): Passage[];
}

export function drawnTies(drawing: Drawing): { threads: Thread[]; faint: Thread[] } {
  const ground = groundOf(drawing);
  const joined = new Set(drawing.ties.flatMap(({ from, to }) => [`${from}|${to}`, `${to}|${from}`]));
  const faint = drawing.links
    .filter(({ from, to }) => !joined.has(`${from}|${to}`))
    .map((link) => strand(ground, link, { ties: 0, confirmed: 0 }));
  const threads = drawing.named ? threadsOf(ground, drawing.ties) : strands(drawing, ground);
  return { threads, faint };
}

function groundOf({ laid, blocks, left, links, load }: Drawing): Ground {
  const block = new Map(blocks.map((one) => [one.stage, one]));
  const row = new Map(laid.rows.flatMap((places, i) => places.map(({ id }) => [id, i] as const)));
  const band = laid.rows.map((places) => {
    const own = places.flatMap(({ id }) => block.get(id) ?? []);
    const top = Math.min(...own.map(({ y }) => y));
    return { top, foot: Math.max(...own.map(({ y, height }) => y + height)) };
  });
  const ways = new Map(links.map(({ from, to }, i) => [`${from}|${to}`, laid.ways[i]!]));
  return {
    block,
    row,
    floor: (stage) => band[row.get(stage)!]!.foot,
    lanes: (from, to) =>
      (ways.get(`${from}|${to}`) ?? []).slice(1, -1).map((id) => ({
        x: left.get(id)! + laneWidth(load.get(id) ?? 0) / 2,
        width: laneWidth(load.get(id) ?? 0),
        ...band[row.get(id)!]!,
      })),
  };
}

const foot = ({ x, y, width, height }: Block): Point => ({ x: x + width / 2, y: y + height });
const straight = ({ x, y }: Point, floor: number): string =>
  `M${x.toFixed(1)} ${y.toFixed(1)}V${floor.toFixed(1)}`;
const head = ({ x, y, width }: Block): Point => ({ x: x + width / 2, y });

/** All there is between two stages, from block to block. */
function strand(
  { block, row, floor, lanes }: Ground,
  { from, to }: { from: string; to: string },
  { ties, confirmed }: { ties: number; confirmed: number },
): Thread {
  const [a, b] = [block.get(from)!, block.get(to)!];
  const start = { ...foot(a), y: floor(from) };
  const level = row.get(from) === row.get(to);
  const way = level
    ? hanging(start, { ...foot(b), y: floor(to) }, size.gap * 0.7)
    : flowing(start, lanes(from, to), head(b));
  const path = straight(foot(a), start.y) + way + (level ? straight(foot(b), start.y) : '');
  const width = ties === 0 ? 1 : Math.min(14, 0.8 + Math.sqrt(ties) * 0.7);
  return { path, from, to, supplier: null, buyer: null, ties, confirmed: confirmed * 2 >= ties, width };
}

function strands({ ties, links }: Drawing, ground: Ground): Thread[] {
  const drawn = new Set(links.map(({ from, to }) => `${from}|${to}`));
  const counts = new Map<string, { from: string; to: string; ties: number; confirmed: number }>();
  for (const { from, to, confirmed } of ties) {
    if (from === to) continue;
    const above = ground.row.get(from)! <= ground.row.get(to)!;
    const [a, b] = above ? [from, to] : [to, from];
    const known = counts.get(`${a}|${b}`) ?? { from: a, to: b, ties: 0, confirmed: 0 };
    known.ties += 1;
    known.confirmed += confirmed ? 1 : 0;
    counts.set(`${a}|${b}`, known);
  }
  return [...counts.values()]
    .filter(({ from, to }) => drawn.has(`${from}|${to}`))
    .sort((a, b) => a.ties - b.ties)
    .map((one) => strand(ground, one, one));
}

/** A tie with its upper and its lower end. */
interface Upright {
  tie: ShownTie;
  above: string;
  below: string;
  start: ReturnType<typeof wired>;
  end: ReturnType<typeof wired>;
}

/** All ties, from mark to mark; those that share lanes run side by side in the order in which they begin. */
function threadsOf(ground: Ground, ties: readonly ShownTie[]): Thread[] {
  const upright = ties.map((tie): Upright => {
    const down = ground.row.get(tie.from)! <= ground.row.get(tie.to)!;
    const level = ground.row.get(tie.from) === ground.row.get(tie.to);
    const [above, below] = down ? [tie.from, tie.to] : [tie.to, tie.from];
    const [upper, lower] = down ? [tie.supplier, tie.buyer] : [tie.buyer, tie.supplier];
    const start = wired(ground.block.get(above)!, upper, ground.floor(above));
    const end = wired(ground.block.get(below)!, lower, level ? ground.floor(below) : null);
    return { tie, above, below, start, end };
  });
  const beside = new Map<string, Upright[]>();
  for (const one of upright) beside.set(one.below, [...(beside.get(one.below) ?? []), one]);
  for (const all of beside.values()) all.sort((a, b) => a.start.end.x - b.start.end.x);
  return upright.map((one) => threadOf(ground, one, beside.get(one.below)!));
}

function threadOf({ row, lanes }: Ground, one: Upright, beside: readonly Upright[]): Thread {
  const { tie, above, below, start, end } = one;
  const { from, to, supplier, buyer, confirmed } = tie;
  const drawn = { from, to, supplier, buyer, ties: 1, confirmed, width: 1.2 };
  if (row.get(from) === row.get(to)) {
    const depth = size.gap * (from === to ? 0.35 : 0.6);
    return { ...drawn, path: start.path + hanging(start.end, end.end, depth) + end.path };
  }
  const passing = lanes(above, below).map((lane) => ({
    ...lane,
    x: abreast(lane.x, lane.width, beside.indexOf(one), beside.length),
  }));
  return { ...drawn, path: start.path + flowing(start.end, passing, end.end) + end.path };
}
