import {
  announce,
  closeForum,
  forumOutcome,
  lastPublication,
  readChanges,
  readHall,
  reopenForum,
} from '#events/server';
import { desk } from '#accounts/server';
import { accepted } from '#platform';
import { inNetwork } from '#platform/server';
import { deskAct, told } from '../desk-act.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
  inNetwork(desk(locals), async (ctx) => {
    const hall = await readHall(ctx, params.event);
    const last = await lastPublication(ctx, params.event);
    const changes = await readChanges(ctx, params.event);
    const name = (id: string) => hall.participants.find((one) => one.id === id)?.name ?? null;
    const at = (slotId: string) => hall.slots.find((slot) => slot.id === slotId)?.startsAt ?? ctx.now;
    const place = (one: { a: string; b: string; slotId: string; table: number }) => ({
      a: name(one.a),
      b: name(one.b),
      at: at(one.slotId),
      table: one.table,
    });
    return {
      last: last && { number: last.number, at: last.at, by: last.by },
      changes: changes && {
        moved: changes.moved.map(({ meeting, was }) => ({ now: place(meeting), was: place(was) })),
        added: changes.added.map(place),
        dropped: changes.dropped.map(place),
        touched: hall.participants
          .filter((one) => changes.touched.has(one.id))
          .map(({ id, name: firm }) => ({ id, firm })),
      },
      outcome: await forumOutcome(ctx, params.event),
    };
  });

export const actions: Actions = {
  announce: (event) =>
    deskAct(event, async (ctx) => {
      const made = await announce(ctx, event.params.event);
      return told('announced', made.ok ? accepted(true) : made);
    }),
  close: (event) =>
    deskAct(event, async (ctx) => {
      const closed = await closeForum(ctx, event.params.event);
      return told('closed', closed.ok ? accepted(true) : closed);
    }),
  reopen: (event) =>
    deskAct(event, async (ctx) => {
      const reopened = await reopenForum(ctx, event.params.event);
      return told('reopened', reopened.ok ? accepted(true) : reopened);
    }),
};
