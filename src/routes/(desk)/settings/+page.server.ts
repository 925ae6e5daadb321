import { fail } from '@sveltejs/kit';
import { readNetworkSettings } from '#accounts';
import { desk, networkSettings, saveNetwork } from '#accounts/server';
import { inNetwork } from '#platform/server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
  network: await inNetwork(desk(locals), networkSettings),
});

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const who = desk(locals);
    const typed = Object.fromEntries(
      [...(await request.formData())].map(([name, value]) => [name, String(value)]),
    );
    const wanted = readNetworkSettings(typed);
    if (!wanted.ok) return fail(400, { refusal: wanted.refusal, typed });
    const saved = await inNetwork(who, (ctx) => saveNetwork(ctx, wanted.value, Number(typed['version'])));
    if (!saved.ok) return fail(409, { refusal: saved.refusal, typed });
    return { saved: true };
  },
};
