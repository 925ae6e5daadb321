import { readStagePage } from '#chain/server';
import { desk } from '#accounts/server';
import { inNetwork } from '#platform/server';
import type { PageServerLoad } from './$types';

export const csr = false;

/** One stage; with another in `with`, also who of the two could meet. */
export const load: PageServerLoad = ({ locals, params, url }) =>
  inNetwork(desk(locals), (ctx) => readStagePage(ctx, params.stage, url.searchParams.get('with')));
