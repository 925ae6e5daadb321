import { fail, redirect } from '@sveltejs/kit';
import { eventsWords, readForumForm, usualPlan, usualTables, type ForumDetails } from '#events';
import { createForum } from '#events/server';
import { desk, permit, seated } from '#accounts/server';
import { dayIn } from '#platform';
import { inNetwork } from '#platform/server';
import type { Actions, PageServerLoad } from './$types';

const month = 30 * 86_400_000;

export const load: PageServerLoad = ({ locals }) => {
  permit(desk(locals), 'run-events');
  const { here } = seated(locals);
  const day = dayIn(new Date(locals.now.getTime() + month), here.zone);
  const value: ForumDetails = {
    name: '',
    place: '',
    zone: here.zone,
    plan: usualPlan(day, eventsWords[locals.lang].forum.lunch),
    tables: usualTables,
  };
  return { value, zones: Intl.supportedValuesOf('timeZone') };
};

export const actions: Actions = {
  preview: async ({ request }) => ({ typed: readForumForm(await request.formData()) }),
  create: async ({ request, locals }) => {
    const typed = readForumForm(await request.formData());
    const made = await inNetwork(desk(locals), (ctx) => createForum(ctx, typed));
    if (!made.ok) return fail(400, { refusal: made.refusal, typed });
    redirect(303, `/events/${made.value}`);
  },
};
