import { fail, redirect } from '@sveltejs/kit';
import { desk } from '#accounts/server';
import { personName } from '#members';
import { historyOf, ownFields, personById, revertChange } from '#members/server';
import { inNetwork } from '#platform/server';
import { typedIn } from '../../../typed.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) =>
  inNetwork(desk(locals), async (ctx) => {
    const person = await personById(ctx, params.person);
    return {
      name: personName(person),
      personId: person.personId,
      fields: await ownFields(ctx, 'person', { retired: true }),
      ...(await historyOf(ctx, 'person', person.personId, url.searchParams.get('older'))),
      reverted: url.searchParams.get('done') === 'reverted',
      kept: url.searchParams.get('with')?.split(',') ?? [],
    };
  });

export const actions: Actions = {
  revert: async ({ request, locals, params }) => {
    const { change = '' } = typedIn(await request.formData());
    const reverted = await inNetwork(desk(locals), (ctx) => revertChange(ctx, change));
    if (!reverted.ok) return fail(409, { refusal: reverted.refusal });
    const { kept } = reverted.value;
    const met = kept.length > 0 ? `&with=${encodeURIComponent(kept.join(','))}` : '';
    redirect(303, `/members/people/${params.person}/history?done=reverted${met}`);
  },
};
