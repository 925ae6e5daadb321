import { fail, redirect } from '@sveltejs/kit';
import { readHappening, whatOf } from '#events';
import { confirmRepair, previewRepair } from '#events/server';
import { desk, permit } from '#accounts/server';
import { inNetwork, settings } from '#platform/server';
import { deskAct, text } from '../../desk-act.ts';
import type { Actions, PageServerLoad } from './$types';

/** How the floor is looked at, as it stands in the address. */
const standpointOf = (url: URL) => ({
  at: url.searchParams.get('at'),
  announcedMayMove: url.searchParams.has('move'),
});

function floorAddress(eventId: string, url: URL, more: [string, string][] = []): string {
  const fields = new URLSearchParams(more);
  const at = url.searchParams.get('at');
  if (at) fields.set('at', at);
  return `/events/${eventId}/floor${fields.size > 0 ? `?${fields}` : ''}`;
}

export const load: PageServerLoad = ({ locals, params, url }) =>
  inNetwork(desk(locals), async (ctx) => {
    permit(ctx, 'run-events');
    const happening = readHappening(url.searchParams);
    if (!happening) redirect(303, floorAddress(params.event, url, [['unclear', '1']]));
    const preview = await previewRepair(ctx, params.event, happening, standpointOf(url));
    const other = new URLSearchParams(url.searchParams);
    if (other.has('move')) other.delete('move');
    else other.set('move', 'announced');
    return {
      what: whatOf(happening),
      preview: preview.ok ? preview.value : null,
      refusal: preview.ok ? null : preview.refusal,
      announcedMayMove: standpointOf(url).announcedMayMove,
      otherHref: `?${other}`,
      confirmHref: `?/confirm&${url.searchParams}`,
      floorHref: floorAddress(params.event, url),
    };
  });

export const actions: Actions = {
  confirm: async (event) => {
    const { params, url } = event;
    const done = await deskAct(event, async (ctx, fields) => {
      permit(ctx, 'run-events');
      const happening = readHappening(url.searchParams);
      if (!happening) return null;
      return confirmRepair(ctx, params.event, happening, {
        ...standpointOf(url),
        token: text(fields, 'token'),
        write: fields.has('write'),
        origin: settings().publicUrl ?? url.origin,
      });
    });
    if (!done) redirect(303, floorAddress(params.event, url, [['unclear', '1']]));
    if (!done.ok) return fail(409, { refusal: done.refusal });
    const { letters, unreachable } = done.value;
    const untold = unreachable.map((firm): [string, string] => ['untold', firm]);
    const more: [string, string][] = letters > 0 ? [['letters', String(letters)], ...untold] : untold;
    redirect(303, floorAddress(params.event, url, more));
  },
};
