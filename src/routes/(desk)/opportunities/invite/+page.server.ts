import { fail } from '@sveltejs/kit';
import { desk } from '#accounts/server';
import { firmsToInvite, inviteToSay, opportunityLinkFor, revokeOpportunityLinks } from '#chain/server';
import { permitEditing, tagList } from '#members/server';
import { inNetwork, isId, settings } from '#platform/server';
import type { Actions, PageServerLoad } from './$types';

export const csr = false;

/** `?firm=` (once or often): these alone; otherwise the firms found by name and tag, a page at a time. */
export const load: PageServerLoad = ({ locals, url }) =>
  inNetwork(desk(locals), async (ctx) => {
    permitEditing(ctx);
    const asked = url.searchParams.getAll('firm').filter(isId).slice(0, 500);
    const query = (url.searchParams.get('q') ?? '').trim().slice(0, 200);
    const tag = url.searchParams.get('tag');
    const after = url.searchParams.get('after');
    const before = url.searchParams.get('before');
    return {
      ...(await firmsToInvite(ctx, {
        firmIds: asked,
        query,
        tag: tag && isId(tag) ? tag : null,
        after,
        before,
      })),
      asked,
      query,
      tag,
      tags: (await tagList(ctx)).map(({ tagId, label }) => ({ value: tagId, label })),
    };
  });

const originOf = (url: URL) => settings().publicUrl ?? url.origin;

export const actions: Actions = {
  /** To all that are ticked. */
  send: async ({ request, locals, url }) => {
    const form = await request.formData();
    const firmIds = form.getAll('firm').map(String).filter(isId).slice(0, 500);
    const again = form.get('again') === 'yes';
    const invited = await inNetwork(desk(locals), async (ctx) =>
      inviteToSay(ctx, firmIds, { origin: originOf(url), again }),
    );
    return firmIds.length === 0 ? fail(400, { none: true, chosen: firmIds }) : { invited, chosen: firmIds };
  },
  show: async ({ request, locals, url }) => {
    const firmId = String((await request.formData()).get('one') ?? '');
    const shown = await inNetwork(desk(locals), (ctx) => opportunityLinkFor(ctx, firmId));
    if (!shown.ok) return fail(409, { refusal: shown.refusal });
    return { shown: { firmId, person: shown.value.person, link: `${originOf(url)}${shown.value.path}` } };
  },
  revoke: async ({ request, locals }) => {
    const firmId = String((await request.formData()).get('one') ?? '');
    const revoked = await inNetwork(desk(locals), (ctx) => revokeOpportunityLinks(ctx, firmId));
    return { revoked };
  },
};
