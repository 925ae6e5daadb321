import { redirect } from '@sveltejs/kit';
import { choicesFor, tableIn } from '#events';
import { arrange, readHall } from '#events/server';
import { desk, permit } from '#accounts/server';
import { inNetwork } from '#platform/server';
import { deskAct, text, told } from '../../desk-act.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) =>
  inNetwork(desk(locals), async (ctx) => {
    permit(ctx, 'run-events');
    const hall = await readHall(ctx, params.event);
    const known = (side: string | null) => hall.participants.find((one) => one.id === side);
    const [a, b] = [known(url.searchParams.get('a')), known(url.searchParams.get('b'))];
    return {
      a: a?.id ?? '',
      b: b?.id ?? '',
      firms: hall.participants.map((one) => ({ value: one.id, label: one.name })),
      choices: a && b && a !== b ? choicesFor(hall, { id: null, a: a.id, b: b.id }) : null,
    };
  });

export const actions: Actions = {
  default: async (event) => {
    const made = await deskAct(event, async (ctx, fields) => {
      const [a, b, slotId, asked] = ['a', 'b', 'slot', 'table'].map((name) => text(fields, name)) as [
        string,
        string,
        string,
        string,
      ];
      const choices = choicesFor(await readHall(ctx, event.params.event), { id: null, a, b });
      const choice = choices.find((one) => one.slotId === slotId);
      const table = tableIn(choice, asked === '' ? null : Number(asked), null);
      return arrange(ctx, event.params.event, a, b, { slotId, table });
    });
    if (!made.ok) return told('arranged', made);
    redirect(303, `/events/${event.params.event}/timetable/${made.value.id}`);
  },
};
