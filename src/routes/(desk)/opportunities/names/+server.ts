import { json } from '@sveltejs/kit';
import { desk } from '#accounts/server';
import { capabilityNames } from '#chain/server';
import { suggestFirms } from '#members/server';
import { inNetwork } from '#platform/server';
import type { RequestHandler } from './$types';

/** Names that fit what is being typed: `of=firm` or `of=capability`. */
export const GET: RequestHandler = async ({ locals, url }) => {
  const typed = (url.searchParams.get('q') ?? '').trim().slice(0, 100);
  const ofFirms = url.searchParams.get('of') === 'firm';
  const names = await inNetwork(desk(locals), async (ctx) => {
    if (typed === '') return [];
    return ofFirms ? (await suggestFirms(ctx, typed)).map(({ name }) => name) : capabilityNames(ctx, typed);
  });
  return json({ names }, { headers: { 'cache-control': 'private, no-store' } });
};
