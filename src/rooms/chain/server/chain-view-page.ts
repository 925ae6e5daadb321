import type { Lang } from '#platform';
import { mayEditMembers } from '#members/server';
import { inNetwork, type Ctx, type Who } from '#platform/server';
import type { PictureFilter } from '../picture-lit.ts';
import { chainPage, type ChainPage } from '../picture-page.ts';
import { chainPageWords } from '../words/chain-page.ts';
import { chainPdf } from './chain-view-print.ts';
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

/** The same on paper. What is read is read in one transaction; the setting, which takes longer, holds nothing open. */
export async function printChain(
  who: Who & { lang: Lang },
  filter: PictureFilter,
  wish: { network: string; zone: string; paper: 'a3' | 'a4' },
): Promise<Uint8Array> {
  const at = who.now ?? new Date();
  const view = await inNetwork(who, chainView);
  const { says } = chainPageWords[who.lang];
  return chainPdf((width) => chainPage(view, filter, { says, width }), {
    ...wish,
    lang: who.lang,
    at,
    day: at.toLocaleDateString(who.lang === 'it' ? 'it-IT' : 'en-GB', {
      dateStyle: 'long',
      timeZone: wish.zone,
    }),
  });
}
