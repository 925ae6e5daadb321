import { may } from '#accounts';
import { desk } from '#accounts/server';
import { dayIn } from '#platform';
import { inNetwork } from '#platform/server';
import { listForums } from '#events/server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) =>
  inNetwork(desk(locals), async (ctx) => {
    const forums = await listForums(ctx);
    const isPast = ({ lastDay, zone }: { lastDay: string; zone: string }) => lastDay < dayIn(ctx.now, zone);
    return {
      coming: forums.filter((forum) => !isPast(forum)).reverse(),
      past: forums.filter(isPast),
      mayRun: may(ctx.role, 'run-events'),
    };
  });
