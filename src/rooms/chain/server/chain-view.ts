import { dayIn } from '#platform';
import { permit } from '#accounts/server';
import { audienceAtDesk, mayEditMembers } from '#members/server';
import type { Ctx } from '#platform/server';
import type { ChainOfNetwork } from '../chain.ts';
import { capabilityName, neighbourName, stageName } from '../chain-names.ts';
import type { ChainFacts } from '../findings-facts.ts';
import type { Naming } from '../findings-say.ts';
import { isNeed } from '../opportunity.ts';
import { titled } from '../picture-page.ts';
import { stagesStoodAt } from '../standing.ts';
import { readChain } from './chain.ts';
import {
  firmLines,
  opportunityLines,
  tieLines,
  type FirmLine,
  type OpportunityLine,
} from './chain-view-rows.ts';

/** A network's chain as whoever asks may see it: what the page, its table, its stages and its sheet are made from. */
export interface ChainView {
  chain: ChainOfNetwork;
  facts: ChainFacts;
  firms: ReadonlyMap<string, FirmLine>;
  opportunities: ReadonlyMap<string, OpportunityLine>;
  naming: Naming;
  /** Whether they may know the firm behind an opportunity that asks not to be named. */
  mayName(opportunity: OpportunityLine): boolean;
}

export async function chainView(ctx: Ctx): Promise<ChainView> {
  permit(ctx, 'read');
  const audience = audienceAtDesk(ctx);
  const chain = await readChain(ctx);
  const lines = await firmLines(ctx, audience);
  const ties = await tieLines(ctx, audience);
  const open = await opportunityLines(ctx, audience, dayIn(ctx.now, 'UTC'));
  const firms = new Map(lines.map((line) => [line.id, line]));
  const opportunities = new Map(open.map((one) => [one.id, one]));
  const mayName = ({ anonymous }: OpportunityLine) => !anonymous || mayEditMembers(ctx);
  return {
    chain,
    firms,
    opportunities,
    mayName,
    facts: {
      stages: chain.stages,
      capabilities: chain.capabilities,
      firms: lines.map((line) => ({
        id: line.id,
        stages: standsAt(chain, line),
        capabilities: line.capabilities.map(({ capability }) => capability),
        neighbours: line.neighbours,
      })),
      ties,
      opportunities: open.map(({ id, firm, kind, capabilities }) => ({
        id,
        firm,
        need: isNeed(kind),
        capabilities,
      })),
    },
    naming: namingOf(ctx, chain, firms, opportunities, mayName),
  };
}

/** Where somebody placed it; a firm nobody placed stands where what it does is done. */
export const standsAt = (chain: ChainOfNetwork, { positions, capabilities }: FirmLine): string[] =>
  positions.length > 0 ? positions.map(({ stage }) => stage) : stagesStoodAt(chain, [], capabilities);

function namingOf(
  { lang }: Ctx,
  chain: ChainOfNetwork,
  firms: ReadonlyMap<string, FirmLine>,
  opportunities: ReadonlyMap<string, OpportunityLine>,
  mayName: ChainView['mayName'],
): Naming {
  const firm = (id: string) => firms.get(id)?.name ?? '';
  return {
    lang,
    firm,
    stage: (id) => titled(stageName(chain, id, lang)),
    capability: (id) => capabilityName(chain, id, lang),
    neighbour: (id) => neighbourName(chain, id, lang),
    stageOf: (id) => chain.known.capabilities.get(id)?.stage,
    opportunity: (id) => {
      const found = opportunities.get(id);
      if (!found) return { title: '', firm: null };
      return { title: found.title, firm: mayName(found) ? firm(found.firm) : null };
    },
  };
}
