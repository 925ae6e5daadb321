import { fail, redirect } from '@sveltejs/kit';
import { desk } from '#accounts/server';
import { ownFields, permitEditing, rowsPage, startUndo } from '#members/server';
import { inNetwork } from '#platform/server';
import { wantedRows } from '../wanted.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url, depends }) => {
  depends('import:progress');
  return inNetwork(desk(locals), async (ctx) => {
    permitEditing(ctx);
    const page = await rowsPage(ctx, params.list, wantedRows(url));
    const { state } = page.import;
    if (state === 'mapping' || state === 'previewed' || state === 'failed') {
      redirect(303, `/members/import/${params.list}`);
    }
    const fields = await ownFields(ctx, 'firm');
    return { ...page, fields: fields.map(({ key, label }) => ({ key, label })) };
  });
};

export const actions: Actions = {
  undo: async ({ locals, params }) => {
    const started = await inNetwork(desk(locals), (ctx) => startUndo(ctx, params.list));
    if (!started.ok) return fail(400, { refusal: started.refusal });
    redirect(303, `/members/import/${params.list}/report`);
  },
};
