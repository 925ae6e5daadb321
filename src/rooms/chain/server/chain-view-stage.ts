import { may } from '#accounts';
import { mayEditMembers } from '#members/server';
import { notFound, type Ctx } from '#platform/server';
import type { Evidence } from '../standing.ts';
import { stagePage, type StagePage } from '../findings-stage.ts';
import { chainTable, type ChainTable } from '../findings-table.ts';
import type { OpportunityKind } from '../opportunity.ts';
import { titled } from '../picture-page.ts';
import { chainPageWords } from '../words/chain-page.ts';
import { chainView } from './chain-view.ts';

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
  const shown = (ids: readonly string[]): ShownOpportunity[] =>
    ids.map((id) => {
      const one = view.opportunities.get(id)!;
      const firm = view.mayName(one) ? { id: one.firm, name: view.naming.firm(one.firm) } : null;
      return { id, title: one.title, kind: one.kind, firm, until: one.expiresOn };
    });
  const evidence = page.firms.flatMap(({ id }) => {
    const position = view.firms.get(id)!.positions.find((one) => one.stage === stage);
    return position ? [[id, position.evidence] as const] : [];
  });
  return {
    page,
    evidence: Object.fromEntries(evidence),
    offers: shown(page.offers),
    needs: shown(page.needs),
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
