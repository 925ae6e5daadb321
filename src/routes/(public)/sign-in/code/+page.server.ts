import { fail, redirect } from '@sveltejs/kit';
import { readCode } from '#accounts';
import { tryCode } from '#accounts/server';
import { isLocalUse, settings } from '#platform/server';
import { enter } from '../../../entering.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ cookies }) => {
  const email = cookies.get('asked-for');
  if (!cookies.get('asked') || !email) redirect(303, '/sign-in');
  return { email, outbox: isLocalUse() && !settings().smtpUrl };
};

export const actions: Actions = {
  default: async (event) => {
    const typed = String((await event.request.formData()).get('code') ?? '');
    const asked = event.cookies.get('asked');
    if (!asked) redirect(303, '/sign-in');
    const code = readCode(typed);
    if (!code) return fail(400, { code: 'code/unreadable', typed });
    const opened = await tryCode(asked, code, event.locals.now);
    if (!opened.ok) return fail(403, { code: opened.refusal.code, typed });
    event.cookies.delete('asked', { path: '/sign-in' });
    event.cookies.delete('asked-for', { path: '/sign-in' });
    return enter(event, opened.value);
  },
};
