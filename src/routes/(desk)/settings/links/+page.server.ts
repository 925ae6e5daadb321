import { desk, linksOf, permit, revokeCapability } from '#accounts/server';
import { namesOfPeople } from '#members/server';
import { inNetwork, isId, notFound } from '#platform/server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) =>
  inNetwork(desk(locals), async (ctx) => {
    const links = await linksOf(ctx);
    const names = await namesOfPeople(
      ctx,
      links.map((link) => link.personId),
    );
    return {
      links: links.map(({ personId, ...link }) => ({
        ...link,
        person: names.get(personId) ?? '',
        state: link.revokedAt ? 'revoked' : link.expiresAt <= ctx.now ? 'over' : 'open',
      })),
    };
  });

export const actions: Actions = {
  revoke: async ({ request, locals }) => {
    const who = desk(locals);
    const id = String((await request.formData()).get('link') ?? '');
    if (!isId(id)) notFound('link');
    await inNetwork(who, async (ctx) => {
      permit(ctx, 'run-events');
      if (!(await revokeCapability(ctx, id))) notFound('link');
    });
  },
};
