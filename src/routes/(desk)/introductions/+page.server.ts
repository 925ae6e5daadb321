import { may } from '#accounts';
import { desk } from '#accounts/server';
import { inNetwork } from '#platform/server';
import { listIntroductions } from '#relations/server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) =>
  inNetwork(desk(locals), async (ctx) => {
    const all = await listIntroductions(ctx);
    const network = await ctx.db.selectFrom('network').select('zone').executeTakeFirstOrThrow();
    return {
      waiting: all.filter((one) => one.state === 'asked'),
      agreed: all.filter((one) => one.state === 'agreed'),
      settled: all.filter((one) => one.state !== 'asked' && one.state !== 'agreed'),
      zone: network.zone,
      mayAsk: may(ctx.role, 'run-events'),
    };
  });
