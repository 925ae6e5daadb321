import type { Concepts } from '../words/concepts.ts';
import { conceptsOf } from '../words/concepts.ts';
import type { Firm, Held } from './firm.ts';
import type { Opportunity } from './opportunity.ts';
import type { Chain, World } from './world.ts';

/** A little chain and its firms, for tests. */
export const DAY = 86_400_000;
export const NOW = 20_000 * DAY;

/** Concepts by number, all of one weight or with their own. */
export function about(...ids: (number | [number, number])[]): Concepts {
  return conceptsOf(new Map(ids.map((id) => (typeof id === 'number' ? [id, 1] : id))));
}

/** Metal is cast, cast parts are machined, machined ones assembled. Casting takes moulds; machining takes tools. */
export const chain: Chain = {
  stages: [
    { id: 'm:metal', after: [] },
    { id: 'm:casting', after: ['m:metal'] },
    { id: 'm:machining', after: ['m:casting'] },
    { id: 'm:assembly', after: ['m:machining'] },
  ],
  capabilities: [
    { id: 'm:ingots', stage: 'm:metal', concepts: about(1), kind: 'material', within: null, needs: [] },
    { id: 'm:cast', stage: 'm:casting', concepts: about(2), kind: 'process', within: null, needs: [] },
    {
      id: 'm:die-cast',
      stage: 'm:casting',
      concepts: about([3, 2], [2, 1]),
      kind: 'process',
      within: 'm:cast',
      needs: ['m:ingots', 'm:moulds'],
    },
    { id: 'm:moulds', stage: 'm:machining', concepts: about(4), kind: 'product', within: null, needs: [] },
    {
      id: 'm:mill',
      stage: 'm:machining',
      concepts: about(5),
      kind: 'process',
      within: null,
      needs: ['m:cast'],
    },
    { id: 'm:turn', stage: 'm:machining', concepts: about(6), kind: 'process', within: null, needs: [] },
    { id: 'm:build', stage: 'm:assembly', concepts: about(7), kind: 'process', within: null, needs: [] },
    { id: 'm:iso', stage: 'm:assembly', concepts: about(8), kind: 'certification', within: null, needs: [] },
  ],
};

export function firmOf(id: string, firm: Partial<Firm> = {}): Firm {
  return { id, capabilities: [], positions: [], opportunities: [], ...firm };
}

export function held(id: string, more: Partial<Held> = {}): Held {
  return { id, evidence: 'confirmed', seen: 'members', ...more };
}

export function opportunityOf(id: string, more: Partial<Opportunity> = {}): Opportunity {
  return {
    id,
    kind: 'commercial-request',
    concepts: about(),
    capabilities: [],
    expires: null,
    seen: 'members',
    ...more,
  };
}

export function worldOf(firms: Firm[], more: Partial<World> = {}): World {
  return { chain, firms, supplies: [], past: [], apart: [], ...more };
}
