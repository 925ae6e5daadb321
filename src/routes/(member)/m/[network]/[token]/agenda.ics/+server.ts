import { calendarOf, memberBehind, readMemberPage } from '#events/server';
import { notFound } from '#platform/server';
import type { RequestHandler } from './$types';
import { langOf, opened } from '../opened.ts';

/** The meetings behind an agenda's link, for the telephone's calendar. */
export const GET: RequestHandler = async (event) => {
  const member = memberBehind(await opened(event));
  const page = member.ok ? await readMemberPage(member.value) : member;
  if (!page.ok || page.value.purpose !== 'agenda') notFound('link');
  const { book, participantId, lang } = page.value;
  const file = calendarOf(book, participantId, { lang: langOf(event.url, lang), at: event.locals.now });
  return new Response(file, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="agenda.ics"',
      'cache-control': 'private, no-store',
    },
  });
};
