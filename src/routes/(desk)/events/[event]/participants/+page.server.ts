import { fail } from '@sveltejs/kit';
import { readText } from '#members';
import { desk } from '#accounts/server';
import {
  addParticipants,
  bringBack,
  findFirms,
  firmsOfTag,
  listParticipants,
  readPastedNames,
  removeParticipant,
  tagsToAdd,
} from '#events/server';
import { inNetwork, type Ctx } from '#platform/server';
import { writtenTable } from '../written-table.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) =>
  inNetwork(desk(locals), async (ctx) => {
    const sought = url.searchParams.get('q') ?? '';
    return {
      participants: await listParticipants(ctx, params.event),
      sought,
      found: await findFirms(ctx, params.event, sought),
      tags: await tagsToAdd(ctx),
    };
  });

/** Does it as whoever sits at the desk, with the fields of the form. */
async function act<T>(event: RequestEvent, work: (ctx: Ctx, fields: FormData) => Promise<T>): Promise<T> {
  const fields = await event.request.formData();
  return inNetwork(desk(event.locals), (ctx) => work(ctx, fields));
}

export const actions: Actions = {
  add: (event) =>
    act(event, async (ctx, fields) => {
      const firms = fields.getAll('firm').map((firmId) => ({ firmId: String(firmId) }));
      const added = await addParticipants(ctx, event.params.event, firms);
      return added.ok ? { added: added.value } : fail(400, { refusal: added.refusal });
    }),
  tag: (event) =>
    act(event, async (ctx, fields) => {
      const firms = (await firmsOfTag(ctx, String(fields.get('tag')))).map((firmId) => ({ firmId }));
      const added = await addParticipants(ctx, event.params.event, firms);
      return added.ok ? { added: added.value } : fail(400, { refusal: added.refusal });
    }),
  paste: (event) =>
    act(event, async (ctx, fields) => {
      const text = await writtenTable(fields, 'names');
      const report = await readPastedNames(ctx, event.params.event, readText(text).rows);
      const added = await addParticipants(ctx, event.params.event, report.found);
      return added.ok ? { report } : fail(400, { refusal: added.refusal });
    }),
  remove: (event) =>
    act(event, async (ctx, fields) => {
      const removed = await removeParticipant(ctx, event.params.event, String(fields.get('participant')));
      return removed.ok ? { removed: removed.value } : fail(409, { refusal: removed.refusal });
    }),
  undo: (event) =>
    act(event, async (ctx, fields) => {
      const returned = await bringBack(ctx, event.params.event, String(fields.get('change')));
      return returned.ok ? { returned: returned.value } : fail(409, { refusal: returned.refusal });
    }),
};
