import { fail, redirect } from '@sveltejs/kit';
import { desk } from '#accounts/server';
import {
  abandonImport,
  decideRows,
  isRowFilter,
  permitEditing,
  rowsPage,
  startTaking,
  type Deciding,
} from '#members/server';
import { inNetwork } from '#platform/server';
import { wantedRows } from '../wanted.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) =>
  inNetwork(desk(locals), async (ctx) => {
    permitEditing(ctx);
    const page = await rowsPage(ctx, params.list, wantedRows(url));
    const { state } = page.import;
    if (state === 'mapping' || state === 'taking' || state === 'undoing' || state === 'undone') {
      redirect(303, `/members/import/${params.list}`);
    }
    return page;
  });

const back = (url: URL, list: string) =>
  `/members/import/${list}/rows?${new URLSearchParams(
    [...url.searchParams].filter(([key]) => ['show', 'q', 'after', 'before'].includes(key)),
  )}`;

export const actions: Actions = {
  /** The decisions of one page, row by row. */
  decide: async ({ request, locals, params, url }) => {
    const who = desk(locals);
    const form = await request.formData();
    const decided = [...form].flatMap(([name, value]) => {
      const [, row] = /^row-(\d+)$/.exec(name) ?? [];
      return row && value !== form.get(`was-${row}`) ? [{ row: Number(row), value: String(value) }] : [];
    });
    await inNetwork(who, async (ctx) => {
      for (const { row, value } of decided) {
        const { decision, as } = readDecision(value);
        if (decision) await decideRows(ctx, params.list, { rows: [row] }, decision, as);
      }
    });
    redirect(303, back(url, params.list));
  },
  /** One decision for all rows of a filter. */
  all: async ({ request, locals, params, url }) => {
    const who = desk(locals);
    const form = await request.formData();
    const filter = String(form.get('filter'));
    const decision = readDecision(String(form.get('decision'))).decision;
    if (decision && isRowFilter(filter)) {
      await inNetwork(who, (ctx) => decideRows(ctx, params.list, { filter }, decision));
    }
    redirect(303, back(url, params.list));
  },
  take: async ({ locals, params }) => {
    const started = await inNetwork(desk(locals), (ctx) => startTaking(ctx, params.list));
    if (!started.ok) return fail(400, { refusal: started.refusal });
    redirect(303, `/members/import/${params.list}/report`);
  },
  abandon: async ({ locals, params }) => {
    const done = await inNetwork(desk(locals), (ctx) => abandonImport(ctx, params.list));
    if (!done.ok) return fail(400, { refusal: done.refusal });
    redirect(303, '/members/import');
  },
};

function readDecision(value: string): { decision?: Deciding; as?: { firm?: string; row?: number } } {
  const [kind, which] = value.split(':', 2);
  if (kind === 'firm' && which && /^[0-9a-f-]{36}$/.test(which))
    return { decision: 'same', as: { firm: which } };
  if (kind === 'row' && which && /^\d{1,7}$/.test(which))
    return { decision: 'same', as: { row: Number(which) } };
  return kind === 'new' || kind === 'same' || kind === 'aside' ? { decision: kind } : {};
}
