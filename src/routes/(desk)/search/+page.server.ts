import { desk } from '#accounts/server';
import { embedQuestion, firmsCalled, searchByMeaning } from '#matching/server';
import { inNetwork } from '#platform/server';
import type { PageServerLoad } from './$types';

/** HTML alone: a question is an address. */
export const csr = false;

export const load: PageServerLoad = async ({ locals, url }) => {
  const question = (url.searchParams.get('q') ?? '').trim().slice(0, 300);
  const who = desk(locals);
  const vector = await embedQuestion(question);
  return inNetwork(who, async (ctx) => ({
    question,
    called: question ? await firmsCalled(ctx, question) : [],
    found: question ? await searchByMeaning(ctx, question, vector) : null,
  }));
};
