import type { Block } from './picture-block.ts';

export interface Point {
  x: number;
  y: number;
}

/** A place a line passes straight, from the top of a row to its foot. */
export interface Passage {
  /** Its middle. */
  x: number;
  width: number;
  top: number;
  foot: number;
}

const n = (value: number) => String(Math.round(value * 10) / 10);

/** A soft line downwards from a point through lanes to a point. */
export function flowing(from: Point, lanes: readonly Passage[], to: Point): string {
  let path = `M${n(from.x)} ${n(from.y)}`;
  let at = from;
  const bend = (x: number, y: number) => {
    const middle = (at.y + y) / 2;
    path += `C${n(at.x)} ${n(middle)} ${n(x)} ${n(middle)} ${n(x)} ${n(y)}`;
    at = { x, y };
  };
  for (const { x, top, foot } of lanes) {
    bend(x, top);
    path += `V${n(foot)}`;
    at = { x, y: foot };
  }
  bend(to.x, to.y);
  return path;
}

/** A line between two points of one row, hanging below it. */
export function hanging(from: Point, to: Point, depth: number): string {
  const low = Math.max(from.y, to.y) + depth;
  return `M${n(from.x)} ${n(from.y)}C${n(from.x)} ${n(low)} ${n(to.x)} ${n(low)} ${n(to.x)} ${n(to.y)}`;
}

/** From a firm's mark along its wire to the floor of its row, or, without one, to the head of its block. */
export function wired(block: Block, firm: string, floor: number | null): { path: string; end: Point } {
  const mark = block.marks.find((one) => one.firm === firm)!;
  const [x, y] = [block.x + mark.x, block.y + mark.y];
  const wire = block.x + mark.wire;
  const end = { x: wire, y: floor ?? block.y };
  const turn = Math.min(4, Math.abs(x - wire), Math.abs(end.y - y));
  const after = floor === null ? y - turn : y + turn;
  const corner = `M${n(x)} ${n(y)}H${n(wire + turn)}Q${n(wire)} ${n(y)} ${n(wire)} ${n(after)}V${n(end.y)}`;
  return { path: corner, end };
}

/** Side by side in a lane so wide: the place of one line among so many. */
export const abreast = (middle: number, width: number, i: number, of: number): number =>
  middle + (of < 2 ? 0 : (i / (of - 1) - 0.5) * Math.max(0, width - 3));
