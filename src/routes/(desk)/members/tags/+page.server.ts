import { fail, redirect } from '@sveltejs/kit';
import { desk } from '#accounts/server';
import { mayEditMembers, removeTag, renameTag, tagCounts } from '#members/server';
import { inNetwork, isId, notFound } from '#platform/server';
import { typedIn } from '../typed.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) =>
  inNetwork(desk(locals), async (ctx) => ({
    tags: await tagCounts(ctx),
    mayEdit: mayEditMembers(ctx),
    renamed: url.searchParams.get('done') === 'renamed',
    removed: url.searchParams.get('removed'),
  }));

export const actions: Actions = {
  rename: async ({ request, locals }) => {
    const { tag = '', label = '' } = typedIn(await request.formData());
    if (!isId(tag)) notFound('tag');
    const renamed = await inNetwork(desk(locals), (ctx) => renameTag(ctx, tag, label));
    if (!renamed.ok) return fail(400, { refusal: renamed.refusal, tag, label });
    redirect(303, '/members/tags?done=renamed');
  },
  remove: async ({ request, locals }) => {
    const { tag = '', label = '' } = typedIn(await request.formData());
    if (!isId(tag)) notFound('tag');
    await inNetwork(desk(locals), (ctx) => removeTag(ctx, tag));
    redirect(303, `/members/tags?removed=${encodeURIComponent(label.slice(0, 200))}`);
  },
};
