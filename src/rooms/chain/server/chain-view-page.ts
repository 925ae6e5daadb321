import { mayEditMembers } from '#members/server';
import type { Ctx } from '#platform/server';
import type { PictureFilter } from '../picture-lit.ts';
import { chainPage, type ChainPage } from '../picture-page.ts';
import { chainPageWords } from '../words/chain-page.ts';
import { chainView } from './chain-view.ts';

/** What a page at a desk is wide. */
const desk = 1180;

export async function readChainPage(
  ctx: Ctx,
  filter: PictureFilter,
): Promise<{ page: ChainPage; firmName: string; isReader: boolean }> {
  const view = await chainView(ctx);
  return {
    page: chainPage(view, filter, { says: chainPageWords[ctx.lang].says, width: desk }),
    firmName: filter.firm === null ? '' : view.naming.firm(filter.firm),
    isReader: !mayEditMembers(ctx),
  };
}
