import { may } from '#accounts';
import { desk, seated } from '#accounts/server';
import { inNetwork } from '#platform/server';
import { listIntroductions } from '#relations/server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) =>
  inNetwork(desk(locals), async (ctx) => {
    const all = await listIntroductions(ctx);
    return {
      waiting: all.filter((one) => one.state === 'asked'),
      agreed: all.filter((one) => one.state === 'agreed'),
      settled: all.filter((one) => one.state !== 'asked' && one.state !== 'agreed'),
      zone: seated(locals).here.zone,
      mayAsk: may(ctx.role, 'run-events'),
    };
  });
