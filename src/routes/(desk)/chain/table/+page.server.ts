import { readPictureFilter } from '#chain';
import { readChainTable } from '#chain/server';
import { desk } from '#accounts/server';
import { inNetwork } from '#platform/server';
import type { PageServerLoad } from './$types';

export const csr = false;

export const load: PageServerLoad = ({ locals, url }) =>
  inNetwork(desk(locals), (ctx) => readChainTable(ctx, readPictureFilter(url.searchParams).pack));
