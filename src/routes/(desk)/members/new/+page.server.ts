import { fail, redirect } from '@sveltejs/kit';
import { desk } from '#accounts/server';
import { formValues } from '#members';
import { createFirm, ownFields, permitEditing, tagList } from '#members/server';
import { inNetwork } from '#platform/server';
import { refusalsOf, typedIn } from '../typed.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) =>
  inNetwork(desk(locals), async (ctx) => {
    permitEditing(ctx);
    const fields = await ownFields(ctx, 'firm');
    const name = (url.searchParams.get('name') ?? '').slice(0, 200);
    return {
      fields,
      values: formValues({ name, lang: ctx.lang }, 'firm', fields, ctx.lang),
      tags: (await tagList(ctx)).map((tag) => tag.label),
    };
  });

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const values = typedIn(await request.formData());
    const created = await inNetwork(desk(locals), (ctx) => createFirm(ctx, values));
    if (!created.ok) return fail(400, { refusals: refusalsOf(created.refusal), values });
    redirect(303, `/members/${created.value}?done=created`);
  },
};
