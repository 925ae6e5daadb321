import { fail, redirect } from '@sveltejs/kit';
import { desk } from '#accounts/server';
import { addDays, typedOne, usualDays } from '#chain';
import { enterOpportunity, firmTyped, namedCapabilities, peopleServing } from '#chain/server';
import { firmById, permitEditing } from '#members/server';
import { inNetwork, isId, newId } from '#platform/server';
import { formOf, proposing, refusalsOf, typedIn, withWord } from '../form.ts';
import type { Actions, PageServerLoad } from './$types';

export const csr = false;

/** `?firm=`: written down for that one; without it the form asks for its name. */
export const load: PageServerLoad = ({ locals, url }) =>
  inNetwork(desk(locals), async (ctx) => {
    permitEditing(ctx);
    const asked = url.searchParams.get('firm');
    const firm = asked ? await firmById(ctx, asked) : null;
    const form = await formOf(ctx, {});
    return {
      ...form,
      once: newId(),
      firm: firm && { firmId: firm.firmId, name: firm.name },
      people: firm ? await peopleServing(ctx, firm.firmId) : [],
      usual: addDays(form.today, usualDays),
    };
  });

export const actions: Actions = {
  propose: proposing,
  save: async ({ request, locals }) => {
    const sent = await typedIn(request);
    const made = await inNetwork(desk(locals), async (ctx) => {
      permitEditing(ctx);
      const { typed, refusal } = await withWord(ctx, sent);
      const back = { typed, ticked: await namedCapabilities(ctx, typed['capability'] ?? []) };
      if (refusal) return { ok: false as const, refusal, back };
      const chosen = typedOne(typed, 'firmId');
      const firm = isId(chosen)
        ? { ok: true as const, value: chosen }
        : await firmTyped(ctx, typedOne(typed, 'firm'));
      if (!firm.ok) return { ...firm, back };
      const person = typedOne(typed, 'person');
      const entered = await enterOpportunity(
        ctx,
        {
          firmId: firm.value,
          personId: isId(person) ? person : null,
          how: typedOne(typed, 'how') === 'desk' ? 'desk' : 'telephone',
          once: typedOne(typed, 'once'),
        },
        typed,
      );
      return entered.ok ? entered : { ...entered, back };
    });
    if (!made.ok)
      return fail(400, { refusals: refusalsOf(made.refusal), proposed: [], read: false, ...made.back });
    redirect(303, `/opportunities/${made.value}?done=entered`);
  },
};
