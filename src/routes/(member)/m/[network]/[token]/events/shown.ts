import type { OpenedCapability } from '#accounts/server';
import { memberWords } from '#events';
import { memberBehind, readMemberPage, viewOf } from '#events/server';
import { notFound } from '#platform/server';
import { langAsked, langOf } from '../opened.ts';

/** Behind a link of a forum: the agenda, or the list of whom to meet. */
export async function eventPage(link: OpenedCapability, url: URL) {
  const member = memberBehind(link);
  const page = member.ok ? await readMemberPage(member.value, langAsked(url)) : member;
  if (!page.ok) notFound('link');
  const lang = langOf(url, page.value.lang);
  const view = viewOf(page.value, lang, Number(url.searchParams.get('page') ?? 1));
  const t = memberWords[lang];
  return {
    lang,
    view,
    head: {
      network: view.network,
      over: [view.forum, view.place].filter(Boolean).join(' · '),
      title: view.purpose === 'agenda' ? t.agendaTitle : t.wishesTitle,
      tab: view.forum,
      line: t.forPerson(view.person, view.firm),
    },
  };
}
