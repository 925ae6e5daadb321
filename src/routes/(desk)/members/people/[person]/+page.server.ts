import { fail, redirect } from '@sveltejs/kit';
import { desk, seated } from '#accounts/server';
import { dayIn } from '#platform';
import {
  addMandate,
  mandatesOf,
  mayEditMembers,
  movePerson,
  notesOn,
  ownFields,
  personById,
  retractNote,
  settleMandate,
  suggestFirms,
  writeNote,
} from '#members/server';
import { inNetwork, isId } from '#platform/server';
import { typedIn } from '../../typed.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) =>
  inNetwork(desk(locals), async (ctx) => {
    const person = await personById(ctx, params.person);
    const lookup = (url.searchParams.get('firm') ?? '').slice(0, 200).trim();
    return {
      person,
      fields: await ownFields(ctx, 'person'),
      mandates: await mandatesOf(ctx, { personId: person.personId }),
      notes: await notesOn(ctx, 'person', person.personId),
      mayEdit: mayEditMembers(ctx),
      today: dayIn(ctx.now, seated(locals).here.zone),
      lookup,
      firms: lookup ? await suggestFirms(ctx, lookup) : [],
      done: url.searchParams.get('done'),
      with: url.searchParams.get('with')?.split(',') ?? [],
    };
  });

export const actions: Actions = {
  archive: ({ locals, params }) => move(locals, params.person, 'archived'),
  restore: ({ locals, params }) => move(locals, params.person, 'restored'),
  note: async ({ request, locals, params }) => {
    const { text = '', visibility = '' } = typedIn(await request.formData());
    const on = { noun: 'person' as const, nounId: params.person };
    const kept = await inNetwork(desk(locals), (ctx) => writeNote(ctx, on, { text, visibility }));
    if (!kept.ok) return fail(400, { refusal: kept.refusal, text });
    redirect(303, `/members/people/${params.person}?done=noted#notes`);
  },
  retract: async ({ request, locals, params }) => {
    const { note = '' } = typedIn(await request.formData());
    await inNetwork(desk(locals), (ctx) => retractNote(ctx, note));
    redirect(303, `/members/people/${params.person}?done=retracted#notes`);
  },
  give: async ({ request, locals, params }) => {
    const { firm: firmId = '', role = '', since = '', until = '' } = typedIn(await request.formData());
    if (!isId(firmId)) return fail(400, { refusal: { code: 'mandate/firm-missing', about: 'firm' } });
    const wanted = { personId: params.person, firmId, role, since, until };
    const given = await inNetwork(desk(locals), (ctx) => addMandate(ctx, wanted));
    if (!given.ok) return fail(400, { refusal: given.refusal });
    redirect(303, `/members/people/${params.person}?done=given`);
  },
  end: async ({ request, locals, params }) => {
    const { mandate = '', until = '' } = typedIn(await request.formData());
    const settled = await inNetwork(desk(locals), (ctx) => settleMandate(ctx, mandate, { until }));
    if (!settled.ok) return fail(400, { refusal: settled.refusal });
    redirect(303, `/members/people/${params.person}?done=settled`);
  },
  resume: async ({ request, locals, params }) => {
    const { mandate = '' } = typedIn(await request.formData());
    const settled = await inNetwork(desk(locals), (ctx) => settleMandate(ctx, mandate, 'resume'));
    if (!settled.ok) return fail(400, { refusal: settled.refusal });
    redirect(303, `/members/people/${params.person}?done=settled`);
  },
};

async function move(locals: App.Locals, personId: string, verb: 'archived' | 'restored') {
  const moved = await inNetwork(desk(locals), (ctx) => movePerson(ctx, personId, verb));
  if (!moved.ok) return fail(409, { refusal: moved.refusal });
  redirect(303, `/members/people/${personId}?done=${verb}`);
}
