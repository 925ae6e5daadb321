import type { Audience, Viewer } from './audience.ts';
import type { ChainMap } from './chain-map.ts';
import type { Firm } from './firm.ts';
import type { Places } from './places.ts';
import { type Standing, standingOf } from './standing.ts';

/** Firms made ready once for each audience, and once more for their own people. */
export interface Standings {
  /** Undefined for a firm that isn't there. */
  of(firm: string, viewer: Viewer): Standing | undefined;
  forget(firm: string): void;
}

export function standingsOf(
  map: ChainMap,
  now: number,
  firmAt: (id: string) => Firm | undefined,
  places: Places,
): Standings {
  const kept = new Map<Audience | 'own', Map<string, Standing>>();
  return {
    of(id, { audience, firm: own }) {
      const side = own === id ? 'own' : audience;
      let ready = kept.get(side);
      if (!ready) kept.set(side, (ready = new Map()));
      let standing = ready.get(id);
      if (standing) return standing;
      const firm = firmAt(id);
      if (!firm) return undefined;
      // A firm's own people see all its facts, whatever their audience.
      const viewer: Viewer = side === 'own' ? { audience: 'animator' } : { audience };
      ready.set(id, (standing = standingOf(firm, places.of(id), map, viewer, now)));
      return standing;
    },
    forget: (id) => kept.forEach((ready) => ready.delete(id)),
  };
}
