import { fail, redirect } from '@sveltejs/kit';
import { readForumForm, type ForumDetails } from '#events';
import { changeForum, countTables, readForum, type Forum } from '#events/server';
import { desk, permit } from '#accounts/server';
import { inNetwork, type Ctx } from '#platform/server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
  inNetwork(desk(locals), async (ctx) => {
    permit(ctx, 'run-events');
    const forum = await readForum(ctx, params.event);
    return {
      value: await detailsOf(ctx, forum),
      version: forum.version,
      zones: Intl.supportedValuesOf('timeZone'),
    };
  });

async function detailsOf(ctx: Ctx, { id, name, place, zone, plan }: Forum): Promise<ForumDetails> {
  return { name, place, zone, plan, tables: await countTables(ctx, id) };
}

export const actions: Actions = {
  preview: async ({ request }) => ({ typed: readForumForm(await request.formData()) }),
  save: async ({ request, locals, params }) => {
    const fields = await request.formData();
    const typed = readForumForm(fields);
    const saved = await inNetwork(desk(locals), (ctx) =>
      changeForum(ctx, params.event, Number(fields.get('version')), typed),
    );
    if (!saved.ok) return fail(409, { refusal: saved.refusal, typed });
    redirect(303, `/events/${params.event}`);
  },
};
