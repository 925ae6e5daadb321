import { fail, redirect } from '@sveltejs/kit';
import { desk } from '#accounts/server';
import { closingReasons, isNeed, opportunityDeskWords, toldLines, type ClosingReason } from '#chain';
import {
  approveOpportunity,
  asOthersRead,
  namedCapabilities,
  opportunityAtDesk,
  opportunityById,
  opportunityHistory,
  proposedIn,
  setAsideOpportunity,
  settleOpportunity,
  todayHere,
  undoOpportunity,
} from '#chain/server';
import { suppliersFor } from '#matching/server';
import { mayEditMembers, namesOfPeople } from '#members/server';
import { shortDate, type Result } from '#platform';
import { inNetwork, settings, type Ctx } from '#platform/server';
import { typedIn } from '../form.ts';
import type { Actions, PageServerLoad } from './$types';

export const csr = false;

export const load: PageServerLoad = ({ locals, params, url }) =>
  inNetwork(desk(locals), async (ctx) => {
    const one = await opportunityAtDesk(ctx, params.opportunity);
    const { terms, standing } = one;
    const mayEdit = mayEditMembers(ctx);
    const reviews = mayEdit && (standing.state === 'waiting' || standing.state === 'set-aside');
    const named = async (ids: readonly string[]) => namedCapabilities(ctx, ids);
    return {
      one,
      capabilities: await named(terms.capabilities),
      certifications: await named(terms.certifications),
      markets: await named(terms.markets),
      person: one.personId ? ((await namesOfPeople(ctx, [one.personId])).get(one.personId) ?? '') : '',
      others: mayEdit && terms.anonymous ? await asOthersRead(ctx, await opportunityById(ctx, one.id)) : null,
      proposed: reviews ? await proposedIn(ctx, `${terms.title}\n${terms.text}`, terms.capabilities) : [],
      suppliers:
        mayEdit && standing.state === 'open' && isNeed(terms.kind) ? await suppliersFor(ctx, one.id) : null,
      history: mayEdit ? await told(ctx, one.id) : [],
      today: await todayHere(ctx),
      reviews,
      mayEdit,
      done: url.searchParams.get('done') ?? '',
    };
  });

/** What happened, with names instead of ids. */
async function told(ctx: Ctx, id: string) {
  const changes = await opportunityHistory(ctx, id);
  const lists = changes
    .flatMap(({ before, after }) => [before, after])
    .flatMap((flat) => Object.values(flat ?? {}));
  const ids = [...new Set(lists.filter(Array.isArray).flat().map(String))];
  const names = new Map((await namedCapabilities(ctx, ids)).map(({ id: key, label }) => [key, label]));
  const t = opportunityDeskWords[ctx.lang];
  const dayOf = (day: string) => shortDate(new Date(`${day}T12:00:00Z`), ctx.lang, 'UTC');
  return changes.map(({ before, after, ...change }) => ({
    ...change,
    lines: toldLines({ before, after }, t, (key) => names.get(key) ?? key, dayOf),
  }));
}

type Event = { locals: App.Locals; params: { opportunity: string } };

/** One act: done and told, or refused with what was typed. */
async function act<T>(
  { locals, params }: Event,
  done: string | ((value: T) => string),
  work: (ctx: Ctx) => Promise<Result<T>>,
  word = '',
) {
  const result = await inNetwork(desk(locals), work);
  if (!result.ok) return fail(409, { refusal: result.refusal, word });
  const said = typeof done === 'string' ? done : done(result.value);
  redirect(303, `/opportunities/${params.opportunity}?done=${said}`);
}

const whyIn = (why: unknown): ClosingReason => closingReasons.find((one) => one === why) ?? 'no-longer';

export const actions: Actions = {
  open: async (event) => {
    const typed = await typedIn(event.request);
    return act(event, 'opened', (ctx) => approveOpportunity(ctx, event.params.opportunity, typed));
  },
  aside: async (event) => {
    const word = String((await event.request.formData()).get('word') ?? '');
    const origin = settings().publicUrl ?? event.url.origin;
    return act(
      event,
      ({ written }: { written: boolean }) => (written ? 'set-aside' : 'set-aside-unwritten'),
      (ctx) => setAsideOpportunity(ctx, event.params.opportunity, word, origin),
      word,
    );
  },
  renew: (event) =>
    act(event, 'renewed', (ctx) => settleOpportunity(ctx, event.params.opportunity, { kind: 'renew' })),
  close: async (event) => {
    const why = whyIn((await event.request.formData()).get('why'));
    return act(event, 'closed', (ctx) =>
      settleOpportunity(ctx, event.params.opportunity, { kind: 'close', why }),
    );
  },
  reopen: (event) =>
    act(event, 'reopened', (ctx) => settleOpportunity(ctx, event.params.opportunity, { kind: 'reopen' })),
  undo: async (event) => {
    const change = String((await event.request.formData()).get('change') ?? '');
    return act(event, 'undone', (ctx) => undoOpportunity(ctx, event.params.opportunity, change));
  },
};
