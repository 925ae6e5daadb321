import { fail } from '@sveltejs/kit';
import { acceptLink, linkHolder } from '#accounts/server';
import { enter } from '../../../../entering.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => ({
  holder: await linkHolder(params.token, locals.now),
});

export const actions: Actions = {
  default: async (event) => {
    const opened = await acceptLink(event.params.token, event.locals.now);
    if (!opened.ok) return fail(410, { code: opened.refusal.code });
    return enter(event, opened.value);
  },
};
