import { forumHistory, historyPage } from '#events/server';
import { desk } from '#accounts/server';
import { inNetwork, isId } from '#platform/server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) =>
  inNetwork(desk(locals), async (ctx) => {
    const before = url.searchParams.get('before');
    const entries = await forumHistory(ctx, params.event, before && isId(before) ? before : null);
    return { entries, older: entries.length === historyPage ? (entries.at(-1)?.id ?? null) : null };
  });
