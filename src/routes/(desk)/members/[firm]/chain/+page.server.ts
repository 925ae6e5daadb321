import { fail, redirect } from '@sveltejs/kit';
import { desk, seated } from '#accounts/server';
import { amountTyped, readTrade, tradeKeys, type Trade } from '#chain';
import {
  addCapability,
  confirmSupply,
  declareSupply,
  editCapability,
  endPosition,
  endSupply,
  findCapabilities,
  placeFirm,
  proposalsShown,
  proposeFromPage,
  proposeFromProfile,
  removeCapability,
  saveTrade,
  settleProposals,
  standingChoices,
  standingHistory,
  standingShown,
  standingTold,
  undoSettling,
  undoStanding,
} from '#chain/server';
import { firmById, permitEditing, suggestFirms } from '#members/server';
import { dayIn, type Refusal, type Result } from '#platform';
import { inNetwork, isId, type Ctx } from '#platform/server';
import { refusalsOf, typedIn, type TypedForm } from '../../typed.ts';
import type { Actions, PageServerLoad } from './$types';

/** HTML and one small script: nothing to hydrate, nothing sent twice. */
export const csr = false;

export const load: PageServerLoad = ({ locals, params, url }) =>
  inNetwork(desk(locals), async (ctx) => {
    permitEditing(ctx);
    const firm = await firmById(ctx, params.firm);
    const asked = (name: string) => (url.searchParams.get(name) ?? '').trim().slice(0, 100);
    const [typed, other] = [asked('q'), asked('other')];
    const standing = await standingShown(ctx, firm.firmId);
    return {
      firm: { firmId: firm.firmId, name: firm.name, merged: firm.mergedInto !== null },
      standing,
      choices: await standingChoices(ctx),
      proposals: await proposalsShown(ctx, firm.firmId),
      history: await standingTold(ctx, firm.firmId),
      tradeTyped: tradeTyped(standing.trade),
      typed,
      found: typed === '' ? [] : await findCapabilities(ctx, typed, standing.capabilities),
      other,
      others:
        other === '' ? [] : (await suggestFirms(ctx, other)).filter(({ firmId }) => firmId !== firm.firmId),
      today: dayIn(ctx.now, seated(locals).here.zone),
      done: {
        what: asked('done'),
        name: asked('name'),
        count: Number(asked('count')) || 0,
        change: asked('change'),
        cause: asked('cause'),
      },
    };
  });

/** What the lines of the form show of how a firm works. */
const tradeTyped = (trade: Trade): Record<string, string> => ({
  lot_from: String(trade.lotFrom ?? ''),
  lot_to: String(trade.lotTo ?? ''),
  free_capacity: trade.freeCapacity,
  capacity_note: trade.capacityNote,
  minimum_order: amountTyped(trade),
  currency: trade.currency ?? '',
  ...Object.fromEntries(tradeKeys.map((key) => [`see.${key}`, trade.visibility[key] ?? 'members'])),
});

type Event = { request: Request; locals: App.Locals; params: { firm: string } };

/** One act on where the firm stands: done and told with its way back, or refused with what was typed. */
async function act(
  { request, locals, params }: Event,
  done: string,
  work: (ctx: Ctx, typed: TypedForm) => Promise<Result<unknown>>,
) {
  const typed = typedIn(await request.formData());
  const result = await inNetwork(desk(locals), async (ctx) => {
    const worked = await work(ctx, typed);
    // The firm is held until here: the latest change is the one just made.
    const [change] = worked.ok ? await standingHistory(ctx, params.firm, 1) : [];
    return { worked, change: change?.changeId ?? '' };
  });
  if (!result.worked.ok) return fail(400, { refusal: result.worked.refusal, typed, act: done });
  redirect(303, `/members/${params.firm}/chain?${new URLSearchParams({ done, change: result.change })}`);
}

async function settle({ request, locals, params }: Event, taken: boolean) {
  const form = await request.formData();
  const chosen = form.getAll('capability').map((one) => ({ firmId: params.firm, capability: String(one) }));
  const settled = isId(params.firm)
    ? await inNetwork(desk(locals), (ctx) => settleProposals(ctx, chosen, taken))
    : null;
  if (!settled) {
    const refusal: Refusal = { code: 'proposals/none-ticked' };
    return fail(400, { refusal, typed: {} as TypedForm, act: 'settle' });
  }
  const told = { done: taken ? 'taken' : 'left', count: String(settled.settled), cause: settled.cause };
  redirect(303, `/members/${params.firm}/chain?${new URLSearchParams(told)}`);
}

async function read(event: Event, work: (ctx: Ctx, typed: TypedForm) => Promise<Result<number>>) {
  const typed = typedIn(await event.request.formData());
  const found = await inNetwork(desk(event.locals), (ctx) => work(ctx, typed));
  if (!found.ok) return fail(400, { refusal: found.refusal, typed, act: 'read' });
  const told = new URLSearchParams({ done: 'read', count: String(found.value) });
  redirect(303, `/members/${event.params.firm}/chain?${told}#proposed`);
}

export const actions: Actions = {
  add: (event) =>
    act(event, 'added', (ctx, { capability = '' }) => addCapability(ctx, event.params.firm, capability)),
  edit: (event) =>
    act(event, 'edited', (ctx, typed) =>
      editCapability(ctx, event.params.firm, typed['capability'] ?? '', typed),
    ),
  remove: (event) =>
    act(event, 'removed', (ctx, { capability = '' }) => removeCapability(ctx, event.params.firm, capability)),
  place: (event) => act(event, 'placed', (ctx, { stage = '' }) => placeFirm(ctx, event.params.firm, stage)),
  unplace: (event) =>
    act(event, 'removed', (ctx, { stage = '' }) => endPosition(ctx, event.params.firm, stage)),
  supply: (event) =>
    act(event, 'supply', (ctx, { other = '', capability = '', as = '' }) =>
      as === 'supplier'
        ? declareSupply(ctx, { supplierId: event.params.firm, buyerId: other, capability }, 'supplier')
        : declareSupply(ctx, { supplierId: other, buyerId: event.params.firm, capability }, 'buyer'),
    ),
  confirm: (event) => act(event, 'confirmed', (ctx, { supply = '' }) => confirmSupply(ctx, supply)),
  end: (event) => act(event, 'ended', (ctx, { supply = '' }) => endSupply(ctx, supply)),
  trade: async ({ request, locals, params }) => {
    const form = await request.formData();
    const typed = typedIn(form);
    const many = (name: string) => form.getAll(name).map(String);
    const chosen = {
      languages: many('languages'),
      markets: many('markets'),
      neighbours: many('neighbours'),
    };
    const entry = readTrade(typed, many);
    const saved = entry.ok
      ? await inNetwork(desk(locals), (ctx) =>
          saveTrade(ctx, params.firm, entry.value, Number(typed['version'] ?? 0)),
        )
      : entry;
    if (saved.ok) redirect(303, `/members/${params.firm}/chain?done=trade#trade`);
    const problems = refusalsOf(saved.refusal);
    return fail(saved.refusal.code === 'changed-meanwhile' ? 409 : 400, {
      act: 'trade',
      refusal: saved.refusal,
      typed,
      chosen,
      problems,
    });
  },
  profile: (event) => read(event, (ctx) => proposeFromProfile(ctx, event.params.firm)),
  paste: (event) => read(event, (ctx, { page = '' }) => proposeFromPage(ctx, event.params.firm, page)),
  take: (event) => settle(event, true),
  leave: (event) => settle(event, false),
  undo: (event) => act(event, 'undone', (ctx, { change = '' }) => undoStanding(ctx, change)),
  unsettle: (event) => act(event, 'undone', (ctx, { cause = '' }) => undoSettling(ctx, cause)),
};
