import { fail, redirect } from '@sveltejs/kit';
import { desk } from '#accounts/server';
import { formValues, keyLabel, valueWords } from '#members';
import { editFirm, firmById, flatFirm, ownFields, permitEditing, tagList } from '#members/server';
import { inNetwork } from '#platform/server';
import { baseIn, conflictOf, refusalsOf, typedIn, withChoices } from '../../typed.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
  inNetwork(desk(locals), async (ctx) => {
    permitEditing(ctx);
    const firm = await firmById(ctx, params.firm);
    const fields = await ownFields(ctx, 'firm');
    const base = flatFirm(firm);
    return {
      name: firm.name,
      fields,
      base,
      values: formValues(base, 'firm', fields, ctx.lang),
      tags: (await tagList(ctx)).map((tag) => tag.label),
    };
  });

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const typed = typedIn(await request.formData());
    const base = baseIn(typed);
    const done = await inNetwork(desk(locals), async (ctx) => {
      const fields = await ownFields(ctx, 'firm');
      const values = withChoices(typed, base, 'firm', fields, ctx.lang);
      const edit = await editFirm(ctx, params.firm, base, values);
      const conflict = edit.ok ? null : conflictOf(edit.refusal);
      if (edit.ok) return { saved: true as const, theirChanges: edit.value.theirChanges };
      return {
        saved: false as const,
        refusals: refusalsOf(edit.refusal),
        // What was typed stays; the next try starts from what is there now.
        values: conflict ? mergedValues(values, base, conflict.theirs) : values,
        base: conflict?.theirs ?? base,
        conflicts: (conflict?.conflicts ?? []).map(({ key, mine, theirs }) => ({
          key,
          label: keyLabel(key, 'firm', fields, ctx.lang),
          left: valueWords(key, mine, fields, ctx.lang),
          right: valueWords(key, theirs, fields, ctx.lang),
        })),
      };

      function mergedValues(mine: typeof values, from: typeof base, theirs: typeof base) {
        const before = formValues(from, 'firm', fields, ctx.lang);
        const now = formValues(theirs, 'firm', fields, ctx.lang);
        const untouched = Object.keys(now).filter((key) => mine[key] === before[key]);
        return { ...mine, ...Object.fromEntries(untouched.map((key) => [key, now[key]!])) };
      }
    });
    if (!done.saved) return fail(done.conflicts.length > 0 ? 409 : 400, done);
    const met =
      done.theirChanges.length > 0 ? `&with=${encodeURIComponent(done.theirChanges.join(','))}` : '';
    redirect(303, `/members/${params.firm}?done=saved${met}`);
  },
};
