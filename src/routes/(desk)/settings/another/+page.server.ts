import { fail, redirect } from '@sveltejs/kit';
import { readFounding } from '#accounts';
import { desk, found, goTo, permit, seated } from '#accounts/server';
import { sessionKey } from '../../../cookies.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
  permit(desk(locals), 'manage');
};

export const actions: Actions = {
  default: async ({ request, locals, cookies }) => {
    permit(desk(locals), 'manage');
    const { signedIn } = seated(locals);
    const form = await request.formData();
    const typed = { network: String(form.get('network') ?? ''), lang: String(form.get('lang') ?? '') };
    const wanted = readFounding({ ...typed, name: signedIn.name, email: signedIn.email });
    if (!wanted.ok) return fail(400, { refusal: wanted.refusal, typed });
    const { networkId } = await found(wanted.value);
    await goTo(sessionKey(cookies) ?? '', signedIn.accountId, networkId);
    redirect(303, '/today');
  },
};
