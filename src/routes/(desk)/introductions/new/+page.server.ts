import { fail, redirect } from '@sveltejs/kit';
import { desk, permit } from '#accounts/server';
import { firmById, suggestFirms } from '#members/server';
import { inNetwork, isId, settings } from '#platform/server';
import { askIntroduction, writeToSides } from '#relations/server';
import type { Actions, PageServerLoad } from './$types';

/** One firm, then the other, then what each is told. `?a=…&b=…` as far as they are chosen; `q` looks for the next. */
export const load: PageServerLoad = ({ locals, url }) =>
  inNetwork(desk(locals), async (ctx) => {
    permit(ctx, 'run-events');
    const chosen = [url.searchParams.get('a') ?? '', url.searchParams.get('b') ?? ''].filter(isId);
    const firms: { firmId: string; name: string; city: string }[] = [];
    for (const id of new Set(chosen)) {
      const { firmId, name, city } = await firmById(ctx, id);
      firms.push({ firmId, name, city });
    }
    const query = (url.searchParams.get('q') ?? '').slice(0, 200);
    const found = firms.length < 2 && query ? await suggestFirms(ctx, query, 20) : [];
    return {
      firms,
      query,
      found: found
        .filter((firm) => firms.every((one) => one.firmId !== firm.firmId))
        .map(({ firmId, name, city }) => ({ firmId, name, city })),
    };
  });

export const actions: Actions = {
  default: async ({ request, locals, url }) => {
    const form = await request.formData();
    const [aId, bId] = [String(form.get('a') ?? ''), String(form.get('b') ?? '')];
    const texts = [aId, bId].map((firmId) => ({ firmId, text: String(form.get(`text-${firmId}`) ?? '') }));
    const typed = Object.fromEntries(texts.map((one) => [one.firmId, one.text]));
    if (!isId(aId) || !isId(bId)) return fail(400, { refusal: { code: 'introduction/no-firm' }, typed });
    const asked = await inNetwork(desk(locals), async (ctx) => {
      const made = await askIntroduction(ctx, { aId, bId, texts, origin: 'animator' });
      if (made.ok && form.get('then') === 'write')
        await writeToSides(ctx, made.value.id, settings().publicUrl ?? url.origin);
      return made;
    });
    if (!asked.ok) return fail(409, { refusal: asked.refusal, typed });
    redirect(303, `/introductions/${asked.value.id}`);
  },
};
