import { may } from '#accounts';
import { mayEditMembers } from '#members/server';
import { notFound, type Ctx } from '#platform/server';
import type { Evidence } from '../standing.ts';
import { stagePage, type StagePage } from '../findings-stage.ts';
import { chainTable, type ChainTable } from '../findings-table.ts';
import type { OpportunityKind } from '../opportunity.ts';
import { withoutNames } from '../opportunity-names.ts';
import { titled } from '../picture-page.ts';
import { chainPageWords } from '../words/chain-page.ts';
import { chainView } from './chain-view.ts';
import { namingOf } from './opportunity-reading.ts';

export interface ShownOpportunity {
  id: string;
  title: string;
  kind: OpportunityKind;
  /** Null where the firm asks not to be named and the reader may not know it. */
  firm: { id: string; name: string } | null;
  until: string;
}

export interface StageView {
  page: StagePage;
  /** How it is known that a firm stands there; those not named here stand there by what they do. */
  evidence: Record<string, Evidence>;
  offers: ShownOpportunity[];
  needs: ShownOpportunity[];
  about: string;
  mayEdit: boolean;
  mayIntroduce: boolean;
}

export async function readStagePage(ctx: Ctx, stage: string, beside: string | null): Promise<StageView> {
  const view = await chainView(ctx);
  const known = view.chain.known.stages.get(stage);
  if (!known) notFound('stage');
  const page = stagePage(view, stage, beside, chainPageWords[ctx.lang].says);
  // Of a pack that is not in use a stage is only shown where somebody stands.
  if (page.firms.length === 0 && !view.chain.stages.some(({ id }) => id === stage)) notFound('stage');
  const shown = (ids: readonly string[]): Promise<ShownOpportunity[]> =>
    Promise.all(
      ids.map(async (id) => {
        const { firm: firmId, title, kind, expiresOn, ...one } = view.opportunities.get(id)!;
        const named = view.mayName({ firm: firmId, title, kind, expiresOn, ...one });
        const firm = named ? { id: firmId, name: view.naming.firm(firmId) } : null;
        const read = named ? title : withoutNames(title, await namingOf(ctx, firmId));
        return { id, title: read, kind, firm, until: expiresOn };
      }),
    );
  const evidence = page.firms.flatMap(({ id }) => {
    const position = view.firms.get(id)!.positions.find((one) => one.stage === stage);
    return position ? [[id, position.evidence] as const] : [];
  });
  return {
    page,
    evidence: Object.fromEntries(evidence),
    offers: await shown(page.offers),
    needs: await shown(page.needs),
    about: known.about[ctx.lang],
    mayEdit: mayEditMembers(ctx),
    mayIntroduce: may(ctx.role, 'run-events'),
  };
}

export async function readChainTable(
  ctx: Ctx,
  pack: string | null,
): Promise<{ table: ChainTable; packs: { id: string; label: string; current: boolean }[] }> {
  const view = await chainView(ctx);
  const table = chainTable(view, pack, chainPageWords[ctx.lang].says);
  return {
    table,
    packs: view.chain.packs
      .filter(({ id }) => id !== 'own')
      .map(({ id, labels }) => ({ id, label: titled(labels[ctx.lang]), current: id === table.pack })),
  };
}
