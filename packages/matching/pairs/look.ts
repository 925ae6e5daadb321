import { maySee, type Viewer } from './audience.ts';
import type { ChainMap } from './chain-map.ts';
import { type Memories, memoriesOf } from './memories.ts';
import type { Places } from './places.ts';
import type { Standing } from './standing.ts';
import type { Standings } from './standings.ts';
import { type Ties, tiesOf } from './ties.ts';
import type { Likeness, World } from './world.ts';

/**
 * The world as one viewer sees it. Every ground asks here, and here only: what the viewer may not see can't leak into
 * a reason, a grade or an order, because it is not there.
 */
export interface Look {
  viewer: Viewer;
  map: ChainMap;
  now: number;
  ties: Ties;
  memories: Memories;
  /** Undefined for a firm that isn't there. */
  standing(firm: string): Standing | undefined;
  likeness(opportunity: string, firm: string): Likeness | undefined;
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
  return {
    viewer,
    map,
    now,
    ties: tiesOf(between.supplies, viewer, places),
    memories: memoriesOf(between.past, viewer, now, places),
    standing: (id) => standings.of(id, viewer),
    likeness: likenessOf(between.likeness ?? [], viewer),
  };
}

/** Of several about one need and one firm the nearest. */
export function likenessOf(likeness: readonly Likeness[], viewer: Viewer): Look['likeness'] {
  const nearest = new Map<string, Likeness>();
  for (const one of likeness) {
    const key = `${one.opportunity} ${one.firm}`;
    if (maySee(viewer, one) && one.nearness > (nearest.get(key)?.nearness ?? 0)) nearest.set(key, one);
  }
  return (opportunity, firm) => (nearest.size === 0 ? undefined : nearest.get(`${opportunity} ${firm}`));
}
