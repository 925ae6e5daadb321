import { fail, redirect } from '@sveltejs/kit';
import { desk } from '#accounts/server';
import type { OpportunityTerms, TypedOpportunity } from '#chain';
import { correctOpportunity, namedCapabilities, opportunityById } from '#chain/server';
import { permitEditing } from '#members/server';
import { inNetwork } from '#platform/server';
import { formOf, proposing, refusalsOf, typedIn, withWord } from '../../form.ts';
import type { Actions, PageServerLoad } from './$types';

export const csr = false;

export const load: PageServerLoad = ({ locals, params }) =>
  inNetwork(desk(locals), async (ctx) => {
    permitEditing(ctx);
    const one = await opportunityById(ctx, params.opportunity);
    const typed = typedOf(one.terms);
    return { id: one.id, title: one.terms.title, version: one.version, typed, ...(await formOf(ctx, typed)) };
  });

const typedOf = (terms: OpportunityTerms): TypedOpportunity => ({
  kind: [terms.kind],
  title: [terms.title],
  text: [terms.text],
  quantity: [String(terms.quantity ?? '')],
  until: [terms.expiresOn],
  lang: [terms.lang],
  visibility: [terms.visibility],
  anonymous: [terms.anonymous ? 'yes' : ''],
  capability: terms.capabilities,
  certification: terms.certifications,
  market: terms.markets,
});

export const actions: Actions = {
  propose: proposing,
  save: async ({ request, locals, params }) => {
    const sent = await typedIn(request);
    const saved = await inNetwork(desk(locals), async (ctx) => {
      permitEditing(ctx);
      const { typed, refusal } = await withWord(ctx, sent);
      const back = { typed, ticked: await namedCapabilities(ctx, typed['capability'] ?? []) };
      if (refusal) return { ok: false as const, refusal, back };
      const corrected = await correctOpportunity(ctx, params.opportunity, typed);
      return corrected.ok ? corrected : { ...corrected, back };
    });
    if (!saved.ok)
      return fail(400, { refusals: refusalsOf(saved.refusal), proposed: [], read: false, ...saved.back });
    redirect(303, `/opportunities/${params.opportunity}?done=saved`);
  },
};
