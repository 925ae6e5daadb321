import { readPictureFilter } from '#chain';
import { readChainPage } from '#chain/server';
import { desk } from '#accounts/server';
import { inNetwork } from '#platform/server';
import type { PageServerLoad } from './$types';

// The page is HTML; its one small script is the picture's own.
export const csr = false;

export const load: PageServerLoad = ({ locals, url }) =>
  inNetwork(desk(locals), async (ctx) => {
    const filter = readPictureFilter(url.searchParams);
    return { filter, ...(await readChainPage(ctx, filter)) };
  });
