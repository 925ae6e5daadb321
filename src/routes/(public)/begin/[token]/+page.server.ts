import { fail } from '@sveltejs/kit';
import { readFounding } from '#accounts';
import { begin, beginningOpens } from '#accounts/server';
import { enter } from '../../../entering.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => ({
  opens: await beginningOpens(params.token, locals.now),
});

export const actions: Actions = {
  default: async (event) => {
    const typed = Object.fromEntries(
      [...(await event.request.formData())].map(([name, value]) => [name, String(value)]),
    );
    const wanted = readFounding(typed);
    if (!wanted.ok) return fail(400, { refusal: wanted.refusal, typed });
    const begun = await begin(event.params.token, wanted.value, event.locals.now);
    if (!begun.ok) return fail(410, { refusal: begun.refusal, typed });
    return enter(event, begun.value);
  },
};
