import { readFloor, undoRepair } from '#events/server';
import { desk } from '#accounts/server';
import { inNetwork, settings } from '#platform/server';
import { deskAct, text, told } from '../desk-act.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) =>
  inNetwork(desk(locals), async (ctx) => {
    const at = url.searchParams.get('at');
    const floor = await readFloor(ctx, params.event, at);
    return {
      floor,
      at: floor.slots.some((slot) => slot.id === at) ? at : null,
      unclear: url.searchParams.has('unclear'),
      letters: Number(url.searchParams.get('letters') ?? 0),
      unreachable: url.searchParams.getAll('untold'),
    };
  });

const originOf = (url: URL) => settings().publicUrl ?? url.origin;

export const actions: Actions = {
  undo: (event) =>
    deskAct(event, async (ctx, fields) =>
      told('undone', await undoRepair(ctx, event.params.event, text(fields, 'repair'), originOf(event.url))),
    ),
};
