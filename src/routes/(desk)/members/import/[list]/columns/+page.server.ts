import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { desk } from '#accounts/server';
import { delimiters, encodings, targets, type ImportColumn } from '#members';
import { importById, ownFields, ownKey, permitEditing, previewImport, readOtherwise } from '#members/server';
import { inNetwork } from '#platform/server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
  inNetwork(desk(locals), async (ctx) => {
    permitEditing(ctx);
    const { name, state, reading, columns } = await importById(ctx, params.list);
    if (state !== 'mapping' && state !== 'previewed') redirect(303, `/members/import/${params.list}`);
    const fields = await ownFields(ctx, 'firm');
    return { name, reading, columns, fields: fields.map(({ key, label }) => ({ key, label })) };
  });

const choices = z.object({
  encoding: z.enum(encodings).optional().catch(undefined),
  delimiter: z.enum(delimiters).optional().catch(undefined),
  sheet: z.string().max(200).optional(),
  headed: z.enum(['yes', 'no']).optional().catch(undefined),
});

export const actions: Actions = {
  reread: async ({ request, locals, params }) => {
    const who = desk(locals);
    const { headed, sheet, ...text } = choices.parse(Object.fromEntries(await request.formData()));
    const wanted = { ...text, ...(sheet ? { sheet } : {}), ...(headed ? { headed: headed === 'yes' } : {}) };
    const read = await inNetwork(who, (ctx) => readOtherwise(ctx, params.list, wanted));
    if (!read.ok) return fail(400, { refusal: read.refusal });
    redirect(303, `/members/import/${params.list}/columns`);
  },
  preview: async ({ request, locals, params }) => {
    const who = desk(locals);
    const form = await request.formData();
    const previewed = await inNetwork(who, async (ctx) => {
      const { reading, columns } = await importById(ctx, params.list);
      const chosen = columns.map((guess, at) =>
        columnOf(String(form.get(`column-${at}`) ?? ''), guess, reading.header[at] ?? '', at),
      );
      return { chosen, result: await previewImport(ctx, params.list, chosen) };
    });
    if (!previewed.result.ok) {
      return fail(400, { refusal: previewed.result.refusal, columns: previewed.chosen });
    }
    redirect(303, `/members/import/${params.list}/rows`);
  },
};

/** "city", "own:turnover" (a field there is), "own" (a new one, called as the column is). */
function columnOf(value: string, guess: ImportColumn, header: string, at: number): ImportColumn {
  const [target, key] = value.split(':', 2) as [ImportColumn['target'], string | undefined];
  if (!targets.includes(target)) return guess;
  if (target === guess.target && key === guess.key && target !== 'own') return guess;
  const chosen = { target, score: 1, because: 'chosen' as const };
  if (target !== 'own') return chosen;
  return key ? { ...chosen, key } : { ...chosen, key: ownKey(header, at), label: header || `${at + 1}` };
}
