import { desk } from '#accounts/server';
import { firmsCalled, searchByMeaning } from '#matching/server';
import { inNetwork } from '#platform/server';
import type { PageServerLoad } from './$types';

/** HTML alone: a question is an address. */
export const csr = false;

export const load: PageServerLoad = ({ locals, url }) => {
  const question = (url.searchParams.get('q') ?? '').trim().slice(0, 300);
  return inNetwork(desk(locals), async (ctx) => ({
    question,
    called: question ? await firmsCalled(ctx, question) : [],
    found: question ? await searchByMeaning(ctx, question) : null,
  }));
};
