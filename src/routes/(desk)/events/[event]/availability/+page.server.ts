import { absenceChanges, absenceKey } from '#events';
import { changeAbsences, readHall } from '#events/server';
import { desk } from '#accounts/server';
import { inNetwork } from '#platform/server';
import { deskAct, text, told } from '../desk-act.ts';
import type { Actions, PageServerLoad } from './$types';

/** So many firms on one page: a grid of boxes must stay light. */
const onePage = 60;

export const load: PageServerLoad = ({ locals, params, url }) =>
  inNetwork(desk(locals), async (ctx) => {
    const hall = await readHall(ctx, params.event);
    const from = Math.max(0, Math.floor(Number(url.searchParams.get('from')) || 0));
    const busy = new Set(
      hall.meetings.flatMap(({ a, b, slotId }) => [absenceKey(a, slotId), absenceKey(b, slotId)]),
    );
    return {
      from,
      onePage,
      all: hall.participants.length,
      slots: hall.slots
        .filter((slot) => slot.kind === 'meeting')
        .map(({ id, day, startsAt }) => ({ id, day, startsAt })),
      rows: hall.participants.slice(from, from + onePage).map(({ id, name, away }) => ({ id, name, away })),
      busy,
    };
  });

/** A box is named by its row and column; the form carries along which firms and slots those were. */
function ticks(fields: FormData, name: string): Set<string> {
  const [rows, columns] = [text(fields, 'rows').split(' '), text(fields, 'columns').split(' ')];
  const places =
    name === 'shown' ? text(fields, name).split(' ').filter(Boolean) : fields.getAll(name).map(String);
  return new Set(
    places.map((place) => {
      const [row = 0, column = 0] = place.split('.').map(Number);
      return absenceKey(rows[row] ?? '', columns[column] ?? '');
    }),
  );
}

export const actions: Actions = {
  default: (event) =>
    deskAct(event, async (ctx, fields) => {
      const changes = absenceChanges(ticks(fields, 'shown'), ticks(fields, 'away'));
      return told('changed', await changeAbsences(ctx, event.params.event, changes));
    }),
};
