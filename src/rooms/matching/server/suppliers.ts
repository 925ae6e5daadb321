import { isNeed } from '#chain';
import type { Ctx } from '#platform/server';
import { ask, type Known } from './known.ts';
import {
  namedFirm,
  namesAtDesk,
  networkZone,
  toldPair,
  viewerAtDesk,
  type NamedFirm,
  type ToldPair,
} from './naming.ts';

/** A firm that could answer a need. */
export interface PossibleSupplier extends ToldPair {
  firm: NamedFirm;
}

/** Who could answer a need, the best first, with why and what speaks against; empty for an offer or a closed one. */
export async function suppliersFor(ctx: Ctx, opportunityId: string, most = 8): Promise<PossibleSupplier[]> {
  const zone = await networkZone(ctx);
  return ask(ctx, (known) => {
    const names = namesAtDesk(known, ctx.lang, zone);
    return known.pairs
      .suppliersFor(opportunityId, { as: viewerAtDesk(ctx), most })
      .map(({ firm, ...pair }) => ({ ...toldPair(known, pair, names), firm: namedFirm(known, firm) }));
  });
}

/** So many needs are asked about at once, the newest: a morning's work. */
const mostNeeds = 60;

/** Open needs by whether anybody in the network could answer them. */
export function needsByAnswer(known: Known): { answered: string[]; unanswered: string[] } {
  const made = known.computed.get('needs') as { answered: string[]; unanswered: string[] } | undefined;
  if (made) return made;
  const needs = [...known.opportunities.values()]
    .filter(({ kind }) => isNeed(kind))
    .sort((one, other) => other.enteredAt.getTime() - one.enteredAt.getTime())
    .slice(0, mostNeeds)
    .map(({ id }) => id);
  const has = (id: string) => known.pairs.suppliersFor(id, { most: 1, least: 'possible' }).length > 0;
  const answered = needs.filter(has);
  const unanswered = needs.filter((id) => !answered.includes(id));
  known.computed.set('needs', { answered, unanswered });
  return { answered, unanswered };
}
