import { fail, redirect } from '@sveltejs/kit';
import { desk } from '#accounts/server';
import { formValues } from '#members';
import { addMandate, createPerson, firmById, ownFields, permitEditing } from '#members/server';
import { inNetwork } from '#platform/server';
import { refusalsOf, typedIn } from '../../typed.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) =>
  inNetwork(desk(locals), async (ctx) => {
    permitEditing(ctx);
    const fields = await ownFields(ctx, 'person');
    const firmId = url.searchParams.get('firm');
    const firm = firmId ? await firmById(ctx, firmId) : null;
    return {
      fields,
      firm: firm && { firmId: firm.firmId, name: firm.name },
      values: formValues({ lang: firm?.lang ?? ctx.lang }, 'person', fields, ctx.lang),
    };
  });

/** A person, and the mandate they come with: both or neither. */
export const actions: Actions = {
  default: async ({ request, locals }) => {
    const values = typedIn(await request.formData());
    const { firm_id: firmId = '', role = '', since = '' } = values;
    const who = desk(locals);
    const refusal = await inNetwork(who, async (ctx) => {
      const person = await createPerson(ctx, values);
      if (!person.ok) return { refusals: refusalsOf(person.refusal), values };
      if (firmId === '') return { at: `/members/people/${person.value}` };
      const mandate = await addMandate(ctx, { personId: person.value, firmId, role, since, until: '' });
      if (!mandate.ok) throw new Refused(refusalsOf(mandate.refusal));
      return { at: `/members/${firmId}?done=settled` };
    }).catch((error: unknown) => {
      if (error instanceof Refused) return { refusals: error.refusals, values };
      throw error;
    });
    if ('at' in refusal && refusal.at) redirect(303, refusal.at);
    return fail(400, { refusals: refusal.refusals ?? [], values });
  },
};

/** Thrown to undo the transaction: the person is not kept without the mandate. */
class Refused extends Error {
  readonly refusals: ReturnType<typeof refusalsOf>;
  constructor(refusals: ReturnType<typeof refusalsOf>) {
    super('mandate refused');
    this.refusals = refusals;
  }
}
