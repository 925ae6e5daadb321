import { absenceChanges, absenceKey, agendaOf, usualWeight } from '#events';
import {
  changeAbsences,
  changeParticipant,
  findParticipant,
  forumBook,
  listWishes,
  makeWishes,
  readNever,
  setNever,
  withdrawWish,
} from '#events/server';
import { desk } from '#accounts/server';
import { inNetwork } from '#platform/server';
import { deskAct, text, told } from '../../desk-act.ts';
import { weightFrom } from '../../wishes/weight.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
  inNetwork(desk(locals), async (ctx) => {
    const { event, participant: id } = params;
    const firm = await findParticipant(ctx, event, id);
    const book = await forumBook(ctx, event);
    const wishes = await listWishes(ctx, event);
    const never = new Set(await readNever(ctx, event, id));
    return {
      firm: {
        id,
        firmId: firm.firm_id,
        name: firm.name,
        people: firm.people,
        cap: firm.cap,
        version: firm.version,
      },
      agenda: agendaOf(book, id),
      made: wishes.filter((wish) => wish.from.id === id),
      received: wishes.filter((wish) => wish.to.id === id),
      others: book.participants
        .filter((one) => one.id !== id)
        .map((one) => ({ value: one.id, label: one.name })),
      never: book.participants
        .filter((one) => never.has(one.id))
        .map((one) => ({ id: one.id, name: one.name })),
      usualWeight,
    };
  });

export const actions: Actions = {
  save: (event) =>
    deskAct(event, async (ctx, fields) => {
      const given = { people: text(fields, 'people'), cap: text(fields, 'cap') };
      const { event: eventId, participant } = event.params;
      return told(
        'saved',
        await changeParticipant(ctx, eventId, participant, Number(fields.get('version')), given),
      );
    }),
  away: (event) =>
    deskAct(event, async (ctx, fields) => {
      const key = (slotId: unknown) => absenceKey(event.params.participant, String(slotId));
      const shown = new Set(text(fields, 'shown').split(' ').filter(Boolean).map(key));
      const changes = absenceChanges(shown, new Set(fields.getAll('away').map(key)));
      return told('away', await changeAbsences(ctx, event.params.event, changes));
    }),
  wish: (event) =>
    deskAct(event, async (ctx, fields) => {
      const wish = { from: event.params.participant, to: text(fields, 'to'), weight: weightFrom(fields) };
      return told('made', await makeWishes(ctx, event.params.event, [wish]));
    }),
  withdraw: (event) =>
    deskAct(event, async (ctx, fields) =>
      told('withdrawn', await withdrawWish(ctx, event.params.event, text(fields, 'wish'))),
    ),
  apart: (event) =>
    deskAct(event, async (ctx, fields) =>
      told(
        'apart',
        await setNever(ctx, event.params.event, event.params.participant, text(fields, 'other'), true),
      ),
    ),
  together: (event) =>
    deskAct(event, async (ctx, fields) =>
      told(
        'apart',
        await setNever(ctx, event.params.event, event.params.participant, text(fields, 'other'), false),
      ),
    ),
};
