import { maySee, type Viewer } from './audience.ts';
import type { ChainMap } from './chain-map.ts';
import { reachOf } from './paths.ts';
import { cellOf, type Grid, type Places, rowOf } from './places.ts';
import type { Standing } from './standing.ts';
import type { Standings } from './standings.ts';
import { type Ties, tiesOf } from './ties.ts';
import type { Likeness, Past, World } from './world.ts';

/**
 * The world as one viewer sees it. Every ground asks here, and here only: what the viewer may not see can't leak into
 * a reason, a grade or an order, because it is not there.
 */
export interface Look {
  viewer: Viewer;
  map: ChainMap;
  now: number;
  ties: Ties;
  /** Undefined for a firm that isn't there. */
  standing(firm: string): Standing | undefined;
  past(a: number, b: number): readonly Past[];
  likeness(opportunity: string, firm: string): Likeness | undefined;
  /** Amounts of paths of three from a firm to others, and from others to it. */
  reach(firm: number): { to: ReadonlyMap<number, number>; from: ReadonlyMap<number, number> };
}

/** What lies between firms, and changes seldom. */
export type Between = Pick<World, 'supplies' | 'past' | 'likeness'>;

export function lookOf(
  viewer: Viewer,
  map: ChainMap,
  now: number,
  standings: Standings,
  between: Between,
  places: Places,
): Look {
  let reaches: ReturnType<Look['reach']>[] | undefined;
  const ties = tiesOf(between.supplies, viewer, places);
  const past = pastOf(between.past, viewer, now, places);
  const likeness = new Map(
    (between.likeness ?? [])
      .filter((one) => maySee(viewer, one))
      .map((one) => [`${one.opportunity} ${one.firm}`, one]),
  );
  return {
    viewer,
    map,
    now,
    ties,
    standing: (id) => standings.of(id, viewer),
    past: (a, b) => cellOf(past, a, b) ?? NOTHING,
    likeness: (opportunity, firm) =>
      likeness.size === 0 ? undefined : likeness.get(`${opportunity} ${firm}`),
    reach: (firm) => (reaches ??= reachesOf(ties, places))[firm] ?? NOWHERE,
  };
}

const NOTHING: readonly Past[] = [];
const NOWHERE = { to: new Map<number, number>(), from: new Map<number, number>() };

/** Both ways at once, so that who is asked about one firm after the other reads one row. */
function reachesOf(ties: Ties, places: Places): { to: Map<number, number>; from: Map<number, number> }[] {
  const all = Array.from({ length: places.size }, (_, firm) => ({
    to: reachOf(firm, ties),
    from: new Map<number, number>(),
  }));
  all.forEach(({ to }, firm) => to.forEach((amount, buyer) => all[buyer]!.from.set(firm, amount)));
  return all;
}

/** What is yet to come is no past. A meeting belongs to both sides, a no to who said it. */
function pastOf(past: readonly Past[], viewer: Viewer, now: number, places: Places): Grid<Past[]> {
  const grid: Grid<Past[]> = [];
  for (const one of [...past].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))) {
    const owners = one.kind === 'declined' ? (one.by === undefined ? [] : [one.by]) : [one.a, one.b];
    if (one.at > now || !maySee(viewer, one, owners)) continue;
    const [a, b] = [places.of(one.a), places.of(one.b)];
    const [there, back] = [rowOf(grid, a), rowOf(grid, b)];
    there.set(b, [...(there.get(b) ?? []), one]);
    back.set(a, [...(back.get(a) ?? []), one]);
  }
  return grid;
}
