import { may } from '#accounts';
import { desk } from '#accounts/server';
import { forumCounts, readForum, readSlots } from '#events/server';
import { inNetwork } from '#platform/server';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals, params }) =>
  inNetwork(desk(locals), async (ctx) => {
    const forum = await readForum(ctx, params.event);
    const slots = await readSlots(ctx, forum.id);
    return {
      forum,
      first: slots[0]?.startsAt ?? ctx.now,
      last: slots.at(-1)?.endsAt ?? ctx.now,
      counts: await forumCounts(ctx, forum.id),
      /** Whether this person may change things here: the role reaches, and the forum is not over. */
      mayChange: may(ctx.role, 'run-events') && forum.state !== 'over',
      mayRun: may(ctx.role, 'run-events'),
    };
  });
