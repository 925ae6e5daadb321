import { redirect } from '@sveltejs/kit';
import { langCookie, ownPath, readLang, readTheme, themeCookie } from '#platform';
import { speak } from '#accounts/server';
import type { RequestHandler } from './$types';

const year = 365 * 86_400;

/** Language and paper, from the forms of the frame; the answer is the page one was on. */
export const POST: RequestHandler = async ({ request, cookies, locals, url }) => {
  const form = await request.formData();
  const options = {
    path: '/',
    maxAge: year,
    httpOnly: true,
    sameSite: 'lax',
    secure: url.protocol === 'https:',
  } as const;

  const lang = readLang(form.get('lang'));
  if (lang) {
    cookies.set(langCookie, lang, options);
    if (locals.signedIn) await speak(locals.signedIn.accountId, lang);
  }
  if (form.has('theme')) {
    const theme = readTheme(form.get('theme'));
    if (theme) cookies.set(themeCookie, theme, options);
    else cookies.delete(themeCookie, options);
  }
  redirect(303, ownPath(form.get('back')));
};
