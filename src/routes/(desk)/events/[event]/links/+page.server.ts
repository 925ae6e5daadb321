import { fail } from '@sveltejs/kit';
import {
  closeWishesAt,
  invite,
  linkFor,
  linksPage,
  revokeInvitations,
  settleAbsenceRequest,
} from '#events/server';
import { desk } from '#accounts/server';
import { eventPurposes } from '#events';
import type { Result } from '#platform';
import { inNetwork, notFound, settings, type Ctx } from '#platform/server';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) =>
  inNetwork(desk(locals), async (ctx) => ({
    page: await linksPage(ctx, params.event),
    chosen: url.searchParams.get('firm'),
  }));

/** The address people type: as set, else the one this page was opened at. */
const originOf = (url: URL) => settings().publicUrl ?? url.origin;

async function act<T>(
  event: RequestEvent,
  work: (ctx: Ctx, form: FormData) => Promise<Result<T>>,
): Promise<{ done: T } | ReturnType<typeof fail<{ refusal: { code: string } }>>> {
  const form = await event.request.formData();
  const said = await inNetwork(desk(event.locals), (ctx) => work(ctx, form));
  return said.ok ? { done: said.value } : fail(409, { refusal: said.refusal });
}

const purposeIn = (form: FormData) =>
  eventPurposes.find((one) => one === form.get('purpose')) ?? notFound('purpose');
const participantIn = (form: FormData) => String(form.get('participant') ?? '');

export const actions: Actions = {
  /** To all who have none yet, or once more to one firm. */
  send: async (event) => {
    const sent = await act(event, (ctx, form) => {
      const one = participantIn(form);
      return invite(ctx, event.params.event, {
        purpose: purposeIn(form),
        origin: originOf(event.url),
        ...(one ? { participantIds: [one], again: true } : {}),
      });
    });
    return 'done' in sent ? { invited: sent.done } : sent;
  },
  show: async (event) => {
    const shown = await act(event, (ctx, form) =>
      linkFor(ctx, event.params.event, participantIn(form), purposeIn(form)),
    );
    if (!('done' in shown)) return shown;
    return { shown: { person: shown.done.person, link: `${originOf(event.url)}${shown.done.path}` } };
  },
  revoke: async (event) => {
    const revoked = await act(event, async (ctx, form) => ({
      ok: true as const,
      value: await revokeInvitations(ctx, event.params.event, participantIn(form), purposeIn(form)),
    }));
    return 'done' in revoked ? { revoked: revoked.done } : revoked;
  },
  settle: async (event) => {
    const settled = await act(event, (ctx, form) =>
      settleAbsenceRequest(ctx, event.params.event, {
        participantId: participantIn(form),
        slotId: String(form.get('slot') ?? ''),
        away: form.get('away') === 'yes',
      }),
    );
    return 'done' in settled ? { settled: true } : settled;
  },
  close: async (event) => {
    const closed = await act(event, (ctx, form) =>
      closeWishesAt(ctx, event.params.event, String(form.get('closes') ?? '')),
    );
    return 'done' in closed ? { closed: true } : closed;
  },
};
