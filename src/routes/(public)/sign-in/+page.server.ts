import { fail, redirect } from '@sveltejs/kit';
import { readEmail } from '#accounts';
import { askForCode } from '#accounts/server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
  if (locals.signedIn?.here) redirect(303, '/today');
};

export const actions: Actions = {
  default: async ({ request, locals, cookies, url, getClientAddress }) => {
    const typed = String((await request.formData()).get('email') ?? '');
    const email = readEmail(typed);
    if (!email) return fail(400, { code: 'email/unreadable', email: typed });
    const asked = await askForCode({
      email,
      lang: locals.lang,
      address: getClientAddress(),
      now: locals.now,
    });
    if (!asked.ok) return fail(429, { code: asked.refusal.code, email: typed });
    const kept = {
      path: '/sign-in',
      httpOnly: true,
      sameSite: 'lax',
      secure: url.protocol === 'https:',
      maxAge: 900,
    } as const;
    cookies.set('asked', asked.value, kept);
    cookies.set('asked-for', email, kept);
    redirect(303, '/sign-in/code');
  },
};
