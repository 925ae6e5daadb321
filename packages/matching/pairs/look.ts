import { maySee, type Viewer } from './audience.ts';
import type { ChainMap } from './chain-map.ts';
import { reachOf } from './paths.ts';
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
  past(a: string, b: string): readonly Past[];
  likeness(opportunity: string, firm: string): Likeness | undefined;
  /** Amount of paths of three from one to the other. */
  reach(supplier: string, buyer: string): number;
}

/** What lies between firms, and changes seldom. */
export type Between = Pick<World, 'supplies' | 'past' | 'likeness'>;

export function lookOf(
  viewer: Viewer,
  map: ChainMap,
  now: number,
  standings: Standings,
  between: Between,
): Look {
  const reaches = new Map<string, Map<string, number>>();
  const ties = tiesOf(between.supplies, viewer);
  const past = pastOf(between.past, viewer, now);
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
    past: (a, b) => past.get(a)?.get(b) ?? NOTHING,
    likeness: (opportunity, firm) =>
      likeness.size === 0 ? undefined : likeness.get(`${opportunity} ${firm}`),
    reach(supplier, buyer) {
      let reach = reaches.get(supplier);
      if (!reach) reaches.set(supplier, (reach = reachOf(supplier, ties)));
      return reach.get(buyer) ?? 0;
    },
  };
}

const NOTHING: readonly Past[] = [];

/** What is yet to come is no past. A meeting belongs to both sides, a no to who said it. */
function pastOf(past: readonly Past[], viewer: Viewer, now: number): Map<string, Map<string, Past[]>> {
  const of = new Map<string, Map<string, Past[]>>();
  for (const one of [...past].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))) {
    const owners = one.kind === 'declined' ? (one.by === undefined ? [] : [one.by]) : [one.a, one.b];
    if (one.at > now || !maySee(viewer, one, owners)) continue;
    for (const [a, b] of [
      [one.a, one.b],
      [one.b, one.a],
    ] as const) {
      const row = of.get(a) ?? new Map<string, Past[]>();
      of.set(a, row.set(b, [...(row.get(b) ?? []), one]));
    }
  }
  return of;
}
