import { fail, redirect } from '@sveltejs/kit';
import { desk, seated } from '#accounts/server';
import { countProposals, opportunitiesOfFirm, opportunityLinks, standingShown } from '#chain/server';
import { dayIn } from '#platform';
import { keptApart } from '#matching/server';
import {
  archiveFirm,
  firmById,
  mandatesOf,
  mayEditMembers,
  notesOn,
  ownFields,
  restoreFirm,
  retractNote,
  settleMandate,
  writeNote,
} from '#members/server';
import { inNetwork, type Ctx } from '#platform/server';
import { typedIn } from '../typed.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) =>
  inNetwork(desk(locals), async (ctx) => {
    const firm = await firmById(ctx, params.firm);
    return {
      firm,
      fields: await ownFields(ctx, 'firm'),
      mandates: await mandatesOf(ctx, { firmId: firm.firmId }),
      notes: await notesOn(ctx, 'firm', firm.firmId),
      standing: await standingShown(ctx, firm.firmId),
      waiting: mayEditMembers(ctx) ? await countProposals(ctx, firm.firmId) : 0,
      opportunities: await opportunitiesOfFirm(ctx, firm.firmId),
      link: mayEditMembers(ctx) ? await openLinkOf(ctx, firm.firmId) : null,
      mergedInto: firm.mergedInto ? await firmById(ctx, firm.mergedInto) : null,
      mayEdit: mayEditMembers(ctx),
      apart: mayEditMembers(ctx) ? await keptApart(ctx, firm.firmId) : [],
      today: dayIn(ctx.now, seated(locals).here.zone),
      done: url.searchParams.get('done'),
      with: url.searchParams.get('with')?.split(',') ?? [],
    };
  });

/** The newest link by which somebody of the firm says what it offers and needs. */
async function openLinkOf(ctx: Ctx, firmId: string) {
  const links = await opportunityLinks(ctx, [firmId]);
  return links.find(({ state }) => state === 'open') ?? null;
}

export const actions: Actions = {
  archive: async ({ locals, params }) => {
    const moved = await inNetwork(desk(locals), (ctx) => archiveFirm(ctx, params.firm));
    if (!moved.ok) return fail(409, { refusal: moved.refusal });
    redirect(303, `/members/${params.firm}?done=archived`);
  },
  restore: async ({ locals, params }) => {
    const moved = await inNetwork(desk(locals), (ctx) => restoreFirm(ctx, params.firm));
    if (!moved.ok) return fail(409, { refusal: moved.refusal });
    redirect(303, `/members/${params.firm}?done=restored`);
  },
  note: async ({ request, locals, params }) => {
    const { text = '', visibility = '' } = typedIn(await request.formData());
    const on = { noun: 'firm' as const, nounId: params.firm };
    const kept = await inNetwork(desk(locals), (ctx) => writeNote(ctx, on, { text, visibility }));
    if (!kept.ok) return fail(400, { refusal: kept.refusal, text });
    redirect(303, `/members/${params.firm}?done=noted#notes`);
  },
  retract: async ({ request, locals, params }) => {
    const { note = '' } = typedIn(await request.formData());
    await inNetwork(desk(locals), (ctx) => retractNote(ctx, note));
    redirect(303, `/members/${params.firm}?done=retracted#notes`);
  },
  end: async ({ request, locals, params }) => {
    const { mandate = '', until = '' } = typedIn(await request.formData());
    const settled = await inNetwork(desk(locals), (ctx) => settleMandate(ctx, mandate, { until }));
    if (!settled.ok) return fail(400, { refusal: settled.refusal });
    redirect(303, `/members/${params.firm}?done=settled`);
  },
  resume: async ({ request, locals, params }) => {
    const { mandate = '' } = typedIn(await request.formData());
    const settled = await inNetwork(desk(locals), (ctx) => settleMandate(ctx, mandate, 'resume'));
    if (!settled.ok) return fail(400, { refusal: settled.refusal });
    redirect(303, `/members/${params.firm}?done=settled`);
  },
};
