import { fail, redirect } from '@sveltejs/kit';
import { desk } from '#accounts/server';
import { importWords } from '#members';
import { mayEditMembers, openImport, recentImports } from '#members/server';
import { forbidden, inNetwork } from '#platform/server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) =>
  inNetwork(desk(locals), async (ctx) => {
    if (!mayEditMembers(ctx)) forbidden();
    return { imports: await recentImports(ctx) };
  });

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const who = desk(locals);
    const form = await request.formData();
    const pasted = String(form.get('pasted') ?? '');
    const file = form.get('file');
    const brought =
      file instanceof File && file.size > 0 ? await asBrought(file) : asPasted(pasted, who.lang);
    if (!brought) return fail(400, { refusal: { code: 'file/missing' }, pasted });
    const opened = await inNetwork(who, (ctx) => openImport(ctx, brought));
    if (!opened.ok) return fail(400, { refusal: opened.refusal, pasted });
    redirect(303, `/members/import/${opened.value}/columns`);
  },
};

async function asBrought(file: File) {
  return {
    name: file.name,
    type: file.type || 'application/octet-stream',
    bytes: new Uint8Array(await file.arrayBuffer()),
  };
}

function asPasted(text: string, lang: 'it' | 'en') {
  if (text.trim() === '') return null;
  return { name: importWords[lang].pastedName, type: 'text/plain', bytes: new TextEncoder().encode(text) };
}
