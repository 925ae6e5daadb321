import { fail, redirect } from '@sveltejs/kit';
import { askToBeAway, chooseWishes, readMemberPage, seeAgenda, viewOf } from '#events/server';
import type { Result } from '#platform';
import { notFound } from '#platform/server';
import type { Actions, PageServerLoad } from './$types';
import { langOf, opened } from './opened.ts';

export const load: PageServerLoad = async (event) => {
  const page = await readMemberPage(await opened(event));
  if (!page.ok) notFound('link');
  const lang = langOf(event.url, page.value.lang);
  event.locals.lang = lang;
  event.setHeaders({ 'cache-control': 'private, no-store' });
  const told = event.url.searchParams.get('told');
  const calendar = `${event.url.pathname}/agenda.ics`;
  return {
    lang,
    told,
    calendar,
    view: viewOf(page.value, lang, Number(event.url.searchParams.get('page') ?? 1)),
  };
};

export const actions: Actions = {
  seen: async (event) => {
    const said = await seeAgenda(await opened(event));
    return answer(event.url, said, 'seen', {});
  },
  cannot: async (event) => {
    const form = await event.request.formData();
    const slots = form.getAll('slot').map(String);
    const note = String(form.get('note') ?? '');
    const said = await askToBeAway(await opened(event), slots, note);
    return answer(event.url, said, slots.length > 0 ? 'cannot' : 'can', { slots, note });
  },
  choose: async (event) => {
    const form = await event.request.formData();
    const shown = String(form.get('shown') ?? '')
      .split(' ')
      .filter(Boolean);
    const wanted = form.getAll('wanted').map(String);
    const note = form.get('note');
    const said = await chooseWishes(await opened(event), {
      shown,
      wanted,
      ...(note === null ? {} : { note: String(note) }),
    });
    const next = String(form.get('next') ?? '');
    return answer(event.url, said, 'wishes', { wanted, note: String(note ?? '') }, next);
  },
};

/** Back to the page with a word of thanks, or with the reason why not and all that was typed. */
function answer<T>(url: URL, said: Result<null>, told: string, values: T, page = '') {
  if (!said.ok && said.refusal.code === 'link/closed') notFound('link');
  if (!said.ok) return fail(400, { refusal: said.refusal, values });
  const back = new URLSearchParams({ told });
  const lang = url.searchParams.get('lang');
  if (lang) back.set('lang', lang);
  if (page) back.set('page', page);
  redirect(303, `?${back}`);
}
