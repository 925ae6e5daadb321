import { desk, outboxOf } from '#accounts/server';
import { inNetwork, settings } from '#platform/server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const typed = new Date(url.searchParams.get('before') ?? '');
  const before = Number.isNaN(typed.getTime()) ? undefined : typed;
  return {
    mails: await inNetwork(desk(locals), (ctx) => outboxOf(ctx, before)),
    goesOut: settings().smtpUrl !== undefined,
  };
};
