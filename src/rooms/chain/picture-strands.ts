import { size, type Block } from './picture-block.ts';
import type { LaidRows } from './picture-order.ts';
import type { Settings } from './picture-rows.ts';
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
  settings: Settings;
  links: readonly { from: string; to: string }[];
  ties: readonly ShownTie[];
  named: boolean;
  width: number;
}

interface Ground {
  block: ReadonlyMap<string, Block>;
  row: ReadonlyMap<string, number>;
  /** Lanes of a link, from above. */
  lanes(from: string, to: string): Passage[];
}

export function drawnTies(drawing: Drawing): { threads: Thread[]; faint: Thread[] } {
  const ground = groundOf(drawing);
  const joined = new Set(drawing.ties.flatMap(({ from, to }) => [`${from}|${to}`, `${to}|${from}`]));
  const faint = drawing.links
    .filter(({ from, to }) => !joined.has(`${from}|${to}`))
    .map((link) => strand(ground, link, { ties: 0, confirmed: 0 }));
  const threads = drawing.named
    ? drawing.ties.map((tie, _, all) => threadOf(ground, tie, all))
    : strands(drawing, ground);
  return { threads, faint };
}

function groundOf({ laid, blocks, left, links }: Drawing): Ground {
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
    lanes: (from, to) =>
      (ways.get(`${from}|${to}`) ?? []).slice(1, -1).map((id) => ({
        x: left.get(id)! + size.lane / 2,
        ...band[row.get(id)!]!,
      })),
  };
}

const foot = ({ x, y, width, height }: Block): Point => ({ x: x + width / 2, y: y + height });
const head = ({ x, y, width }: Block): Point => ({ x: x + width / 2, y });

/** All there is between two stages, from block to block. */
function strand(
  { block, row, lanes }: Ground,
  { from, to }: { from: string; to: string },
  { ties, confirmed }: { ties: number; confirmed: number },
): Thread {
  const [a, b] = [block.get(from)!, block.get(to)!];
  const level = row.get(from) === row.get(to);
  const path = level ? hanging(foot(a), foot(b), size.gap * 0.7) : flowing(foot(a), lanes(from, to), head(b));
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

/** One tie, from mark to mark. */
function threadOf({ block, row, lanes }: Ground, tie: ShownTie, all: readonly ShownTie[]): Thread {
  const { from, to, supplier, buyer, confirmed } = tie;
  const drawn = { from, to, supplier, buyer, ties: 1, confirmed, width: 1.2 };
  const [a, b] = [block.get(from)!, block.get(to)!];
  if (row.get(from) === row.get(to)) {
    const [one, other] = [wired(a, supplier, 'foot'), wired(b, buyer, 'foot')];
    const depth = size.gap * (from === to ? 0.35 : 0.6);
    return { ...drawn, path: one.path + hanging(one.end, other.end, depth) + other.path };
  }
  const down = row.get(from)! < row.get(to)!;
  const [above, below] = down ? [from, to] : [to, from];
  const [upper, lower] = down ? [supplier, buyer] : [buyer, supplier];
  const start = wired(block.get(above)!, upper, 'foot');
  const end = wired(block.get(below)!, lower, 'head');
  const beside = all.filter((one) => one.to === to);
  const place = beside.indexOf(tie);
  const passing = lanes(above, below).map((lane) => ({ ...lane, x: abreast(lane.x, place, beside.length) }));
  return { ...drawn, path: start.path + flowing(start.end, passing, end.end) + end.path };
}
