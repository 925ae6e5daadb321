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
import { accepted } from '#platform';
import { inNetwork } from '#platform/server';
import { deskAct, text, told } from '../desk-act.ts';
import { writtenTable } from '../written-table.ts';
import type { Actions, PageServerLoad } from './$types';

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

export const actions: Actions = {
  add: (event) =>
    deskAct(event, async (ctx, fields) => {
      const firms = fields.getAll('firm').map((firmId) => ({ firmId: String(firmId) }));
      return told('added', await addParticipants(ctx, event.params.event, firms));
    }),
  tag: (event) =>
    deskAct(event, async (ctx, fields) => {
      const firms = (await firmsOfTag(ctx, text(fields, 'tag'))).map((firmId) => ({ firmId }));
      return told('added', await addParticipants(ctx, event.params.event, firms));
    }),
  paste: (event) =>
    deskAct(event, async (ctx, fields) => {
      const { rows } = readText(await writtenTable(fields, 'names'));
      const report = await readPastedNames(ctx, event.params.event, rows);
      const added = await addParticipants(ctx, event.params.event, report.found);
      return told('report', added.ok ? accepted(report) : added);
    }),
  remove: (event) =>
    deskAct(event, async (ctx, fields) =>
      told('removed', await removeParticipant(ctx, event.params.event, text(fields, 'participant'))),
    ),
  undo: (event) =>
    deskAct(event, async (ctx, fields) =>
      told('returned', await bringBack(ctx, event.params.event, text(fields, 'change'))),
    ),
};
