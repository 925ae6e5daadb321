import { fail, redirect } from '@sveltejs/kit';
import { desk } from '#accounts/server';
import { keyLabel, mergeRows, valueWords } from '#members';
import {
  firmById,
  flatFirm,
  mergeFirms,
  ownFields,
  permitEditing,
  suggestFirms,
  type KeptFirm,
} from '#members/server';
import { inNetwork, isId } from '#platform/server';
import { typedIn } from '../typed.ts';
import type { Actions, PageServerLoad } from './$types';

/** Two firms side by side; with one only, the way to find the other. Ticked rows come as `firm=…&firm=…`. */
export const load: PageServerLoad = ({ locals, url }) =>
  inNetwork(desk(locals), async (ctx) => {
    permitEditing(ctx);
    const ticked = url.searchParams.getAll('firm').filter(isId);
    if (ticked.length > 2) redirect(303, '/members');
    const keepId = url.searchParams.get('keep') ?? ticked[0] ?? '';
    const goneId = url.searchParams.get('gone') ?? ticked[1] ?? null;
    const keep = await firmById(ctx, keepId);
    const query = (url.searchParams.get('q') ?? keep.name.split(' ')[0] ?? '').slice(0, 200);
    const gone = goneId ? await firmById(ctx, goneId) : null;
    const fields = await ownFields(ctx, 'firm', { retired: true });
    const rows = gone
      ? mergeRows(flatFirm(keep), flatFirm(gone)).map(({ key, ...row }) => ({
          key,
          label: keyLabel(key, 'firm', fields, ctx.lang),
          left: valueWords(key, row.keep, fields, ctx.lang),
          right: valueWords(key, row.gone, fields, ctx.lang),
          suggested: row.suggested,
        }))
      : [];
    return {
      keep: shown(keep),
      gone: gone && shown(gone),
      rows: rows.filter((row) => row.left !== '' || row.right !== ''),
      query,
      found: gone ? [] : (await suggestFirms(ctx, query, 20)).filter((firm) => firm.firmId !== keep.firmId),
    };
  });

const shown = ({ firmId, name, city }: KeptFirm) => ({ firmId, name, city });

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const typed = typedIn(await request.formData());
    const choices: Record<string, 'keep' | 'gone'> = {};
    for (const [name, side] of Object.entries(typed)) {
      if (name.startsWith('take.')) choices[name.slice(5)] = side === 'right' ? 'gone' : 'keep';
    }
    const { keep = '', gone = '' } = typed;
    const done = await inNetwork(desk(locals), async (ctx) => {
      const other = await firmById(ctx, gone);
      return { merged: await mergeFirms(ctx, keep, gone, choices), name: other.name };
    });
    if (!done.merged.ok) return fail(409, { refusal: done.merged.refusal });
    redirect(303, `/members/${keep}?done=merged&with=${encodeURIComponent(done.name)}`);
  },
};
