import { fail, redirect } from '@sveltejs/kit';
import { desk } from '#accounts/server';
import { addField, changeField, mayEditMembers, ownFields, retireField } from '#members/server';
import { inNetwork, isId, notFound } from '#platform/server';
import { typedIn } from '../typed.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) =>
  inNetwork(desk(locals), async (ctx) => ({
    fields: await ownFields(ctx, undefined, { retired: true }),
    mayEdit: mayEditMembers(ctx),
    done: url.searchParams.get('done'),
  }));

export const actions: Actions = {
  add: async ({ request, locals }) => {
    const typed = typedIn(await request.formData());
    const { noun = '', it = '', en = '', kind = '', choices = '', visibility = '' } = typed;
    const wanted = { noun, it, en, kind, choices, visibility };
    const added = await inNetwork(desk(locals), (ctx) => addField(ctx, wanted));
    if (!added.ok) return fail(400, { refusal: added.refusal, typed: wanted, field: null });
    redirect(303, '/members/fields?done=added');
  },
  change: async ({ request, locals }) => {
    const { field = '', it = '', en = '', choices = '', visibility = '' } = typedIn(await request.formData());
    if (!isId(field)) notFound('field');
    const wanted = { it, en, choices, visibility };
    const changed = await inNetwork(desk(locals), (ctx) => changeField(ctx, field, wanted));
    if (!changed.ok) return fail(400, { refusal: changed.refusal, typed: null, field });
    redirect(303, '/members/fields?done=changed');
  },
  retire: async ({ request, locals }) => {
    const { field = '', retired = '' } = typedIn(await request.formData());
    if (!isId(field)) notFound('field');
    await inNetwork(desk(locals), (ctx) => retireField(ctx, field, retired === 'yes'));
    redirect(303, '/members/fields?done=changed');
  },
};
