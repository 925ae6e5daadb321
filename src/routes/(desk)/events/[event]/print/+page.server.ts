import { forumBook } from '#events/server';
import { desk } from '#accounts/server';
import { inNetwork } from '#platform/server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
  inNetwork(desk(locals), async (ctx) => {
    const { event, participants } = await forumBook(ctx, params.event);
    return {
      event: { id: event.id, name: event.name },
      firms: participants.map(({ id, name, town, lang }) => ({ id, name, town, lang })),
    };
  });
